import type { Lexicon } from '../lexicon.ts'
import { frenchRoles } from './roles.ts'
import { frenchSetting } from './setting.ts'
import { frenchVerbs } from './verbs.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const fr: Lexicon = {
  language: 'fr',
  stopWords: words(
    'le, la, les, des, du, une, est, dans, qui, pour, par, sur, au, aux, avec, cette, ce, ces, sont, été, plus, et, a, ont, de, ne, pas, en, que, un, son, sa, ses, leur, il, elle, nous, vous, mais, ou, où, selon, entre, après, à',
  ),
  elisions: words('l, d, qu, n, s, j, m, t, c, jusqu, lorsqu, puisqu, quoiqu, presqu, quelqu'),
  abbreviations: words(
    'M, MM, Mme, Mmes, Mlle, Dr, Pr, Me, Mgr, St, Ste, Gal, Cdt, Col, Cap, art, av, bd, etc, env, janv, févr, fév, avr, juil, juill, sept, oct, nov, déc, p, pp, vol, n, no, cf, ex, tél, S.M, S.A.R',
  ),
  caseless: false,
  article: '',
  genitives: {},
  feminineEndings: [],
  prefixes: [],
  head: 'first',
  order: 'subject-verb',
  neuter: false,
  dropsPronouns: false,
  bareContent: false,
  verbs: frenchVerbs,
  hearerVerbs: words('informe, informé, avertit, averti, prévient, prévenu, rassure, rassuré'),
  infinitiveVerbs: words(
    'annonce, annoncent, annoncé, annonçait, annonçant, souligne, souligné, soulignant, garantit, garanti, promettent, raconte, racontent, racontait, raconté, racontant, rapporte, rapportent, rapporté, rapportant, précise, précisent, précisé, précisant, explique, expliquent, expliqué, expliquant, rappelle, rappellent, rappelé, rappelant, témoigne, témoignent, révèle, révélé, confient, nie, nient, niait, nié, niant, dément, démentent, démenti, démentant, concède, concédé, ajoute, ajouté, ajoutant, affirme, affirment, affirmait, affirmé, affirmant, dit, disent, disait, disant, assure, assurent, assuré, assurant, déclare, déclaré, déclarant, estime, estiment, estimé, estimant, espère, espèrent, espérait, espéré, espérant, pense, pensent, croit, croire, reconnaît, reconnu, reconnaissant, admet, admis, prétend, prétendent, prétendu, prétendant, confirme, confirmé, confirmant, jure, juré, indique, indiqué, indiquant, regrette, regretté, regrettant, avoue, avoué, assurait, soutient, soutenu, confie, confié, promet, promis, promettant, certifie, certifié',
  ),
  pastInfinitives: words('avoir, être'),
  infinitiveEndings: words('er, ir, re, oir'),
  bareVerbs: [],
  rejects: [],
  auxiliaries: words('a, ont, avait, avaient, aura, auront, aurait, auraient, ait, eut'),
  reflexiveAuxiliaries: words('est, sont, était, étaient'),
  reflexives: words('s, se, m, me'),
  clitics: words('s, se, l, le, la, les, lui, leur, y, en, nous, vous, n, ne, me, m, te'),
  modals: {
    finite: words('tient à, tiennent à, veut, veulent, souhaite, entend, ne manque pas de, vient de, se contente de'),
    past: words('tenu à, tenue à, tenus à, voulu, souhaité, pu, dû, manqué de, cru bon de, pris soin de, contenté de'),
  },
  infinitiveLinks: words('et de, et d, avant de, avant d, pour, afin de, sans, jusqu’à'),
  narrativeLinks: words('de, d'),
  participleLinks: words('en, tout en'),
  questions: {
    verbs: words(
      'demandé, demandée, demande, demandent, demandait, demandant, interrogé, interrogée, interroge, interrogeait, questionné, questionne',
    ),
    openings: words('si, s, pourquoi, comment, pour quelle raison, quand'),
  },
  contrasts: words('tandis que, tandis qu, alors que, alors qu, et que'),
  relays: { verbs: [], links: [] },
  notSources: words(
    'ordre, saison, saisons, cas, besoin, besoins, critère, critères, modalité, modalités, méthode, mode, modes, type, types, règle, règles, tradition, traditions, coutume, calendrier, âge, taille, zone, zones, région, régions, norme, normes, principe, principes, formule, nature, disponibilité, disponibilités, moyens, goût, goûts, humeur, circonstances, procédure, procédures, tarif, tarifs, catégorie, catégories, ancienneté, niveau, degré, évolution, qualité, quantité, prix, poids, système, roman, nouvelle, nouvelles, livre, pièce, scénario, idée, idées, œuvre, oeuvre, œuvres, conte, légende, photo, photos, modèle, plan, schéma, recette, nature, vœux, volonté, rite, rituel, distance, température, heure, heures, jour, jours, année, années, lieu',
  ),
  perfectLinks: words('ayant, après avoir, pour avoir, après s’être, s’étant'),
  adverbs: words(
    'aussi, ensuite, encore, enfin, également, toutefois, cependant, néanmoins, notamment, en outre, par ailleurs, pour sa part, de son côté, pour leur part, de leur côté, même, bien, ainsi, alors, déjà, toujours, tout de même, à cet égard, dans ce sens, à ce propos, dans la foulée, d’ailleurs, aujourd’hui, hier, depuis, en effet, plus tôt, plus tard, d’emblée, pour autant, quant à lui, quant à elle, donc, mardi, à son tour, à cette occasion, dans ce contexte, dans ce cadre, pourtant, surtout, jamais, pas, d’abord, longuement, vivement, souvent, plutôt, certes, au passage, en substance, en revanche, en conséquence, là, y, un peu, peu après, à nouveau, de nouveau, elle-même, lui-même, eux-mêmes',
  ),
  adverbEndings: words('ment'),
  complementisers: words(
    'que, qu, sur le fait que, sur le fait qu, du fait que, du fait qu, combien, à ce que, contre le fait que, le fait que, le fait qu',
  ),
  falseComplementisers: words(
    'alors que, alors qu, tandis que, tandis qu, afin que, afin qu, bien que, bien qu, avant que, avant qu, après que, après qu, pour que, pour qu, parce que, parce qu, ainsi que, ainsi qu, plus que, moins que, tel que, tel qu, telle que, tels que, telles que, dès que, sans que, depuis que, pendant que, autant que, aussi bien que, pourquoi, comment, lorsque, lorsqu, puisque, puisqu, en tant que, en tant qu, même que, à condition que, de sorte que, jusqu’à ce que, si bien que',
  ),
  sources: words(
    'selon, d’après, à en croire, a en croire, de l’avis de, de l’avis du, de l’avis des, de l’avis d, aux yeux de, aux yeux du, aux yeux des, aux dires de, aux dires du, aux dires des, au dire de, citant, de l’aveu de, de l’aveu du, de l’aveu des, sur la foi de',
  ),
  weakSources: words('pour'),
  governors: [],
  resumptives: [],
  sourcePhrases: words(
    'de même source, de source officielle, de source sûre, de source proche, de source diplomatique, de source policière, de source judiciaire, de source sécuritaire, de source médicale, de source gouvernementale, de source syndicale, de source autorisée, de source bien informée, de source concordante, de sources concordantes, de sources officielles, de sources médicales, de sources diplomatiques, de sources sécuritaires, de sources proches, de source associative, de source locale, de sources locales',
  ),
  sameSources: words(
    'la même source, les mêmes sources, même source, cette source, ces sources, cette même source, ladite source, la source précitée, la source, les sources, le même communiqué, la même déclaration, le même document, le même rapport, la même note',
  ),
  pronouns: {
    m: words('il, lui, celui-ci, ce dernier, celui-là'),
    f: words('elle, celle-ci, cette dernière, celle-là'),
    plural: words('ils, elles, eux, ceux-ci, celles-ci, ces derniers, ces dernières'),
    any: words('on'),
  },
  latterPronouns: words('ce, cette, ces, celui-ci, celle-ci'),
  genericRoles: words(
    'responsable, expert, experte, spécialiste, scientifique, femme, homme, dirigeant, dirigeante, interlocuteur, interlocutrice, intéressé, intéressée, orateur, oratrice, intervenant, intervenante, officiel, conférencier, conférencière',
  ),
  sameWords: words('même, mêmes'),
  topics: [],
  agents: words('par, auprès de'),
  resumptions: words('à condition que, à condition de, si, parce que, car, mais, même si, sauf si, puisque, tant que'),
  firstPerson: words('je, j, me, moi, mon, ma, mes, nous, notre, nos'),
  impersonals: words('on'),
  determiners: {
    m: words('le, un, ce, cet, son'),
    f: words('la, une, cette, sa'),
    plural: words(
      'les, des, ces, ses, leurs, plusieurs, certains, certaines, quelques, différents, divers, de nombreux, de nombreuses, nombre de, nombreux, tous les, toutes les',
    ),
    any: words('l, leur, chaque, d, notre, votre, mon'),
  },
  indefinites: words('un, une, des, plusieurs, certains, certaines, quelques, d, divers, différents, chaque, un autre'),
  prepositions: words(
    'à, au, aux, dans, en, lors, sur, sous, par, pour, avec, sans, chez, vers, depuis, pendant, durant, devant, derrière, après, avant, entre, parmi, contre, auprès, outre, malgré, face, suite, grâce, dès, hormis, concernant, jusqu, jusqu’à, via, de, du, des, d, selon, d’après, voici, il y a, mercredi, près, hors, envers, à travers, afin, lorsqu, lorsque, quand, alors, si, s’agissant, quant, ce, ici, là-bas, où',
  ),
  adjuncts: words(
    'publié, publiée, publiés, publiées, rendu public, rendue publique, rendus publics, rendues publiques, diffusé, diffusée, parvenu, parvenue, transmis, transmise, relayé, relayée, relayés, reçu, reçue, paru, parue, cité, citée, cités, citées, présenté, présentée, adressé, adressée, signé, signée, consulté, consultée, mis en ligne, contacté, contactée, joint, jointe, interrogé, interrogée, à l’issue, au terme, la veille, le lendemain, le jour même, le même jour, la semaine dernière, le mois dernier, l’an dernier, à la presse, à des journalistes, aux journalistes, à l’agence MAP, à l’agence maghreb, à l’agence AFP, à l’agence EFE, à l’agence de presse, à la MAP, à l’AFP, à cette occasion, à l’occasion, au cours, en marge, en conférence, à propos, au sujet, au micro, au lendemain, à travers, en réponse, en référence, en allusion, sur son compte, sur sa page, sur twitter, sur x, sur facebook, sur les ondes, sur la chaîne, sur le plateau, à l’antenne, à la télévision, à la radio, à l’ouverture, à la clôture, à l’adresse, à l’attention, en présence, en guise, au nom, à l’endroit, à l’égard, à cet égard, en direct, en personne, au téléphone, par téléphone, dans la matinée, au passage, au quotidien, au journal, à nos confrères, à son arrivée, à sa sortie, à leur arrivée, au début, à la fin, à la suite, en début, en fin, à huis clos, en recevant, en visite, en commentant, au sortir, à la tribune, à la sortie, à son tour, à haute voix, en anglais, en français, en arabe, à ce propos, à ce sujet, au parlement, au sénat',
  ),
  roleLinks: words(
    'de, du, des, d, à, au, aux, en, pour, près, chargé, chargée, chargés, auprès, et, par intérim, la, le, l, les, sur, sein, sous, contre, chez, général, générale, adjoint, adjointe, délégué, déléguée, son, sa, ses, leur, leurs, un, une',
  ),
  conjunctions: words('et, ou, mais, car, or, ni, donc, puis, tandis, alors'),
  relatives: words(
    'qui, que, qu, dont, où, lequel, laquelle, lesquels, lesquelles, auquel, auxquels, duquel, laquelle',
  ),
  roleAdjectives: words(
    'ancien, ancienne, anciens, anciennes, nouveau, nouvel, nouvelle, nouveaux, actuel, actuelle, premier, première, vice, ex, jeune, célèbre, même, haut, haute, hauts, grand, grande, autre, autres, principal, principale, deux, trois, quatre, cinq, dix, ambitieux, petit, simple, éminent, éminente, vieux, vieille, futur, future, feu',
  ),
  ...frenchRoles,
  compoundNames: [],
  nameParticles: words(
    'de, du, des, d, la, le, el, al, ben, bin, bint, ibn, ould, van, von, der, den, di, da, do, dos, del, della, lo, aït, ait, bou, abou, abu, oum, saint, sainte, mac, y, e',
  ),
  months: {
    1: words('janvier, janv, jan'),
    2: words('février, févr, fév, fevrier, fev'),
    3: words('mars'),
    4: words('avril, avr'),
    5: words('mai'),
    6: words('juin'),
    7: words('juillet, juil, juill, jul'),
    8: words('août, aout, aoû'),
    9: words('septembre, sept, sep'),
    10: words('octobre, oct'),
    11: words('novembre, nov'),
    12: words('décembre, déc, decembre, dec'),
  },
  weekdays: {
    1: words('lundi'),
    2: words('mardi'),
    3: words('mercredi'),
    4: words('jeudi'),
    5: words('vendredi'),
    6: words('samedi'),
    7: words('dimanche'),
  },
  relativeDays: { 'aujourd’hui': 0, 'ce matin': 0, 'cet après-midi': 0, 'ce soir': 0, hier: -1, 'avant-hier': -2 },
  placePrepositions: words('à, au, aux, en'),
  placePrefixes: [],
  otherDays: words('prochain, prochaine, prochains, depuis, avant, après, dès, suivant, entre'),
  setting: frenchSetting,
  flags: {
    urgent: words('urgent, flash, alerte, alerte info, dernière minute, bulletin'),
    update: words(
      'actualisation, actualisé, actualisée, mise à jour, mis à jour, màj, maj, updated, update, bilan actualisé, nouveau bilan',
    ),
    writethru: words(
      'synthèse, papier général, lead, lead général, avant-papier, version intégrale, writethru, développement, annule et remplace',
    ),
    take: words(
      'suite, suite et fin, et fin, take, add, deuxième take, troisième take, quatrième take, second take, dernier take, deuxième partie, seconde partie, troisième partie, deuxième volet',
    ),
    correction: words(
      'rectificatif, rectif, rectification, note de correction, avis de correction, correction, version corrigée, dépêche corrigée, rectifie, corrigé, corrigée, erratum, attention correction, mise au point',
    ),
    kill: words(
      'annulation, annulation de la dépêche, annulation de dépêche, annulation d’une dépêche, avis d’annulation, note d’annulation, retrait de dépêche, retrait de la dépêche, avis de retrait, prière d’annuler, veuillez annuler, merci d’annuler, prière de ne pas diffuser, prière de ne pas publier, annule, annulé, annulée, à ne pas diffuser, ne pas diffuser, ne pas publier, à ne pas publier, retrait, dépêche annulée, kill',
    ),
  },
  everydayFlags: words(
    'annulation, retrait, lead, synthèse, développement, mise au point, correction, fin, et fin, add, deuxième partie, seconde partie, troisième partie, ne pas publier, ne pas diffuser, annulé, annulée',
  ),
  desk: {
    openings: words(
      'les abonnes sont pries, les redactions sont priees, nos abonnes sont pries, nos clients sont pries, dans notre depeche, dans la depeche, il faut lire, il fallait lire, lire, avis d annulation, priere, prieres, merci de, veuillez, attention, nous annulons, nous corrigeons, nous retirons, nous remplacons, notre depeche, notre information, notre article, la depeche intitulee, la depeche diffusee, la depeche de, cette depeche, cette version, le present papier, papier general, annulation, bien lire, mise a jour, actualisation, reprise, rectificatif, correction, version',
    ),
    nouns: words(
      'notre depeche, nos depeches, de depeche, d une depeche, nos precedents, notre precedente, notre information, notre article, cette depeche, cette version, la depeche, depeche de, depeche intitulee, depeche diffusee, version precedente, la precedente, envoi precedent, paragraphe, bien lire, version integrale, reprise avec, mise a jour avec',
    ),
    kill: words('annul, ne pas tenir compte, ne pas utiliser, ne pas diffuser, ne pas publier, retirons, est retiree'),
    correction: words('corrig, rectifi, bien lire, au lieu de, et non, comporte une erreur, contient une erreur'),
    writethru: words(
      'remplace, remplacons, annule et remplace, version integrale, version complete, reprise avec, reprend et complete',
    ),
    update: words(
      'ajoute, actualis, mise a jour avec, mis a jour avec, avec la reaction, avec reaction, avec davantage, avec precisions',
    ),
    filed: words('diffus, transmis, envoy, emis, depeche de, information de, envoi de'),
    numbered: words('réf, référence, numéro, n°, dépêche n°'),
  },
  corrections: {
    rightFirst: {
      before: words('bien lire, prière de lire, il faut lire, il fallait lire, lire'),
      between: words('au lieu de, au lieu du, au lieu d’, et non pas, et non'),
    },
    wrongFirst: { before: words('remplacer, là où il est écrit'), between: words('par, lire') },
    prepositions: words('au, dans, du, à la, de la, en'),
    parts: words('paragraphe, titre, ligne, phrase, chapô, dépêche, texte'),
  },
  embargo: words(
    'embargo, sous embargo, à ne pas publier avant, à ne pas diffuser avant, ne pas publier avant, ne pas diffuser avant',
  ),
  credit: {
    with: words('avec, d’après'),
    source: words('source, sources, crédit, par, agence'),
    agencies: words('agences, agence, les agences'),
  },
  byline: {
    openings: words(
      'par, propos recueillis par, reportage de, un article de, rédigé par, écrit par, de notre correspondant, de notre correspondante, de notre envoyé spécial, de notre envoyée spéciale',
    ),
    roles: words('correspondant, correspondante, envoyé spécial, envoyée spéciale, rédaction, journaliste'),
  },
  boilerplate: {
    lines: words(
      'publicité, partager, synthèse vocale, laisser un commentaire, laisser une réponse, commentaires, commentaire, annonce, imprimer, envoyer par mail, partager sur facebook, partager sur twitter, partager sur whatsapp, tweeter, suivez-nous, suivez-nous sur google news, newsletter, articles similaires, articles liés, articles connexes, sur le même sujet, sur le même thème, à la une, lire la suite, en savoir plus, dans la même rubrique, tags, mots-clés, mots clés, copier le lien, écouter l’article, réagir, poster un commentaire, ajouter un commentaire, votre commentaire, nom, email, e-mail, site web, enregistrer mon nom, annuler la réponse, article précédent, article suivant, ces articles devraient vous intéresser, vous aimerez aussi, lire aussi, à lire aussi, à lire également, lire également, voir aussi, contenu sponsorisé, sponsorisé, dernières nouvelles, les plus lus, recommandé pour vous, abonnez-vous, s’abonner, se connecter, connexion, accueil, suite',
    ),
    ends: words(
      'laisser un commentaire, laisser une réponse, commentaires, articles similaires, articles liés, articles connexes, sur le même sujet, ces articles devraient vous intéresser, vous aimerez aussi, poster un commentaire, ajouter un commentaire, recommandé pour vous, à lire également, lire également, please enter your comment',
    ),
    openings: [
      'lire aussi :',
      'à lire aussi :',
      'à lire :',
      'lire également :',
      'lire :',
      'à lire également :',
      'voir aussi :',
      'a lire aussi :',
      'cet article est apparu en premier sur',
      'ces articles devraient vous intéresser',
      'l’article',
      'votre adresse e-mail ne sera pas publiée',
      'votre adresse de messagerie ne sera pas publiée',
      'enregistrer mon nom, mon e-mail',
      'les champs obligatoires sont indiqués',
      'inscrivez-vous à',
      'abonnez-vous à',
      'suivez l’actualité',
      'suivez les dernières actualités',
      'rejoignez-nous sur',
      'télécharger l’application',
      'tous droits réservés',
      'cliquez ici',
      'partager sur',
      'temps de lecture',
    ],
    tails: ['est apparu en premier sur', 'est paru en premier sur'],
  },
  workNouns: words(
    'thème, thématique, slogan, intitulé, intitulée, intitulés, intitulées, baptisé, baptisée, baptisés, titre, titré, titrée, dénommé, dénommée, dénommés, nommé, nommée, surnommé, surnommée, programme, projet, opération, film, livre, ouvrage, roman, album, chanson, pièce, émission, série, exposition, festival, magazine, revue, journal, quotidien, hebdomadaire, concept, initiative, campagne, plateforme, application, label, prix, devise, mention, expression, terme, mot, formule, plan, stratégie, caravane, conférence, forum, étude, rapport, documentaire, site, chaîne, groupe, association, collectif, mouvement, parti, navire, bateau, club, dit, dite, appelé, appelée, appelés, rebaptisé, rebaptisée, autour du, sous le signe, section, catégorie, hashtag, signifie, signifiant, rubrique, poème, oeuvre, œuvre, tableau, marque, modèle, tube, titres',
  ),
  commonVerbs: words(
    'est, sont, a, ont, sera, seront, était, étaient, fut, furent, va, vont, doit, doivent, peut, peuvent, fait, font, faut, reste, restent, devient, devra, devrait, devraient, pourrait, pourraient, permet, permettra, permettent, constitue, constituent, représente, vise, visent, demeure, met, vient, prend, ont, aura, auront, avait, avaient, aurait, soit, soient, existe, commence, suffit, dure, tient, tiennent, appelle, compte, comptent, veut, veulent, dispose, disposent, sait, savent, voulons, avons, sommes, souhaitons, allons, devons, pouvons, suis, ai, veux, pense, sait',
  ),
  verbEndings: words('ait, aient, era, eront, erait, eraient, ira, iront, irait, iraient, ons, ez'),
}
