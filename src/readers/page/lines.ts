/** Lines that are the page's, not the story's, in the languages of the wire, and in German. */
const LINES: readonly RegExp[] = [
  /^[-–—•>→▶\s]{0,4}(?:lire|voir|à lire|a lire|à voir|lisez|read|lea|leer|ver|lee|mira|lesen sie|see)\s(?:aussi|également|also|more|también|además|auch|plus|ensuite|next)\b/iu,
  /^[-–—•>→▶\s]{0,4}(?:à lire|a lire|read|lire|mehr zum thema|más información|also read|also see|related|watch|ver más|mehr dazu|lesetipp|siehe auch|plus d['’]infos?|pour aller plus loin|sur le même sujet|you may (?:also )?like|don['’]t miss|more on this|recommended)\s?[:：]/iu,
  /^(?:اقرأ|إقرأ|اقرؤوا|اقرأوا|شاهد|طالع|تابع)\s?(?:أيضا|أيضًا|أيضاً|المزيد|كذلك)/u,
  /^(?:partager|partagez|share|compartir|compartilhar|teilen|شارك|مشاركة|tweet|tweeter|whatsapp|facebook|twitter|pinterest|linkedin|email|print|imprimer|copy link|copier le lien|x|telegram|reddit|flipboard|kommentare|drucken|comments?|save|reply|reblog|like)(?:\s(?:cet article|l['’]article|this(?: article| story| post)?|on|sur|via|the article|artikel|المقال|هذا|الخبر).{0,60})?:?$/iu,
  /^-?\s?(?:publicité|pub|advertisement|advertising|publicidad|anzeige|werbung|إعلان|إعلانات|إشهار|story continues below(?: advertisement)?|article continues below.{0,40}|la suite après (?:la|cette) publicité|sponsored(?: content)?|promoted|advert|ad|advertisement\s.{1,3}\sscroll to continue|continue reading below|scroll to continue)\s?-?$/iu,
  /^(?:the post|l['’]article)\s.{1,300}\s(?:appeared first on|est apparu en premier sur)\s/iu,
  /^(?:abonnez-vous|abonne-toi|inscrivez-vous|subscribe|sign up|suscríbete|suivez[- ]nous|follow us|síguenos|siga|folgen sie uns|تابعونا|تابعوا|اشترك|اشتركوا|retrouvez-nous|rejoignez[- ]nous|join our|get our|download (?:our|the) app|téléchargez)(?:[\s!:.,]|$).{0,220}$/iu,
  /^(?:laisser un commentaire|leave a (?:reply|comment)|deja un comentario|اترك تعليقا?|post a comment|add a comment|write a comment|kommentar schreiben|view comments|show comments|be the first to comment|votre adresse|your email address|please enter)/iu,
  /^(?:ces articles devraient vous intéresser|sur le même (?:sujet|thème)|dans la même rubrique|related(?:\s(?:articles|stories|posts|news|content|topics|links|coverage))?|articles? (?:similaires|liés|connexes)|vous (?:aimerez|pourriez) (?:aussi|aimer)|you (?:may|might) also (?:like|be interested)|more (?:stories|from|on)|recommended|read next|up next|trending|most (?:read|popular)|top stories|artículos relacionados|noticias relacionadas|te puede interesar|das könnte (?:sie|dich)|auch interessant|lesen sie auch|mehr zum thema|مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|قد يهمك|مقالات مشابهة)\b.{0,60}$/iu,
  /^(?:©|\(c\)\s|copyright\b|tous droits réservés|all rights reserved|todos los derechos|alle rechte|جميع الحقوق)/iu,
  /^(?:tags?|mots[- ]clés|étiquettes|etiquetas|filed under|topics|categories|schlagwörter|schlagworte|themen|الوسوم|كلمات دلالية|posted in|labels|keywords|more about)\s?:/iu,
  /^(?:click here to|cliquez ici pour|haga clic|hier klicken|click to)\b.{0,120}$/iu,
  /^(?:nos? newsletters?|our newsletters?|newsletter|lettre d['’]information)\b.{0,200}$/iu,
  /^.{10,400}(?:\.|\s|\)|\|)(?:foto|photo|bild|bildrechte|credit|crédits?|ảnh|image|صورة)\s?[:：]\s?[^.!?]{2,50}\.?$/iu,
  /^(?:image|photo|foto|crédits?|credit|photograph|picture|bild|bildrechte|صورة|تصوير)\s?(?:credit|source|crédits?|by|:|：)\s?.{0,120}$/iu,
  /^(?:back to top|retour en haut|nach oben|skip (?:to|past) .{1,40}|aller au contenu|zum inhalt.{0,20}|loading(?:\s?\.{3}|…)?|chargement.{0,3}|load more|show more|voir plus|read more|lire la suite|weiterlesen|mehr lesen|leer más|اقرأ المزيد|المزيد)\s?[>»→…]{0,3}$/iu,
  /^(?:\d{1,4}\s)?(?:comments?|commentaires?|kommentare?|comentarios?|تعليقات?|shares?|partages?|views?|vues|likes?)(?:\s?[:(]?\s?\d{1,6}\)?)?$/iu,
  /^(?:(?:temps de )?lecture|reading time|lesezeit|\d{1,3}\smin(?:ute)?s?\s(?:read|de lecture|lesezeit))\b.{0,30}$/iu,
  /\b(?:externe[nrs]? inhalte?|eingebettete[nr]? inhalte?|redaktioneller inhalt|contenus? (?:externes?|embarqués?|tiers)|external content|third[- ]party (?:content|cookies)|contenidos? externos?|accept(?:er|ing)? (?:all )?(?:the |les )?cookies|javascript (?:is|must be|est) |requires javascript|activer javascript)\b/iu,
  /^(?:follow|like|find|listen to|watch|suivre|suivez|sigue|folge)\b.{1,80}\b(?:on|sur|en|auf)\s(?:twitter|instagram|facebook|whatsapp|youtube|google news|google actualités|tiktok|telegram|linkedin|x\b|threads|bluesky|discover)/iu,
  /^(?:write to|contact|email|e-mail|reach|follow|écrire à|escriba a|contactez)\s.{1,120}(?:@|\bon twitter)/iu,
  /\b(?:already a subscriber|already have an account|déjà abonné|réservé aux abonnés|réservée aux abonnés|pour lire la suite|to continue reading|to view the full story|log in for (?:immediate )?access|first-time subscribers|subscribe (?:now|today|to read)|support our journalism|hazte (?:socio|miembro|suscriptor)|become a (?:member|subscriber)|unlimited access|للمشتركين فقط)\b/iu,
  /^this (?:copy|document|material|story|article|content) (?:is (?:for your personal|subject to copyright)|may not be (?:published|reproduced))/iu,
  /^(?:text size|font size|explore further|this slideshow requires|photos?|videos?|image|advertorial|listen|écouter|live|direct|more|more:|plus|don['’]t miss|mira|le puede interesar|te recomendamos|noticias? relacionadas?|reklam|videos? relacionados?|en vidéo|en images|vidéo|galerie|gallery|\[[a-z]+ [^\]]*\].*)\s?:?$/iu,
  /\baffiliate[- ]?links?\b|\bpartnerlinks?\b|\bcommissions? from (?:links|purchases)/iu,
  /^(?:reporting|additional reporting|writing|editing|compiled|edited)(?: and (?:writing|editing))? by\s.{3,300}$/iu,
  /^(?:quelle|redaktion|faktencheck|our standards|source photo|mit material von)\s?[:：].{1,100}$/iu,
  /^(?:fehler gefunden|haben sie (?:einen )?fehler|ihre meinung ist|jetzt abonnieren|dieses thema im programm|mehr zu diesem thema|weitere informationen$|lesen sie (?:mehr|hier|dazu)|bitte achten sie|folgst du|un problème sur|vous avez remarqué une erreur|signaler une erreur|réagissez|report an error|spotted (?:an error|a mistake))/iu,
  /^(?:image|photo|picture) (?:copyright|caption|source)\b/iu,
  // When it was put there, with nothing said.
  /^(?:publi[ée]e?|publiziert|veröffentlicht|erstveröffentlichung|published|posted|(?:last )?updated|mis à jour|mise à jour|aktualisiert|actualizado|publicado|نشر|نُشر|آخر تحديث|تحديث)(?:\s?[:,]|\s(?:le|on|at|am|el|à|في))?\s.{0,30}(?:\d[:h.]\d\d|\b(?:19|20)\d\d)[^.!?]{0,30}(?:[ap]\.m\.)?$/iu,
  // What a script puts something in the place of: "$$AD$$", "{{ad_2}}", "[[related]]".
  /^[[{$%#]{2,3}\s?[\p{L}\d_:.-]{2,40}\s?[\]}$%#]{2,3}$/u,
]

/** Longer lines are copy, whatever they begin with. */
const LONGEST = 400

export const isFurnitureLine = (line: string): boolean =>
  line.length < LONGEST && line !== '' && LINES.some((pattern) => pattern.test(line))

/** Headings after which only readers and authors are spoken of. */
const ENDS =
  /^(?:about the authors?|à propos de l['’]auteur|a propos de l['’]auteur|über den autor|sobre el autor|عن الكاتب|(?:leave|post|add) a (?:reply|comment)|laisser un commentaire|deja un comentario|comments?|commentaires?|kommentare?|comentarios?|اترك تعليقا?|التعليقات)\s?[:!…]?$/iu

/** Headings over links to other stories; they may stand in the middle of one. */
const OTHERS =
  /^(?:about us|contact us|subscribe.{0,60}|newsletter|share this.{0,40}|related(?:\s(?:articles|stories|posts|news|content|topics|links|coverage))?|sur le même (?:sujet|thème)|dans la même rubrique|articles? (?:similaires|liés|connexes)|(?:you|vous) (?:may|might|pourriez|aimerez) (?:also|aussi)? ?(?:like|aimer|be interested).{0,40}|more (?:from|stories|news|articles|like this|great)\b.{0,60}|read next|recommended(?: for you| stories| reading)?|trending(?: now)?|most (?:read|popular)|artículos relacionados|noticias relacionadas|te puede interesar|mehr zum thema|auch interessant|das könnte (?:sie|dich).{0,40}|weitere (?:artikel|themen|meldungen|nachrichten).{0,20}|مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|قد يهمك.{0,20}|مقالات مشابهة)\s?[:!…]?$/iu

/** Whether a heading ends the story, or heads links to others. */
export function endOf(line: string): 'end' | 'others' | undefined {
  if (line.length >= 100) return undefined
  return ENDS.test(line) ? 'end' : OTHERS.test(line) ? 'others' : undefined
}

/** Words of appeals to readers: for money, subscriptions, news of their own. They count only at the end of a story. */
const APPEALS =
  /\b(?:newsletters?|subscri(?:be|bers?|ption)|sign up|support (?:us|our|independent)|donat(?:e|ion)|become a (?:member|patron)|abonnez|abonnement|faire un don|soutenez|suscr[ií](?:bete|pción)|hazte (?:socio|miembro)|apoya|spenden?|unterstützen sie|follow (?:us|me|him|her)|contact (?:us|the author)|have a (?:story|tip)|(?:e-?mail|contact|reach)(?:ing)? us|get in touch with (?:us|our)|for more stories like|more stories like this|write to us|escribir(?:nos|me))\b|اشترك|تابعونا|للتواصل/iu

const LONGEST_APPEAL = 220

export const isAppeal = (line: string): boolean =>
  line.length < LONGEST_APPEAL && APPEALS.test(line) && !/[«“"]/u.test(line)

/** Rules for readers' comments, which outlets print under every story. */
const COMMENT_RULES =
  /\b(?:(?:vos|les|tout|ihre|your|all|sus|los) (?:commentaires?|kommentare|comments|comentarios)|charte (?:des commentaires|de modération)|comment(?:s|ing)? (?:policy|guidelines|rules))\b|(?:شروط|سياسة|ميثاق|ضوابط) (?:ال|نشر ال)?(?:تعليق|تعليقات|نشر)|لن (?:يتم نشر|ينشر|تنشر) (?:أي |ال)?تعليق/iu

const LONGEST_RULES = 1500

export const isCommentRule = (line: string): boolean => line.length < LONGEST_RULES && COMMENT_RULES.test(line)
