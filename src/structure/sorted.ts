/** The index of the first element whose `key` is not below `at`, in a list sorted by it: a copy of one sentence holds thousands. */
export function firstFrom<Element>(sorted: readonly Element[], at: number, key: (element: Element) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const element = sorted[middle]
    if (element !== undefined && key(element) < at) low = middle + 1
    else high = middle
  }
  return low
}
