/** Endings by their last letter, so that most words are compared with none. */
export type Endings = ReadonlyMap<string, readonly string[]>

export function endingsOf(endings: readonly string[]): Endings {
  const byLast = new Map<string, string[]>()
  for (const ending of endings) {
    const last = ending.slice(-1)
    byLast.set(last, [...(byLast.get(last) ?? []), ending])
  }
  return byLast
}

/** Whether a word has one of these endings. */
export function endsIn(word: string, endings: Endings): boolean {
  const likely = endings.get(word.charAt(word.length - 1))
  if (likely) for (const ending of likely) if (word.endsWith(ending)) return true
  return false
}
