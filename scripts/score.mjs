// npm run score: how well stories are read. Our own gold articles first, then the outside quotes where they are at hand.
// node scripts/score.mjs [--json] [--gold FOLDER] [--dist FOLDER]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { copyOf, countArticle, figuresOf } from './score/figures.mjs'
import { readGold } from './score/gold.mjs'
import { report } from './score/report.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    gold: { type: 'string', default: resolve(root, 'fixtures/gold') },
    dist: { type: 'string', default: resolve(root, 'dist') },
  },
})

const built = resolve(options.dist, 'structure/structure.js')
if (!existsSync(built)) {
  console.error(`${built} is missing: run npm run build first.`)
  process.exit(1)
}
const { structure } = await import(pathToFileURL(built).href)

const belongs = (language, split) => (one) => one.language === language && (split === 'all' || one.split === split)

/** Articles by language and split, and by language over both. */
function groupsOf(articles) {
  return [...new Set(articles.map(({ language }) => language))].flatMap((language) =>
    ['seen', 'held', 'all']
      .map((split) => [`${language} ${split}`, articles.filter(belongs(language, split))])
      .filter(([, some]) => some.length > 0),
  )
}

const articles = readGold(options.gold)
const counts = new Map(articles.map((article) => [article, countArticle(article, structure(copyOf(article)))]))
const figures = groupsOf(articles).map(([name, some]) => [name, figuresOf(some.map((one) => counts.get(one)))])
if (options.json) console.log(JSON.stringify(Object.fromEntries(figures), null, 2))
else for (const [name, group] of figures) console.log(report(name, group))
if (articles.length === 0) console.error(`There are no gold articles in ${options.gold}.`)

const outside = resolve(root, '../shared/eval/quotes/score.mjs')
if (existsSync(outside)) {
  const command = `"${process.execPath}" "${resolve(options.dist, 'cli.js')}" parse --batch`
  // With --json the table goes to standard error: standard output holds one JSON value only.
  const { status } = spawnSync(process.execPath, [outside, 'run', '--cmd', command], {
    cwd: root,
    stdio: ['ignore', options.json ? 2 : 'inherit', 'inherit'],
  })
  process.exitCode = status ?? 1
} else
  console.error('Skipped: the outside quotes (../shared/eval/quotes) are not here; only our gold articles were scored.')
