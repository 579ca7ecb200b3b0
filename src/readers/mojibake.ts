/** UTF-8 that was read as windows-1252 or windows-1256 and written out again: "Ã©" for "é", "Ø§Ù„" for "ال". */
const TRACES = /Ã[\u0080-\u00bf©¨ª®§´¢«]|â€[™œ“”¦]|(?:[ØÙ][\u0080-\u00bf§„ˆ‰ŠƒœŸ±]){2}/gu

/** Warns of copy whose letters were encoded twice. It is flagged, never repaired by guess (bad input 38). */
export function doubleEncoded(text: string): string[] {
  if (!/[ÃØÙâ]/u.test(text)) return []
  const traces = text.slice(0, 20_000).match(TRACES)?.length ?? 0
  return traces >= 3 ? ['letters look encoded twice ("Ã©" for "é"): the source must mend it'] : []
}
