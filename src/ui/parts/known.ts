/** The desk's word for something the server names, or the server's own where the desk has none. */
export const wordFor = (words: Record<string, string>, key: string): string => words[key] ?? key
