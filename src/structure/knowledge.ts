import { lexicons } from '../lexicons/index.ts'
import type { Lexicon, VerbForms, WordGender } from '../lexicons/lexicon.ts'
import { type Endings, endingsOf } from './endings.ts'
import { fold } from './fold.ts'
import { givenNameTable } from './given-names.ts'
import { asList, listsIn, numberLists, type WordMap, type WordSet } from './lists.ts'
import { compileSetting, type Setting } from './setting.ts'
import { type WordForms, wordForms } from './tokens.ts'
import { type PhraseTable, phraseSet, phraseTable, phraseWords, wordSet } from './words.ts'

/** What a reporting verb may introduce: a clause, or words in quotation marks only. */
export type Reach = 'clause' | 'marks'

export type Gender = WordGender | undefined
export type HeadKind = 'role' | 'body' | 'document' | 'group'
type Head = { kind: HeadKind; gender: Gender; plural: boolean }

/** A lexicon folded and indexed for look-ups; made once a language. */
export type Knowledge = {
  lexicon: Lexicon
  forms: WordForms
  /** How finite verbs, adverbs and infinitives end. */
  endings: Record<'verb' | 'adverb' | 'infinitive', Endings>
  setting: Setting
  verbs: Record<keyof VerbForms, PhraseTable<Reach>>
  hearerVerbs: WordSet
  bareVerbs: WordSet
  rejects: WordSet
  infinitiveVerbs: WordSet
  modals: { finite: PhraseTable<true>; past: PhraseTable<true> }
  auxiliaries: WordSet
  reflexiveAuxiliaries: WordSet
  clitics: WordSet
  reflexives: WordSet
  infinitiveLinks: PhraseTable<true>
  narrativeLinks: WordSet
  participleLinks: PhraseTable<true>
  perfectLinks: PhraseTable<true>
  questions: { verbs: WordSet; openings: PhraseTable<true> }
  contrasts: PhraseTable<true>
  relays: { verbs: WordSet; links: WordSet }
  notSources: WordSet
  adverbs: PhraseTable<true>
  complementisers: PhraseTable<true>
  falseComplementisers: PhraseTable<true>
  sources: PhraseTable<'strong' | 'weak'>
  sourcePhrases: PhraseTable<true>
  sameSources: PhraseTable<true>
  pronouns: PhraseTable<{ gender: Gender; plural: boolean }>
  latterPronouns: WordSet
  genericRoles: WordSet
  determiners: PhraseTable<{ gender: Gender; plural: boolean }>
  indefinites: WordSet
  sameWords: WordSet
  topics: WordSet
  resumptives: WordSet
  agents: PhraseTable<true>
  resumptions: PhraseTable<true>
  firstPerson: WordSet
  impersonals: WordSet
  prepositions: PhraseTable<true>
  adjuncts: PhraseTable<true>
  roleLinks: PhraseTable<true>
  conjunctions: WordSet
  relatives: WordSet
  roleAdjectives: PhraseTable<true>
  titles: PhraseTable<Gender>
  heads: PhraseTable<Head>
  nameParticles: WordSet
  commonVerbs: WordSet
  /** Words that start no name, capital or not. */
  smallWords: WordSet
  months: WordMap<number>
  weekdays: WordMap<number>
  relativeDays: PhraseTable<number>
  placePrepositions: WordSet
  otherDays: WordSet
  workNouns: PhraseTable<true>
  givenNames: WordMap<Gender>
  /** First words of all that may be a cue, and of all that may name somebody: one question instead of nine, of each word. */
  cueWords: WordSet
  nameWords: WordSet
}

const made = new Map<string, Knowledge>()

/** The knowledge of a language; French where there is no lexicon, since half the wire is French and its signs are the commonest. */
export function knowledgeOf(language: string): Knowledge {
  const lexicon = lexicons.find((one) => one.language === language) ?? lexicons[0]
  if (!lexicon) throw new Error('no lexicon is listed')
  const known = made.get(lexicon.language)
  if (known) return known
  const knowledge = compile(lexicon)
  made.set(lexicon.language, knowledge)
  return knowledge
}

const gendered = (lists: {
  m: readonly string[]
  f: readonly string[]
  any: readonly string[]
  plural?: readonly string[]
}): PhraseTable<{ gender: Gender; plural: boolean }> =>
  phraseTable<{ gender: Gender; plural: boolean }>([
    ...lists.m.map((word) => [word, { gender: 'm' as Gender, plural: false }] as const),
    ...lists.f.map((word) => [word, { gender: 'f' as Gender, plural: false }] as const),
    ...lists.any.map((word) => [word, { gender: undefined as Gender, plural: false }] as const),
    ...(lists.plural ?? []).map((word) => [word, { gender: undefined as Gender, plural: true }] as const),
  ])

