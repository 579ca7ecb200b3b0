/** What announces a picture's credit, in the languages of the wire and in German. */
const ANNOUNCED =
  /(?:^|[\s.,;|(–—-])(?:(?:photo|picture|image|foto|fotos|bild|crédit|crédits|credit|credits|source|quelle|fuente|bildrechte|imagen|ph\.?|illustration|graphic)(?:[\s-]*(?:credit|crédit|crédits|credits|by|par|copyright|source|photo|photos|image))?\s*[:：]|(?:photo|photograph|picture|image|illustration)s?\s+(?:by|par|de)\s|©|\(c\)\s|copyright\s|صورة\s*[:：]|تصوير\s*[:：]?|المصدر\s*[:：]|عدسة\s*[:：]?)\s*/giu

/** Agencies and archives that sign without announcing themselves. */
const SIGNED =
  /(?:^|[\s.(|–—/-])((?:\p{Lu}[\p{L}.'’-]+(?:\s(?:von|van|de|der|del|el|al|\p{Lu}[\p{L}.'’-]+)){0,4}\s?[/,|–-]\s?(?:via\s)?)?(?:AFP|AP|REUTERS|Reuters|EPA|EFE|dpa|MAP|ANSA|PA|DR|D\.R\.|D\.R|Getty|Getty Images|Shutterstock|iStock|Keystone|Xinhua|Bloomberg|Anadolu|AA|NTB|TT|ANP|Belga|Lusa|Sipa|Abaca|Imago|imago|picture alliance|AP Photo|Associated Press|وكالات|أ ف ب|ومع)(?:[\s/,]+[^().]{0,60})?)\)?\.?$/u

const LONGEST_CREDIT = 160

/** Splits the words under a picture into caption and credit. A credit that stands apart is only freed of its announcement. */
export function splitCredit(
  caption: string | undefined,
  credit: string | undefined,
): { caption?: string; credit?: string } {
  const by = credit && bare(credit)
  const said = caption
    ?.replace(/^(?:légende|caption|image caption|bildunterschrift|photo caption|توضيح الصورة)\s*[:：,]?\s+/iu, '')
    .trim()
  if (!said) return by ? { credit: by } : {}
  if (by) return { caption: trimEnd(withoutCredit(said, by)), credit: by }
  return announced(said) ?? signed(said) ?? { caption: said }
}

/** The credit again in parentheses at the end of the caption. */
function withoutCredit(said: string, by: string): string {
  const found = /\s*\(([^()]{2,120})\)\.?$/u.exec(said)
  return found?.[1]?.includes(by) ? said.slice(0, found.index) : said
}

function announced(said: string): { caption?: string; credit?: string } | undefined {
  const last = [...said.matchAll(ANNOUNCED)].at(-1)
  if (!last) return undefined
  const credit = bare(said.slice(last.index + last[0].length))
  if (credit === '' || credit.length > LONGEST_CREDIT) return undefined
  const rest = trimEnd(said.slice(0, last.index + (/^[.]/u.test(last[0]) ? 1 : 0)))
  return { ...(rest && { caption: rest }), credit }
}

function signed(said: string): { caption?: string; credit?: string } | undefined {
  const found = SIGNED.exec(said.slice(-200))
  const credit = found?.[1]
  if (!found || !credit) return undefined
  const at = Math.max(0, said.length - 200) + found.index
  const rest = trimEnd(said.slice(0, at + (/^[.]/u.test(found[0]) ? 1 : 0)))
  return { ...(rest && { caption: rest }), credit: bare(credit.replace(/^photo\s(?=\p{Lu})/iu, '')) }
}

const bare = (credit: string): string =>
  credit
    .replace(
      /^(?:[\s(|/–—,:-]|©|copyright\b|\(c\)|(?:photo|picture|image|foto|bild|bildrechte|crédits?|credits?|source|quelle|fuente|imago)(?:[\s-]*(?:credit|crédits?|by|par|:))*\s*[:：]|صورة\s*[:：]?|تصوير\s*[:：]?|ph\.?\s*[:：]|photo by\s|photograph by\s)+/iu,
      '',
    )
    .replace(/[\s)|,;]+$/u, '')
    .trim()

const trimEnd = (text: string): string => text.replace(/[\s(|–—/,;-]+$/u, '').trim()
