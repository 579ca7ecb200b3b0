import type { Lexicon } from '../lexicon.ts'
import { spanishRoles } from './roles.ts'
import { spanishSetting } from './setting.ts'
import { spanishVerbs } from './verbs.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const es: Lexicon = {
  language: 'es',
  stopWords: words(
    'el, la, los, las, de, del, en, y, que, por, con, para, una, un, su, sus, es, se, al, como, más, este, esta, fue, ha, han, lo, pero, sobre, entre, también, según, son, desde, hasta, no',
  ),
  elisions: [],
  abbreviations: words(
    'Sr, Sra, Srta, Sres, D, Dª, Dr, Dra, Prof, Lic, Ing, Gral, Cnel, Cap, Mons, Sto, Sta, Ud, Uds, EE, UU, EE.UU, etc, núm, pág, art, ene, feb, mar, abr, jun, jul, ago, sep, sept, oct, nov, dic, S.M, S.A, p, ej',
  ),
  caseless: false,
  article: '',
  genitives: {},
  feminineEndings: [],
  prefixes: [],
  head: 'first',
  order: 'subject-verb',
  neuter: false,
  dropsPronouns: true,
  bareContent: false,
  verbs: spanishVerbs,
  hearerVerbs: words('informó, avisó, advirtió'),
  infinitiveVerbs: words(
    'aseguró, asegura, afirmó, afirma, dijo, dice, confesó, negó, reconoció, admitió, declaró, prometió, manifestó, lamentó, asegurado, afirmado, dicho, reconocido, admitido, declarado, manifestado',
  ),
  pastInfinitives: words('haber'),
  infinitiveEndings: words('ar, er, ir, arse, erse, irse'),
  rejects: [],
  bareVerbs: [],
  auxiliaries: words('ha, han, había, habían, habrá, habría, haya, hubo'),
  reflexiveAuxiliaries: words('ha, han, había'),
  reflexives: words('se'),
  clitics: words('se, le, les, lo, la, nos, me, te'),
  modals: {
    finite: words('quiso, quiere, pudo, llegó a, volvió a, vuelve a'),
    past: words('querido, vuelto a, llegado a, podido'),
  },
  infinitiveLinks: words('tras, antes de, al, para'),
  narrativeLinks: [],
  participleLinks: [],
  questions: {
    verbs: words('preguntó, pregunta, preguntaba, preguntado, preguntando'),
    openings: words('si, por qué, cómo, cuándo'),
  },
  contrasts: words('mientras que, mientras, en tanto que, y que'),
  relays: { verbs: [], links: [] },
  notSources: words(
    'orden, caso, casos, necesidad, necesidades, criterio, criterios, modalidad, método, modo, tipo, tipos, regla, reglas, tradición, calendario, edad, tamaño, zona, zonas, región, norma, normas, principio, disponibilidad, gusto, gustos, circunstancias, procedimiento, categoría, nivel, grado, calidad, cantidad, precio, peso, sistema, novela, obra, modelo, plan, receta, temporada, época, hora, día, año, lugar',
  ),
  perfectLinks: words('habiendo, tras haber, después de haber, por haber'),
  adverbs: words(
    'también, además, luego, después, asimismo, igualmente, hoy, ayer, por su parte, en este sentido, a su vez, por otra parte, por otro lado, sin embargo, no obstante, entonces, así, ya, aún, todavía, incluso, más tarde, a continuación, en concreto, en este contexto, en ese sentido, al respecto, por último, finalmente, de nuevo, una vez más, este lunes, este martes, este miércoles, este jueves, este viernes, este sábado, este domingo, el lunes, el martes, el miércoles, el jueves, el viernes, el sábado, el domingo, esta tarde, esta mañana, esta noche, siempre, en efecto, en cambio',
  ),
  adverbEndings: words('mente'),
  complementisers: words('que, en que, a que, de que, cómo, si, sobre que'),
  falseComplementisers: words(
    'para que, porque, mientras que, ya que, así como, antes de que, más que, hasta que, sin que, desde que, aunque, puesto que, dado que, al igual que, tal y como, a fin de que, por qué, luego que',
  ),
  sources: words(
    'según, de acuerdo con, de acuerdo a, a juicio de, a juicio del, en opinión de, en opinión del, en palabras de, en palabras del, citando a, conforme a',
  ),
  weakSources: words('para'),
  governors: [],
  resumptives: [],
  sourcePhrases: words(
    'según fuentes oficiales, según fuentes policiales, según fuentes judiciales, según fuentes diplomáticas, según fuentes próximas, según la misma fuente, según las mismas fuentes, de fuente oficial, de fuentes oficiales',
  ),
  sameSources: words(
    'la misma fuente, las mismas fuentes, misma fuente, esta fuente, estas fuentes, dicha fuente, dichas fuentes, la fuente, las fuentes, el mismo comunicado, la misma nota, el mismo texto',
  ),
  pronouns: {
    m: words('él, este último, aquél, éste'),
    f: words('ella, esta última, aquélla, ésta'),
    plural: words('ellos, ellas, éstos, éstas, estos últimos'),
    any: words('quien, quienes, ambos'),
  },
  latterPronouns: words('este, esta, estos'),
  genericRoles: words(
    'edil, científico, científica, investigador, investigadora, experto, experta, artista, pintor, pintora, escritor, escritora, autor, autora, poeta, novelista, cantante, músico, cineasta, atleta, corredor, corredora, campeón, campeona, activista, político, política, diplomático, diplomática, ingeniero, ingeniera, médico, médica, abogado, abogada, agricultor, agricultora, pescador, pescadora, artesano, artesana, alfarero, alfarera, pastor, pastora, empresario, empresaria, economista, historiador, historiadora, hidróloga, hidrólogo, bióloga, biólogo, geólogo, geóloga, mandatario, mandataria, veterano, veterana, analista, especialista, hombre, mujer, responsable, dirigente, funcionario, funcionaria, orador, oradora, ponente, interlocutor, interlocutora, entrevistado, entrevistada',
  ),
  sameWords: words('mismo, misma, citado, citada'),
  topics: [],
  agents: words('por, de'),
  resumptions: words('siempre que, a condición de que, si, porque, pero, salvo que, aunque, a menos que, ya que'),
  firstPerson: words(
    'yo, me, mi, mis, conmigo, nos, nosotros, nosotras, nuestro, nuestra, nuestros, nuestras, hemos, estamos, tenemos, somos, vamos, queremos, teníamos, éramos, fuimos, podemos, tengo, estoy, soy, quiero, he',
  ),
  impersonals: [],
  determiners: {
    m: words('el, un, este, ese, aquel'),
    f: words('la, una, esta, esa, aquella'),
    plural: words(
      'los, las, unos, unas, estos, estas, sus, varios, varias, algunos, algunas, numerosos, numerosas, muchos, muchas, todos los, todas las, ambos, ambas, dos, tres, cuatro, diversos, diversas',
    ),
    any: words('su, cada, otro, otra'),
  },
  indefinites: words(
    'un, una, unos, unas, varios, varias, algunos, algunas, otro, otra, cada, muchos, muchas, dos, tres',
  ),
  prepositions: words(
    'a, ante, bajo, con, contra, de, del, al, desde, durante, en, entre, hacia, hasta, mediante, para, por, sin, sobre, tras, según, como, cuando, donde, mientras, aunque, porque, si, pues, excepto, salvo, además de, junto a, frente a',
  ),
  adjuncts: words(
    'publicado, publicada, publicados, publicadas, difundido, difundida, remitido, remitida, emitido, emitida, hecho público, hecha pública, citado por, citada por, consultado, consultada, presentado, presentada, recogido, recogida, en rueda de prensa, en una rueda de prensa, en conferencia de prensa, en un comunicado, en una entrevista, en declaraciones, en una nota, en una carta, en un discurso, en su discurso, en su intervención, en su cuenta, en la red social, en twitter, en x, ante la prensa, ante los medios, ante los periodistas, a los periodistas, a la prensa, a los medios, a EFE, a MAP, a la agencia, a la MAP, al término, al margen, al inicio, al final, con motivo, durante, tras, antes, después, a través, a este respecto, a propósito, en el marco, con ocasión, en el Congreso, en el Senado, en el Parlamento, en referencia, en relación, en alusión, en respuesta, en presencia, en nombre, a su llegada, a su salida, en la apertura, en la clausura, en la inauguración, en la sesión, en el acto, en la reunión, por teléfono, por escrito',
  ),
  roleLinks: words(
    'de, del, en, para, a, al, y, e, la, el, los, las, lo, su, sus, ante, contra, sobre, encargado de, encargada de, adjunto, adjunta, un, una, con',
  ),
  conjunctions: words('y, e, o, u, pero, ni, sino, mientras, aunque'),
  relatives: words('que, quien, quienes, cual, cuales, cuyo, cuya, cuyos, cuyas, donde'),
  roleAdjectives: words(
    'ex, antiguo, antigua, nuevo, nueva, actual, primer, primera, mismo, misma, propio, propia, anterior, segundo, segunda, alto, alta, altos, joven, entonces, citado, citada, otro, otra, otros, conocido, conocida, gran, principal, principales, hasta ahora, máximo, máxima, próximo, veterano',
  ),
  ...spanishRoles,
  compoundNames: [],
  nameParticles: words('de, del, la, las, los, y, el, al, ben, bin, ibn, van, von, der, da, do, dos, di, e, i'),
  months: {
    1: words('enero, ene'),
    2: words('febrero, feb'),
    3: words('marzo, mar'),
    4: words('abril, abr'),
    5: words('mayo, may'),
    6: words('junio, jun'),
    7: words('julio, jul'),
    8: words('agosto, ago'),
    9: words('septiembre, setiembre, sep, sept'),
    10: words('octubre, oct'),
    11: words('noviembre, nov'),
    12: words('diciembre, dic'),
  },
  weekdays: {
    1: words('lunes'),
    2: words('martes'),
    3: words('miércoles'),
    4: words('jueves'),
    5: words('viernes'),
    6: words('sábado'),
    7: words('domingo'),
  },
  relativeDays: { hoy: 0, 'esta mañana': 0, 'esta tarde': 0, 'esta noche': 0, ayer: -1, anoche: -1, anteayer: -2 },
  placePrepositions: words('en'),
  placePrefixes: [],
  otherDays: words('próximo, próxima, desde, antes, después, hasta, siguiente, entre, viene'),
  setting: spanishSetting,
  flags: {
    urgent: words('urgente, última hora, alerta, flash, avance, boletín'),
    update: words('actualización, actualizado, actualizada, ampliación, ampl, nuevo balance, actualiza'),
    writethru: words('versión completa, resumen, crónica, versión íntegra, sustituye, repetición'),
    take: words(
      'continuación, toma, segunda toma, tercera toma, última toma, segunda parte, tercera parte, y última, y 2, y 3, y 4, continuación y final',
    ),
    correction: words(
      'rectificación, corrección, corregido, corregida, corrige, fe de errores, fe de erratas, rectifica',
    ),
    kill: words(
      'anulación, anulación de noticia, anulación de la noticia, anulación de información, aviso de anulación, retirada de noticia, anulado, anulada, anula, no publicar, no difundir, no usar, noticia anulada, retirada, eliminar',
    ),
  },
  everydayFlags: words(
    'anulación, retirada, eliminar, resumen, crónica, anula, anulado, anulada, sustituye, repetición, actualiza, corrige, rectifica, toma, segunda toma, segunda parte, tercera parte, no publicar, no difundir, no usar',
  ),
  desk: {
    openings: words(
      'se pide a los abonados, los abonados deben, correccion de, rectificacion de, en la noticia, debe decir, rogamos, se ruega, por favor, queda anulada, quedan anuladas, anulamos, anulacion, esta noticia, esta version, esta informacion, nuestra noticia, nuestra informacion, nuestro despacho, la noticia titulada, la noticia transmitida, el despacho, donde dice, en nuestra, corregimos, retiramos',
    ),
    nouns: words(
      'de la noticia, de noticia, nuestra noticia, nuestra informacion, nuestro despacho, la noticia titulada, la noticia transmitida, noticia titulada, esta noticia, esta version, esta informacion, a la anterior, al anterior, parrafo, donde dice, debe decir, el despacho',
    ),
    kill: words(
      'anul, no tener en cuenta, no publicar, no utilizar, no utilicen, no difundir, no difundan, retiramos, queda retirada',
    ),
    correction: words('corrige, correccion, corregimos, debe decir, donde dice, en lugar de, por error, rectific'),
    writethru: words('sustituye, reemplaza, amplia y sustituye, version completa, version integra'),
    update: words('actualiza, amplia, anade, agrega, con la reaccion, con declaraciones'),
    filed: words('transmitid, difundid, enviad, emitid, noticia de las, despacho de las'),
    numbered: words('ref, referencia, número, despacho n'),
  },
  corrections: {
    rightFirst: { before: words('debe leerse, léase, debe decir'), between: words('en lugar de, en vez de, y no') },
    wrongFirst: { before: words('donde dice, donde decía'), between: words('debe decir, debía decir, léase') },
    prepositions: words('en, del, de'),
    parts: words('párrafo, titular, entradilla, línea, frase, texto'),
  },
  embargo: words('embargo, embargado, embargada, bajo embargo, no publicar antes, no difundir antes, embargado hasta'),
  credit: {
    with: words('con'),
    source: words('fonte, fuente, fuentes, por, agencia, vía'),
    agencies: words('agencias, agencia, las agencias'),
  },
  byline: {
    openings: words(
      'por, texto de, de nuestro corresponsal, de nuestra corresponsal, de nuestro enviado especial, de nuestra enviada especial',
    ),
    roles: words('corresponsal, enviado, enviada, redacción, redactor, redactora'),
  },
  boilerplate: {
    lines: words(
      'publicidad, anuncio, compartir, comparte, imprimir, comentarios, comentario, deja un comentario, dejar un comentario, deja una respuesta, dejar una respuesta, artículos relacionados, noticias relacionadas, te puede interesar, te recomendamos, lo más leído, lo más visto, suscríbete, suscribirse, boletín de noticias, síguenos, etiquetas, copiar enlace, leer más, más información, artículo anterior, artículo siguiente, cancelar respuesta, nombre, correo electrónico, web, lea también, lee también, iniciar sesión, inicio, menú, portada',
    ),
    ends: words(
      'deja un comentario, dejar un comentario, deja una respuesta, dejar una respuesta, artículos relacionados, noticias relacionadas, te puede interesar, comentarios',
    ),
    openings: [
      'lea también:',
      'lee también:',
      'lea más:',
      'te puede interesar:',
      'ver también:',
      'más información en',
      'tu dirección de correo electrónico no será publicada',
      'los campos obligatorios están marcados',
      'guarda mi nombre',
      'suscríbete a',
      'síguenos en',
      'haz clic aquí',
      'todos los derechos reservados',
      'la entrada',
    ],
    tails: ['se publicó primero en', 'apareció primero en', 'aparece primero en'],
  },
  workNouns: words(
    'titulado, titulada, titulados, tituladas, título, lema, tema, llamado, llamada, llamados, llamadas, denominado, denominada, denominados, bautizado, bautizada, apodado, apodada, alias, película, libro, novela, obra, disco, álbum, canción, serie, programa, exposición, muestra, festival, revista, diario, periódico, semanario, proyecto, campaña, iniciativa, plan, operación, empresa, plataforma, premio, concurso, documental, término, palabra, expresión, frase, barco, buque, club, grupo, partido, asociación, informe, estudio, artículo, reportaje, sección, página, publicación, marca, modelo, conferencia, jornada, ciclo, cuadro, poema, emisora, cadena',
  ),
  commonVerbs: words(
    'es, son, era, eran, fue, fueron, será, serán, sería, está, están, estaba, estaban, ha, han, había, habían, hay, hubo, tiene, tienen, tenía, puede, pueden, podrá, podría, debe, deben, va, van, hace, hacen, hizo, dio, da, quiere, quieren, sigue, siguen, queda, quedan, permite, permitirá, supone, representa, constituye, sea, sean, somos, hemos, estamos, tenemos, vamos, creo, quiero, he, estoy, soy, tengo',
  ),
  verbEndings: words('aron, ieron, arán, erán, irán, aría, ería, iría, aban, ían, amos, emos, imos'),
}
