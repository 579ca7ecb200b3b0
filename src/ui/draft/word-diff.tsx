import type { QuoteChange } from '../../model/quotes.ts'
import { useLanguage } from '../strings/language.tsx'
import classes from './word-diff.module.css'

/** A text as it was and as it is, word by word. */
export function WordDiff({ diff }: { diff: QuoteChange['diff'] }) {
  const { changes } = useLanguage().strings.ledger
  return diff.map(({ kind, text }, at) => {
    const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
    return (
      <span key={at}>
        {at > 0 && ' '}
        <Tag {...(kind === 'same' ? {} : { className: classes[kind], title: changes[kind] })}>{text}</Tag>
      </span>
    )
  })
}
