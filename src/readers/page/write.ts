import type { Block } from './blocks.ts'

const WRAPS: Readonly<Record<string, readonly [string, string]>> = {
  ul: ['<ul>', '</ul>'],
  ol: ['<ol>', '</ol>'],
  dl: ['<ul>', '</ul>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  table: ['<table>', '</table>'],
}

/** Writes blocks as plain HTML: paragraphs, subheads, lists, quotations, tables, figures. */
export function writeBlocks(blocks: readonly Block[]): string {
  const written: string[] = []
  let end = ''
  let group: Block['group']
  for (const block of blocks) {
    const own = groupOf(block)
    if (own !== group) {
      const [start, stop] = (own && WRAPS[own.name ?? '']) ?? ['', '']
      written.push(end, start)
      end = stop
      group = own
    }
    written.push(writeBlock(block))
  }
  written.push(end)
  return written.join('')
}

/** A paragraph in a layout table is no row of it. */
function groupOf({ group, kind }: Block): Block['group'] {
  if (kind === 'item' && group && /^[uod]l$/u.test(group.name ?? '')) return group
  if (kind === 'row' && group?.name === 'table') return group
  return kind === 'quote' ? group : undefined
}

function writeBlock({ kind, html, level, group }: Block): string {
  if (kind === 'picture') return html
  if (kind === 'heading') return `<h${Math.max(level, 2)}>${html}</h${Math.max(level, 2)}>`
  if (kind === 'preformatted') return `<pre>${html}</pre>`
  if (kind === 'item' && group) return `<li>${html}</li>`
  if (kind === 'row') return group?.name === 'table' ? `<tr><td>${html}</td></tr>` : `<p>${html}</p>`
  return `<p>${html}</p>`
}
