import type { SettingWords } from '../setting.ts'

const words = (line: string): string[] => line.split(/\s*,\s*/u)

export const englishSetting: SettingWords = {
  dayParts: words(
    'morning, evening, afternoon, night, noon, midday, late, early, the, on, this, in, here, also, last, past',
  ),
  pastDays: words('last'),
  nextDays: words('next, coming, to come'),
  otherDays: words(
    'until, till, by, from, since, before, after, every, each, next, between, through, starting, beginning, as of, no later than, scheduled for, set for, slated for, due on, postponed to, expected on, effective',
  ),
  ranges: words('to, and, through, until'),
  articles: words('the, on'),
  near: words(
    'near, outside, off, close to, north of, south of, east of, west of, on the outskirts of, off the coast of, around',
  ),
  inner: words('across, inside'),
  knownOnly: words('at'),
  contracted: [],
  towns: words('city, town, village, commune, municipality, locality, medina, resort'),
  venues: words(
    'province, prefecture, region, port, airport, station, stadium, harbour, harbor, bay, capital, suburbs, suburb, district, square, opera house, theatre, theater, convention centre, convention center, exhibition park, waters',
  ),
  links: words('of'),
  refusals: words('based, born, living, bank, embassy, ambassador, consul'),
  future: {
    words: words(
      'will, would, shall, may, might, could, should, plans, plan, planned, expected, scheduled, slated, due, hopes, wants, aims, intends, invited, urged',
    ),
    endings: ["'ll"],
    openings: [],
  },
  pastEndings: words('ed'),
  participleEndings: words('ing'),
  nameOpenings: words('sidi, moulay, aït, ait, oulad, ouled, beni, béni, lalla, dar, aïn, ain, bou'),
  stamps: words(
    'updated, update, last, published, posted, modified, on, at, the, am, pm, a.m, p.m, edt, est, gmt, by, date, time, of',
  ),
  stampOpeners: words('updated, last updated, published, posted, modified, update'),
}
