import { lexicons } from '../../lexicons/index.ts'
import type { WireCopy } from './copy.ts'
import { noticeOf } from './notice.ts'

/** What a line above the copy tells editors to do with it, in the words of teleprinter services. */
const ORDERS =
  /^\W{0,3}(?:\d{1,2}(?:st|nd|rd|th|er|e|eme)?[ -]?(?:ld|lead|add|sub|writethru|update)|refile|re-?sending|repeat(?:ing|s)?|repetition|correct\w{0,6}|cor+|rectif\w{0,8}|urgent|flash|alerte?|bulletin|snap|kill|mandatory kill|bulletin kill|withdraw\w{0,4}|annul\w{0,6}|advisory|adv(?:ance)?[ -]?\d{0,4}|hfr|hold for release|take \d|eil|berichtigung|achtung|update|write-?thru|writethrough|correction|correcci[oó]n|urgente|عاجل|تصحيح|إلغاء)(?![\p{L}])/iu

/** Notes to editors in front of the copy: "Eds:", "NDLR :", "ATTENTION -". */
const NOTES =
  /^(?:\(?eds|\(?editors|editor['’]s note|ed(?:itor)?s? note|ndlr|note aux r[eé]dactions|attention|nota a los editores|ملاحظة للتحرير)\s?[:_–—-]/iu

/** "By RANIA KABBAJ", "Par Nadia Essafi", "بقلم …". */
export const isByline = (line: string): boolean =>
  line.length < 120 && /^(?:by|par|por|von|de notre \p{L}+|بقلم)[\s:]+\p{L}/iu.test(line)

const embargoes = lexicons.flatMap(({ embargo }) => embargo.map((words) => words.toLowerCase()))

/** Whether a line sets an embargo, in the words of the lexicons. */
export function isEmbargo(line: string): boolean {
  const plain = line.toLowerCase().replace(/^[^\p{L}]+/u, '')
  return (
    line.length < 200 &&
    (/^(?:hfr|hold for release|for release|sperrfrist)\b/iu.test(plain) ||
      embargoes.some((words) => plain.startsWith(words)))
  )
}

/** Whether a line above the copy is to editors rather than to readers. */
export const isOrder = (line: string): boolean =>
  line.length < 300 &&
  (/^\([^()]+\)$/u.test(line) || NOTES.test(line) || isEmbargo(line) || (line.length < 80 && ORDERS.test(line)))

/** What orders amount to: a notice, a version, and whether the copy may be used. Codes of up to four words are read, prose is not. */
export function handlingOf(orders: readonly string[]): Pick<WireCopy, 'edNote' | 'notice' | 'version' | 'pubStatus'> {
  const codes = orders
    .map((order) => order.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((order) => order.split(/\s+/u).length <= 4)
  const words = codes.flatMap((code) => [code, ...code.split(/[\s,;/-]+|(?<=\d(?:st|nd|rd|th)?)(?=ld|lead|add)/iu)])
  const notice = noticeOf(
    words.map((word) => (/^(?:\d?ld)$/iu.test(word) ? 'lead' : /^cor+(?:ect)?$/iu.test(word) ? 'correction' : word)),
  )
  const held = orders.some((order) => /^\W{0,3}(?:hfr|hold for release|adv(?:ance)?[ -]?\d{0,4})\b/iu.test(order))
  return {
    edNote: orders.join('\n') || undefined,
    notice,
    version: codes.find((code) => /\d/u.test(code) && /ld|lead|add|take|sub|write|update|der/iu.test(code)),
    pubStatus: notice === 'kill' ? 'canceled' : held ? 'withheld' : undefined,
  }
}

/** Marks that end a take or a story: "MORE", "ENDIT", "-0-", "./.", "NNNN", "///". */
const ENDS =
  /^(?:\.\/\.\S{0,8}|NNNN|\W{0,3}(?:more|ends?|endit|end all|fin|suite|à suivre|\(à suivre\)|30|0|#{2,3})\W{0,3}|\/{2,3}|={3,}|_{3,}|-{3,}|\*(?: ?\*){2,})$/iu

/** Initials of those who wrote and passed the copy: "abc/de/", "dpa abc yy n1". */
const INITIALS = /^(?:[A-Za-z]{2,4}(?:\/[A-Za-z]{2,4})+\/?|[a-z]{2,4}(?: [a-z][a-z0-9]{1,3}){1,8})$/u

/** Lines of copy without the marks and initials that end them. */
export function withoutEnd(lines: readonly string[]): string[] {
  let end = lines.length
  while (end > 0 && isEnd(lines[end - 1]?.trim() ?? '')) end--
  return lines.slice(0, end)
}

const isEnd = (line: string): boolean => line === '' || ENDS.test(line) || INITIALS.test(line)

/** What is told editors after the copy, under a line that says so. */
const PRIVATE =
  /^\W{0,4}(?:the following information is not (?:intended )?for publication|not for publication|notebook|notizblock|fin du texte, pour information)\b/iu

/** Copy up to a line that says the rest is not to be printed, and that rest. */
export function splitPrivate(lines: readonly string[]): { lines: string[]; note: string | undefined } {
  const at = lines.findIndex((line) => line.length < 120 && PRIVATE.test(line.trim()))
  if (at < 0) return { lines: [...lines], note: undefined }
  const note = lines
    .slice(at)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isEnd(line))
  return { lines: lines.slice(0, at), note: note.join('\n').slice(0, 2000) }
}
