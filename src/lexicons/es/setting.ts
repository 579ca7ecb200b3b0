import type { SettingWords } from '../setting.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const spanishSetting: SettingWords = {
  dayParts: words(
    'mañana, tarde, noche, mediodía, madrugada, por, la, el, este, esta, a, última, hora, primera, de, del, también, mismo',
  ),
  pastDays: words('pasado'),
  nextDays: words('próximo, próxima, siguiente, que viene, venidero'),
  otherDays: words(
    'a partir de, a partir del, desde, desde el, hasta, hasta el, antes de, antes del, después de, después del, cada, todos los, entre, próximo, próxima, previsto para, prevista para, previsto, prevista, aplazado al, aplazada al, a más tardar, para',
  ),
  ranges: words('al, y, a'),
  articles: words('el, la, los, las, al'),
  near: words(
    'cerca de, frente a, a las afueras de, en las afueras de, en los alrededores de, al norte de, al sur de, al este de, al oeste de, junto a, a la entrada de, en aguas de',
  ),
  inner: words('dentro de'),
  knownOnly: [],
  contracted: [],
  towns: words('ciudad, localidad, villa, pueblo, municipio, aldea, comuna, medina'),
  venues: words(
    'provincia, prefectura, región, puerto, aeropuerto, estación, estadio, playa, bahía, capital, palacio de congresos, teatro, plaza, barrio, centro, recinto ferial, aguas',
  ),
  links: words('de, del'),
  refusals: words('gracias, respecto, embajador, embajadora, cónsul'),
  future: {
    words: words('va, van, debe, deben, prevé, prevén, previsto, prevista, espera, esperan, planea, pretende, quiere'),
    endings: words('ará, erá, irá, arán, erán, irán, aría, ería, iría, arían, erían, irían, drá, drán, dría, drían'),
    openings: [],
  },
  pastEndings: words('ó, aron, ieron, aban, ían, ía'),
  participleEndings: words('ando, iendo'),
  nameOpenings: words('sidi, moulay, aït, ait, oulad, ouled, beni, béni, lalla, dar, aïn, ain, bou'),
  stamps: words(
    'actualizado, actualizada, actualización, publicado, publicada, última, modificado, el, la, las, a, h, horas, de, del, gmt, fecha, por',
  ),
  stampOpeners: words(
    'actualizado, actualizada, publicado, publicada, modificado, actualización, última actualización',
  ),
}
