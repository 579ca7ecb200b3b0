/** The address if it is one a browser may follow; what a feed calls a link can be anything, `javascript:` included. */
export const webAddress = (text: string | undefined): string | undefined => {
  if (!text || !URL.canParse(text)) return undefined
  return /^https?:$/u.test(new URL(text).protocol) ? text : undefined
}
