/** Invented dispatches, as agencies and outlets send them: bytes. */

export type Dispatch = {
  guid: string
  version?: number
  status?: 'usable' | 'withheld' | 'canceled'
  /** When this version was made; the item itself is an hour older. */
  at?: Date
  embargo?: Date
  headline: string
  text: readonly string[]
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** NewsML-G2, as an agency pushes it. */
export function g2({
  guid,
  version = 1,
  status = 'usable',
  at = new Date(),
  embargo,
  headline,
  text,
}: Dispatch): string {
  const embargoed = embargo ? `<embargoed>${embargo.toISOString()}</embargoed>` : ''
  const body = text.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" standard="NewsML-G2" standardversion="2.30" xml:lang="fr">
<itemMeta><provider literal="ANP"/><firstCreated>${hourBefore(at)}</firstCreated><versionCreated>${at.toISOString()}</versionCreated>${embargoed}<pubStatus qcode="stat:${status}"/></itemMeta>
<contentMeta><language tag="fr"/><headline>${escaped(headline)}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html></inlineXML></contentSet></newsItem>`
}

const hourBefore = (at: Date): string => new Date(at.getTime() - 3600_000).toISOString()

/** RSS, as an outlet offers it. */
export const rss = ({ guid, at = new Date(), headline, text }: Dispatch): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fil</title><link>http://outlet.example/</link><description>Fil</description>
<item><title>${escaped(headline)}</title><guid isPermaLink="false">${guid}</guid><pubDate>${at.toUTCString()}</pubDate><content:encoded><![CDATA[${text.map((paragraph) => `<p>${paragraph}</p>`).join('')}]]></content:encoded></item></channel></rss>`

const original = {
  headline: 'la filature embauche 40 ouvrières',
  text: [
    'La filature municipale a recruté quarante ouvrières cette semaine, a indiqué lundi sa directrice, Zineb Ouhammou, devant les élus de la commune.',
    '« Nous avons rouvert trois ateliers et le carnet de commandes est plein jusqu’au printemps », a déclaré Mme Ouhammou.',
    'Les machines, achetées d’occasion à Tanger, tournent de nouveau depuis le 3 novembre, a-t-elle ajouté, et produiront 12 tonnes de laine par mois.',
    'Le président de la coopérative, Idriss Belaïdi, a salué « une reprise que personne n’attendait plus » et promis une crèche pour les enfants du personnel.',
  ],
}

/** A dispatch of a place's own: its longer words are the place's, so that no scenario's copy is like another's. */
export function story(place: string): { headline: string; text: readonly string[] } {
  const ending = place.toLowerCase().slice(0, 4)
  const own = (line: string) =>
    line.replace(
      /(?<![\p{L}])(?!directrice|président)\p{Ll}{8,}|filature|machines|commune|laine/gu,
      (word) => word + ending,
    )
  const [lead = '', ...rest] = original.text.map(own)
  const dateline = `${place.toUpperCase()}, (ANP) - `
  return { headline: `${place} : ${own(original.headline)}`, text: [dateline + lead, ...rest] }
}