/** Each word, and each with a conjunction written onto it ("وأضاف"). */
const withPrefixes = ({ prefixes }: Lexicon, words: readonly string[]): string[] => [
  ...words,
  ...prefixes.flatMap((prefix) => words.map((word) => prefix + word)),
]

const verbTable = (lexicon: Lexicon, form: keyof VerbForms): PhraseTable<Reach> =>
  phraseTable([
    ...withPrefixes(lexicon, lexicon.verbs.clause[form]).map((word) => [word, 'clause' as const] as const),
    ...withPrefixes(lexicon, lexicon.verbs.marks[form]).map((word) => [word, 'marks' as const] as const),
  ])

const verbTables = (lexicon: Lexicon): Knowledge['verbs'] => ({
  finite: verbTable(lexicon, 'finite'),
  past: verbTable(lexicon, 'past'),
  participle: verbTable(lexicon, 'participle'),
  infinitive: verbTable(lexicon, 'infinitive'),
})

/** A noun in two lists is the first one's: a "source" is a document before it is a group. */
function headTable(lexicon: Lexicon): PhraseTable<Head> {
  const heads = new Map<string, Head>()
  const add = (words: readonly string[], head: Head): void => {
    const { article } = lexicon
    for (const word of article ? words.flatMap((noun) => [noun, article + noun]) : words) {
      const known = heads.get(fold(word))
      if (!known) heads.set(fold(word), head)
      else if (known.kind === 'role' && head.kind === 'role') heads.set(fold(word), { ...known, gender: 'mf' })
    }
  }
  add(lexicon.roles.m, { kind: 'role', gender: 'm', plural: false })
  add(lexicon.roles.f, { kind: 'role', gender: 'f', plural: false })
  add(lexicon.roles.mf, { kind: 'role', gender: 'mf', plural: false })
  // An Arabic verb without a subject tells the gender of the body it goes on quoting.
  const byEnding = (words: readonly string[], kind: HeadKind): void => {
    const isFeminine = (word: string): boolean => lexicon.feminineEndings.some((ending) => word.endsWith(ending))
    add(words.filter(isFeminine), { kind, gender: 'f', plural: false })
    add(words, { kind, gender: lexicon.feminineEndings.length > 0 ? 'm' : undefined, plural: false })
  }
  byEnding(lexicon.documents, 'document')
  byEnding(lexicon.bodies, 'body')
  add(lexicon.collectives, { kind: 'group', gender: undefined, plural: true })
  return phraseTable(heads)
}

const numbered = (words: Readonly<Record<number, readonly string[]>>): WordMap<number> =>
  asList(
    new Map(
      Object.entries(words).flatMap(([number, names]) => names.map((name) => [fold(name), Number(number)] as const)),
    ),
  )

const singleWords = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phraseWords(phrase)).flatMap((found) => (found.length === 1 ? found : []))

function smallWords(lexicon: Lexicon): WordSet {
  const { determiners, pronouns } = lexicon
  return asList(
    new Set(
      [
        ...[determiners.m, determiners.f, determiners.plural, determiners.any],
        ...[pronouns.m, pronouns.f, pronouns.plural, pronouns.any],
        ...[lexicon.prepositions, lexicon.conjunctions, lexicon.relatives, lexicon.clitics, lexicon.adverbs],
        ...[lexicon.stopWords, lexicon.complementisers, lexicon.sources, lexicon.roleAdjectives],
        Object.values(lexicon.weekdays).flat(),
        lexicon.verbs.clause.participle,
        lexicon.verbs.marks.participle,
      ].flatMap(singleWords),
    ),
  )
}

type SourceWords = Pick<Knowledge, 'sources' | 'sourcePhrases' | 'sameSources' | 'notSources' | 'resumptives'>

const sourceWords = (lexicon: Lexicon): SourceWords => ({
  sources: phraseTable([
    ...withPrefixes(lexicon, lexicon.sources).map((word) => [word, 'strong' as const] as const),
    ...lexicon.weakSources.map((word) => [word, 'weak' as const] as const),
  ]),
  sourcePhrases: phraseSet(lexicon.sourcePhrases),
  sameSources: phraseSet(lexicon.sameSources),
  notSources: wordSet(lexicon.notSources),
  resumptives: wordSet(lexicon.resumptives),
})

type BackwardWords = Pick<
  Knowledge,
  'pronouns' | 'latterPronouns' | 'genericRoles' | 'sameWords' | 'topics' | 'firstPerson' | 'impersonals'
>

/** Words that stand for somebody named before. */
const backwardWords = (lexicon: Lexicon): BackwardWords => ({
  pronouns: gendered(lexicon.pronouns),
  latterPronouns: wordSet(lexicon.latterPronouns),
  genericRoles: wordSet(lexicon.genericRoles),
  sameWords: wordSet(lexicon.sameWords),
  topics: wordSet(lexicon.topics),
  firstPerson: wordSet(lexicon.firstPerson),
  impersonals: wordSet(lexicon.impersonals),
})

