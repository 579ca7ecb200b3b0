/** Three words in a row: long enough that two texts share few by chance, short enough to outlive an edit nearby. */
export const shingleLength = 3

/** FNV-1a, 32 bits. */
function hash32(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // The last bits decide what is sampled: stir them (the finaliser of MurmurHash3).
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A hash that JavaScript and PostgreSQL both hold exactly: 53 bits. */
export const hashOf = (text: string): number => (hash32(text, 0x811c9dc5) >>> 11) * 2 ** 32 + hash32(text, 0x1b873593)

/** The hashes of all shingles of a text, in its order, with repetitions. Each word is hashed once: this is most of the work. */
export function shinglesOf(words: readonly string[]): number[] {
  const high = words.map((word) => hash32(word, 0x811c9dc5))
  const low = words.map((word) => hash32(word, 0x1b873593))
  const shingles: number[] = []
  for (let at = 0; at + shingleLength <= words.length; at++)
    shingles.push((joined(high, at) >>> 11) * 2 ** 32 + joined(low, at))
  return shingles
}

/** One hash of a shingle's words, whose order counts. */
function joined(hashes: readonly number[], at: number): number {
  let hash = 0x9e3779b9
  for (let word = at; word < at + shingleLength; word++) {
    hash = Math.imul(hash ^ (hashes[word] ?? 0), 0x85ebca6b)
    hash ^= hash >>> 13
  }
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const leadWords = 80
const most = 96

/**
 * The shingles a copy is looked up by: one in four of its lead, which those who shorten keep, one in sixteen of the rest, and the
 * eight smallest, so that the shortest flash has some. Chosen by value alone: two copies that share words choose the same ones.
 * 300 words make some 40 marks.
 */
export function marksOf(words: readonly string[]): number[] {
  const shingles = shinglesOf(words)
  const sampled = shingles.filter((hash, at) => hash % (at < leadWords ? 4 : 16) === 0).slice(0, most)
  const smallest = [...new Set(shingles)].sort((a, b) => a - b).slice(0, 8)
  return [...new Set([...sampled, ...smallest])]
}
