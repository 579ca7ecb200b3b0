/** What servers are told who asks: "Depeche/0.1.0 (+https://redaction.example/wires)". Header values are ASCII (RFC 9110 5.5). */
export const userAgentOf = (version: string, contact?: string): string =>
  `Depeche/${version} (${contact === undefined ? 'news wire reader' : `+${asciiOf(contact)}`})`

const asciiOf = (contact: string): string => new URL(contact).href.replaceAll('(', '%28').replaceAll(')', '%29')
