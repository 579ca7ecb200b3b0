import { defined } from '../defined.ts'
import type { WireCopy } from '../wire/copy.ts'
import { childrenOf, findPath, wordsOf } from '../xml/find.ts'
import type { XmlNode } from '../xml/tree.ts'

/** CopyrightLine and RightsLine (NewsML 1.2 §5.10), else RightsMetadata (DTD 1.2); the nearest component that names any. */
export function rightsOf(scope: readonly XmlNode[]): WireCopy {
  const first = (read: (component: XmlNode) => string | undefined): string | undefined =>
    scope.map(read).find((words) => words !== undefined)
  return defined({
    rights: first((one) => wordsOf(findPath(one, 'newslines', 'copyrightline'))) ?? first(copyrightOf),
    usageTerms: first(usageOf) ?? first((one) => wordsOf(findPath(one, 'newslines', 'rightsline'))),
  })
}

function copyrightOf(component: XmlNode): string | undefined {
  const copyright = findPath(component, 'rightsmetadata', 'copyright')
  const parts = ['copyrightdate', 'copyrightholder'].flatMap((name) => wordsOf(findPath(copyright, name)) ?? [])
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** UsageTerms is not of NewsML 1.2, but is sent. */
function usageOf(component: XmlNode): string | undefined {
  const told = wordsOf(findPath(component, 'newslines', 'usageterms'))
  if (told) return told
  const parts = childrenOf(findPath(component, 'rightsmetadata'), 'usagerights').flatMap((usage) =>
    ['usageterms', 'usagetype', 'geography', 'limitations'].flatMap((name) => wordsOf(findPath(usage, name)) ?? []),
  )
  return parts.length > 0 ? parts.join(', ') : undefined
}
