/** Longer addresses are nobody's link and cost time to resolve. */
export const LINK_LENGTH = 8192

/** A link against a base. What cannot be resolved stays as it is, trimmed. */
export function resolveLink(link: string, base: string | undefined): string {
  const trimmed = link.trim()
  if (base === undefined || trimmed.length > LINK_LENGTH || /^[a-z][a-z0-9+.-]*:/iu.test(trimmed)) return trimmed
  try {
    return new URL(trimmed, base).href
  } catch {
    return trimmed
  }
}

/** Whether a text is a whole web address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/iu.test(text)
