/** "AP-NY-07-02-25 1410GMT<": agency, bureau, month, day, year, time, zone. */
const DATED = /([A-Z]{2,8})-([A-Z]{2,4})-(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2})([A-Z]{1,4})/iu
/** "Reuters 14:10 07-02-25": the same, the time first. */
const TIMED = /(?:^|\s)(?:([A-Z]{2,10})\s{1,3})?(\d{2}):(\d{2}) (\d{2})-(\d{2})-(\d{2})(?!\d)/iu

export type SignOff = { source: string | undefined; published: string; day: string }

/** Who sent a story, and when. */
export function readSignOff(text: string): SignOff | undefined {
  const dated = DATED.exec(text)
  if (dated) {
    const [, source, , month, day, year, hour, minute, zone] = dated
    return {
      source,
      day: `20${year}-${month}-${day}`,
      published: `20${year}-${month}-${day} ${hour}:${minute} ${zone}`,
    }
  }
  const [, source, hour, minute, month, day, year] = TIMED.exec(text) ?? []
  return year
    ? { source, day: `20${year}-${month}-${day}`, published: `20${year}-${month}-${day} ${hour}:${minute}` }
    : undefined
}
