import type { SettingWords } from '../setting.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const frenchSetting: SettingWords = {
  dayParts: words(
    'matin, soir, après-midi, midi, nuit, soirée, matinée, journée, dans, l, la, le, ce, cette, en, fin, de, début, tard, même, à l’aube, aube, en milieu, milieu, au, cours, du, également',
  ),
  pastDays: words('dernier'),
  nextDays: words('prochain, prochaine, prochains, suivant, à venir'),
  otherDays: words(
    'à partir de, à partir du, à compter de, à compter du, jusqu, jusqu’à, jusqu’au, d’ici, d’ici à, d’ici au, dès, depuis, avant, après, chaque, tous les, au plus tard, entre, prévu, prévue, prévus, prévues, reporté à, reportée à, reporté au, reportée au',
  ),
  ranges: words('au, et, à'),
  articles: words('le, la, les, l, au, à, du'),
  near: words(
    'près de, près d, à proximité de, à proximité d, aux environs de, aux environs d, dans les environs de, dans les environs d, au large de, au large d, aux abords de, aux abords d, à la sortie de, à la sortie d, à l’entrée de, à l’entrée d, aux portes de, aux portes d, au nord de, au nord d, au sud de, au sud d, à l’est de, à l’est d, à l’ouest de, à l’ouest d, dans la banlieue de, dans la banlieue d, en banlieue de, non loin de, non loin d',
  ),
  inner: words('dans'),
  knownOnly: words('au, aux, en'),
  contracted: words('au, aux'),
  towns: words('ville, commune, localité, village, cité, médina, bourg, bourgade, station balnéaire, ville ocre'),
  venues: words(
    'province, préfecture, région, port, gare, aéroport, stade, théâtre, plage, corniche, marina, centre-ville, zone industrielle, capitale, gare routière, palais des congrès, palais royal, parc des expositions, parc, complexe, complexe sportif, salle, théâtre national, maison de la culture, place, quartier, banlieue, périphérie, centre, rade, baie',
  ),
  links: words('de, d, du'),
  refusals: words(
    'grâce, face, quant, jumelée, jumelé, contrairement, destination, direction, opposé, opposée, rapport',
  ),
  future: {
    words: words(
      'va, vont, doit, doivent, prévu, prévue, prévus, prévues, prévoit, prévoient, attendu, attendue, attendus, attendues, entend, compte, comptent, souhaite, vise, visant, vouloir, projette, envisage, invite, appelle',
    ),
    endings: words(
      'era, eront, erait, eraient, ira, iront, irait, iraient, dra, dront, drait, draient, ura, uront, vra, vront, vrait, vraient, rra, rront',
    ),
    openings: [],
  },
  pastEndings: words('aient, èrent, irent'),
  participleEndings: words('ant'),
  nameOpenings: words('sidi, moulay, aït, ait, oulad, ouled, beni, béni, lalla, dar, aïn, ain, bou'),
  stamps: words(
    'mis, mise, à, jour, le, la, publié, publiée, publication, modifié, modifiée, modification, dernière, actualisé, posté, posté, rédigé, date, heure, h, mn, min, et, gmt, de, par, il y a',
  ),
  stampOpeners: words(
    'mis à jour, mise à jour, dernière mise à jour, publié, publiée, modifié, actualisé, posté, dernière modification, date de publication',
  ),
}