type Indexed = Omit<Knowledge, 'cueWords' | 'nameWords'>

const compile = (lexicon: Lexicon): Knowledge => {
  const indexed = index(lexicon)
  const know = { ...indexed, cueWords: cueWords(indexed), nameWords: nameWords(indexed) }
  return { ...know, forms: { ...know.forms, lists: numberLists(listsIn(know)) } }
}

const cueWords = (know: Indexed): WordSet => {
  const { verbs, perfectLinks, participleLinks, infinitiveLinks, modals } = know
  const tables = [
    verbs.finite,
    verbs.past,
    verbs.participle,
    perfectLinks,
    participleLinks,
    infinitiveLinks,
    modals.finite,
  ]
  const sets = [know.auxiliaries, know.reflexiveAuxiliaries, know.narrativeLinks, know.clitics]
  return asList(new Set([...tables.flatMap((table) => [...table.keys()]), ...sets.flatMap((set) => [...set])]))
}

const nameWords = ({ heads, titles, givenNames }: Indexed): WordSet =>
  asList(new Set([...heads.keys(), ...titles.keys(), ...givenNames.keys()]))

function index(lexicon: Lexicon): Indexed {
  return {
    lexicon,
    forms: wordForms(lexicon),
    endings: {
      verb: endingsOf(lexicon.verbEndings),
      adverb: endingsOf(lexicon.adverbEndings),
      infinitive: endingsOf(lexicon.infinitiveEndings),
    },
    setting: compileSetting(lexicon),
    verbs: verbTables(lexicon),
    rejects: wordSet(lexicon.rejects),
    bareVerbs: wordSet(lexicon.bareVerbs),
    hearerVerbs: wordSet(lexicon.hearerVerbs),
    infinitiveVerbs: wordSet(lexicon.infinitiveVerbs),
    modals: { finite: phraseSet(lexicon.modals.finite), past: phraseSet(lexicon.modals.past) },
    auxiliaries: wordSet(withPrefixes(lexicon, lexicon.auxiliaries)),
    reflexiveAuxiliaries: wordSet(lexicon.reflexiveAuxiliaries),
    clitics: wordSet(lexicon.clitics),
    reflexives: wordSet(lexicon.reflexives),
    narrativeLinks: wordSet(lexicon.narrativeLinks),
    infinitiveLinks: phraseSet(lexicon.infinitiveLinks),
    participleLinks: phraseSet(lexicon.participleLinks),
    perfectLinks: phraseSet(lexicon.perfectLinks),
    questions: {
      verbs: wordSet(withPrefixes(lexicon, lexicon.questions.verbs)),
      openings: phraseSet(lexicon.questions.openings),
    },
    contrasts: phraseSet(lexicon.contrasts),
    agents: phraseSet(lexicon.agents),
    resumptions: phraseSet(lexicon.resumptions),
    relays: { verbs: wordSet(withPrefixes(lexicon, lexicon.relays.verbs)), links: wordSet(lexicon.relays.links) },
    adverbs: phraseSet(lexicon.adverbs),
    complementisers: phraseSet(lexicon.complementisers),
    falseComplementisers: phraseSet(lexicon.falseComplementisers),
    ...sourceWords(lexicon),
    ...backwardWords(lexicon),
    determiners: gendered(lexicon.determiners),
    indefinites: wordSet(lexicon.indefinites),
    prepositions: phraseSet(lexicon.prepositions),
    adjuncts: phraseSet(lexicon.adjuncts),
    roleLinks: phraseSet(lexicon.roleLinks),
    conjunctions: wordSet(lexicon.conjunctions),
    relatives: wordSet(withPrefixes(lexicon, lexicon.relatives)),
    roleAdjectives: phraseSet(lexicon.roleAdjectives),
    titles: phraseTable([
      ...lexicon.titles.m.map((word) => [word, 'm' as Gender] as const),
      ...lexicon.titles.f.map((word) => [word, 'f' as Gender] as const),
      ...lexicon.titles.any.map((word) => [word, undefined as Gender] as const),
    ]),
    heads: headTable(lexicon),
    nameParticles: wordSet(lexicon.nameParticles),
    commonVerbs: wordSet(lexicon.commonVerbs),
    smallWords: smallWords(lexicon),
    months: numbered(lexicon.months),
    weekdays: numbered(lexicon.weekdays),
    relativeDays: phraseTable(Object.entries(lexicon.relativeDays)),
    placePrepositions: wordSet(lexicon.placePrepositions),
    otherDays: wordSet(lexicon.otherDays),
    workNouns: phraseSet(lexicon.workNouns),
    givenNames: givenNameTable(),
  }
}
