import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { dryRun, type Progress } from '../commands/dry-run.ts'
import { checkRules, getRules, getRulesOf, saveRules } from '../commands/rules.ts'
import { standing } from '../db/rules.ts'
import { actionTexts, changeText, conditionTexts, decisionText } from '../desk/rule-text.ts'
import type { DryRun } from '../model/dry-run.ts'
import { AppError } from '../model/error.ts'
import type { Rule, RuleSet } from '../model/rules.ts'
import { numberOf } from './arguments.ts'
import { cliActor, withArchive } from './open.ts'
import { print, printJson, progress, table } from './output.ts'

type Json = { json?: true }

export function ruleCommands(rules: Command): void {
  rules.command('list').description('the rules in their order').option('--json').action(list)
  rules
    .command('show [id]')
    .description('the rules, or one, as JSON: what save takes back')
    .option('--at <version>', 'as they were in a version')
    .action(show)
  rules
    .command('check <file>')
    .description('whether a file of rules could be saved, and what is wrong with it')
    .option('--json')
    .action(check)
  rules
    .command('save <file>')
    .description(
      'put the rules of a file in place of those that hold; refused when somebody has changed them since the file was shown',
    )
    .option('--as <name>', 'who changes them')
    .option('--json')
    .action(save)
  rules
    .command('dry-run')
    .description('which drafts of the last days would have gone elsewhere; changes nothing')
    .option('--file <file>', 'rules to try; without it the saved ones')
    .option('--days <n>', 'how far to look back', '7')
    .option('--against <what>', 'saved: the rules that hold; recorded: what was decided when the drafts came in')
    .option('--limit <n>', 'how many drafts to list; all are counted', '50')
    .option('--json')
    .action(tryOut)
}

async function list({ json }: Json): Promise<void> {
  const set = await withArchive(({ connection }) => getRules(connection.db))
  if (json) return printJson(set)
  if (set.rules.length === 0) return print('No rules: every draft goes to the desk of its feed.')
  await print(table(['', 'id', '', 'when', 'does'], set.rules.map(lineOf)))
  await print(`\nVersion ${set.version}${set.savedBy ? `, saved by ${set.savedBy} at ${set.savedAt}` : ''}`)
}

const lineOf = ({ id, enabled, when, do: does, go }: Rule, index: number) => [
  index + 1,
  id,
  enabled ? 'on' : 'off',
  conditionTexts(when).join(', ') || 'everything',
  [...actionTexts(does), ...(go === 'continue' ? ['go on'] : [])].join('; ') || 'leave alone',
]

async function show(id: string | undefined, { at }: { at?: string }): Promise<void> {
  const set = await withArchive(({ connection: { db } }) =>
    at === undefined ? getRules(db) : getRulesOf(db, numberOf(at, '--at')),
  )
  if (id === undefined) return printJson(set)
  const rule = set.rules.find((one) => one.id === id)
  if (!rule) throw new AppError('not-found', `There is no rule "${id}". "depeche rules list" shows the rules.`)
  await printJson(rule)
}

async function check(path: string, { json }: Json): Promise<void> {
  const { rules } = await readRuleFile(path)
  const checked = await withArchive((archive) => checkRules(archive, rules))
  await (json
    ? printJson({ rules: checked.length })
    : print(`${checked.length} rules, and nothing is wrong with them.`))
}

async function save(path: string, { as, json }: Json & { as?: string }): Promise<void> {
  const file = await readRuleFile(path)
  const saved = await withArchive(async (archive) => {
    const version = file.version ?? (await standing(archive.connection.db)).version
    return saveRules(archive, { version, rules: file.rules }, cliActor(as))
  })
  await (json ? printJson(saved) : print(`${saved.rules.length} rules hold from now on (version ${saved.version}).`))
}

/** A list of rules, or what `rules show` printed: then with the version that was seen. */
async function readRuleFile(path: string): Promise<{ rules: unknown[]; version?: number }> {
  const text = await readFile(path, 'utf8').catch((cause: Error) => {
    throw new AppError('invalid', `${path} cannot be read: ${cause.message}`, { cause })
  })
  const value = parseJson(text, path)
  if (Array.isArray(value)) return { rules: value }
  const { rules, version } = (value ?? {}) as Partial<RuleSet>
  if (!Array.isArray(rules))
    throw new AppError('invalid', `${path} holds no rules: a list, or what "depeche rules show" prints.`)
  return { rules, ...(typeof version === 'number' ? { version } : {}) }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid', `${path} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

type DryRunOptions = Json & { file?: string; days: string; against?: string; limit: string }

async function tryOut({ file, json, ...options }: DryRunOptions): Promise<void> {
  const against = againstOf(options.against)
  const request = { days: numberOf(options.days, '--days'), limit: numberOf(options.limit, '--limit'), against }
  const rules = file === undefined ? {} : { rules: (await readRuleFile(file)).rules }
  const found = await withArchive((archive) => dryRun(archive, { ...request, ...rules }, tell))
  await (json ? printJson(found) : printReport(found, options.days))
}

function againstOf(given = 'saved'): 'saved' | 'recorded' {
  if (given === 'saved' || given === 'recorded') return given
  throw new AppError('invalid', '--against is one of saved, recorded.')
}

const tell: Progress = ({ examined, total }) => {
  if (total > 1000 && examined % 1000 === 0) progress(`${examined} of ${total} drafts …`)
}

async function printReport({ examined, changed, moves, matched, drafts }: DryRun, days: string): Promise<void> {
  await print(`Of ${examined} drafts of the last ${days} days ${changed} would have gone elsewhere.`)
  const on = matched.filter(({ enabled }) => enabled)
  if (on.length > 0)
    await print(
      `\n${table(
        ['matched', 'rule'],
        on.map(({ count, name }) => [count, name]),
      )}`,
    )
  if (moves.length > 0)
    await print(
      `\n${table(
        ['drafts', 'from', 'to'],
        moves.map(({ count, from, to }) => [count, from, to]),
      )}`,
    )
  const lines = drafts.flatMap((draft) => [
    `\n${draft.draftId}  ${draft.headline}`,
    `  ${changeText(draft)}`,
    ...draft.decisions.map((decision) => `  ${decisionText(decision)}`),
  ])
  if (lines.length > 0) await print(lines.join('\n'))
  if (changed > drafts.length) await print(`\nThere are ${changed - drafts.length} more: --limit ${changed}`)
}
