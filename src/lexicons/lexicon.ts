import type { NoticeKind } from '../model/story.ts'
import type { SettingWords } from './setting.ts'

/** m, f, or mf where the noun serves for both ("ministre"). */
export type WordGender = 'm' | 'f' | 'mf'

/** Forms of reporting verbs in the third person. A form of several words is written with spaces ("fait savoir"). */
export type VerbForms = {
  /** Stand alone as a verb: "indique", "said", "señaló", "قال". */
  finite: readonly string[]
  /** Follow an auxiliary: "indiqué", "said", "señalado". */
  past: readonly string[]
  /** Lean on the speaker of the sentence: "indiquant", "adding", "مشيرا". */
  participle: readonly string[]
  /** After "et de", "tient à", "wants to". */
  infinitive: readonly string[]
}

/**
 * What one language knows of wire copy: words and forms, no logic. Words are written in natural spelling;
 * `structure` folds them (lower case, NFC, one apostrophe, Arabic letters without vowel signs) before it compares.
 */
export type Lexicon = {
  language: string
  /** Frequent small words, for telling the language of a text. */
  stopWords: readonly string[]
  /** Words cut off before an apostrophe ("l’", "qu’"). Empty where an apostrophe joins ("don't"). */
  elisions: readonly string[]
  /** The script has no capital letters: names are known by titles, given names and their place. */
  caseless: boolean
  /** Written onto nouns: "ال". Empty where articles are words. */
  article: string
  /** Prepositions written onto a noun, with what is left when they go: "لل" leaves "ال". */
  genitives: Readonly<Record<string, string>>
  /** How nouns and verbs of the feminine end, where a verb without a subject shows it: "ة", "ات". Empty elsewhere. */
  feminineEndings: readonly string[]
  /** Conjunctions written onto the word after: "و". */
  prefixes: readonly string[]
  /** Written with a full stop that ends no sentence: "M.", "Dr.". */
  abbreviations: readonly string[]
  /** Whether the noun that says what a phrase is stands first ("ministre de la Santé") or last ("health minister"). */
  head: 'first' | 'last'
  /** The usual place of the subject of a reporting verb. */
  order: 'subject-verb' | 'verb-subject'
  /** Things have a pronoun of their own ("it"). */
  neuter: boolean
  /** A verb may stand without a subject ("Añadió que …", "وأضاف أن …"). */
  dropsPronouns: boolean
  /** Reported content may follow without a complementiser ("he said the vote was fair"). */
  bareContent: boolean
  verbs: {
    /** Introduce reported content, in quotation marks or not. */
    clause: VerbForms
    /** Report only what stands in quotation marks. */
    marks: VerbForms
  }
  /** Verbs whose hearer comes before what is said: "told", "informed". */
  hearerVerbs: readonly string[]
  /** Forms that may report by an infinitive ("affirme avoir appris"), and how infinitives end. */
  infinitiveVerbs: readonly string[]
  infinitiveEndings: readonly string[]
  /** Auxiliaries of a past infinitive, folded: "avoir", "être". */
  pastInfinitives: readonly string[]
  /** After such a verb these begin no content: "said nothing", "said so". */
  rejects: readonly string[]
  /** Verbs that hardly do anything but report: what follows them is content without further proof ("said"). */
  bareVerbs: readonly string[]
  auxiliaries: readonly string[]
  /** Auxiliaries that report only after a reflexive pronoun: "s’est réjoui", not "est annoncé". */
  reflexiveAuxiliaries: readonly string[]
  reflexives: readonly string[]
  /** Small words between subject and verb: "s’", "lui", "se", "le". */
  clitics: readonly string[]
  /** Before an infinitive that reports: "tenu à", "voulu", "want to". */
  modals: { finite: readonly string[]; past: readonly string[] }
  /** Before an infinitive that goes on reporting: "et de", "avant de". */
  infinitiveLinks: readonly string[]
  /** Before an infinitive that tells, after its subject: "Et M. Untel de conclure que". */
  narrativeLinks: readonly string[]
  /** Before a participle: "en", "tout en", "while". */
  participleLinks: readonly string[]
  /** Verbs that ask, and the words that open what they ask: "s’est demandé si". */
  questions: { verbs: readonly string[]; openings: readonly string[] }
  /** Conjunctions that set one speaker against another inside a sentence: "tandis que", "while". */
  contrasts: readonly string[]
  /** Prepositions before the one whose words a body passes on: "نقلت الوكالة عن". Empty elsewhere. */
  relays: { verbs: readonly string[]; links: readonly string[] }
  /** Before a past participle that leans on the speaker of the sentence: "après avoir", "having". */
  perfectLinks: readonly string[]
  adverbs: readonly string[]
  adverbEndings: readonly string[]
  /** Open reported content: "que", "that", "أن", "إلى أن". */
  complementisers: readonly string[]
  /** Conjunctions that end like a complementiser: "alors que", "قبل أن". */
  falseComplementisers: readonly string[]
  /** Prepositions of source: "selon", "according to", "حسب". */
  sources: readonly string[]
  /** Nouns that say how, not who, after a preposition of source: "selon la saison". */
  notSources: readonly string[]
  /** Prepositions of source in other uses too: only before a speaker and a comma ("Pour le ministre, …"). */
  weakSources: readonly string[]
  /** Before a speaker with a preposition written onto it: "وفقا" in "وفقا للوزارة". Empty elsewhere. */
  governors: readonly string[]
  /** Left behind a verb by the relative before it: "به" in "حسب ما صرحت به الوزيرة". Empty elsewhere. */
  resumptives: readonly string[]
  /** Adverbials that name a source without a speaker: "de même source". */
  sourcePhrases: readonly string[]
  /** Stand for the source that was named last: "la même source", "le communiqué". */
  sameSources: readonly string[]
  pronouns: { m: readonly string[]; f: readonly string[]; plural: readonly string[]; any: readonly string[] }
  /** Pronouns for whoever was named last: "ce dernier". Their first word. */
  latterPronouns: readonly string[]
  /** Role nouns that fit any speaker: "le responsable", "the official". */
  genericRoles: readonly string[]
  /** Say that somebody is the one heard before: "même", "same", "ذاته". */
  sameWords: readonly string[]
  /** Set a subject before its verb where verbs come first: "أما". Empty elsewhere. */
  topics: readonly string[]
  /** Before who said it behind an impersonal verb: "it was announced by". */
  agents: readonly string[]
  /** Go on with a content behind its attribution: "…, she argued, provided that …". */
  resumptions: readonly string[]
  /** Said of oneself: "I", "our", "nous", "نحن". */
  firstPerson: readonly string[]
  /** Pronouns that name nobody: "on". */
  impersonals: readonly string[]
  determiners: { m: readonly string[]; f: readonly string[]; plural: readonly string[]; any: readonly string[] }
  /** Determiners that bring in somebody new. */
  indefinites: readonly string[]
  prepositions: readonly string[]
  /** Open what is said beside the speaker and the content: "lors de", "en marge", "à la presse", "told reporters". */
  adjuncts: readonly string[]
  /** Carry on a role: "de", "chargé de", "à", "for". */
  roleLinks: readonly string[]
  conjunctions: readonly string[]
  /** Open a clause that belongs to the noun before: "qui", "who", "الذي". */
  relatives: readonly string[]
  /** Adjectives that stand before a role: "ancien", "former". */
  roleAdjectives: readonly string[]
  titles: { m: readonly string[]; f: readonly string[]; any: readonly string[] }
  roles: { m: readonly string[]; f: readonly string[]; mf: readonly string[] }
  /** Bodies that speak: "ministère", "government". */
  bodies: readonly string[]
  documents: readonly string[]
  collectives: readonly string[]
  /** Words that make one name with the word beside them: "عبد", "الدين". */
  compoundNames: readonly string[]
  /** Written small inside names: "de", "ben", "van". */
  nameParticles: readonly string[]
  /** Month names and their short forms; the key is the number. */
  months: Readonly<Record<number, readonly string[]>>
  /** 1 is Monday (ISO 8601). */
  weekdays: Readonly<Record<number, readonly string[]>>
  /** Days counted from the day of publication: "aujourd’hui" 0, "hier" -1. */
  relativeDays: Readonly<Record<string, number>>
  placePrepositions: readonly string[]
  /** Prepositions written onto the town: "بـ". */
  placePrefixes: readonly string[]
  /** Beside a date, these make it another day than the event's: "prochain", "depuis". */
  otherDays: readonly string[]
  setting: SettingWords
  flags: Readonly<Record<NoticeKind, readonly string[]>>
  /** Flags that news begins with as well ("Développement : …"): before a sign they flag in capitals only, or above an order. */
  everydayFlags: readonly string[]
  /**
   * Lines of the desk about the dispatch itself: how they open, nouns for a dispatch and its parts, and what is done with
   * it. Words without accents; the last may be a stem.
   */
  desk: {
    openings: readonly string[]
    nouns: readonly string[]
    kill: readonly string[]
    correction: readonly string[]
    writethru: readonly string[]
    update: readonly string[]
    /** Stems before the time at which a dispatch was filed, and what stands before its number. */
    filed: readonly string[]
    numbered: readonly string[]
  }
  /** How a note says what to read instead of what, and where in the copy. */
  corrections: {
    rightFirst: { before: readonly string[]; between: readonly string[] }
    wrongFirst: { before: readonly string[]; between: readonly string[] }
    prepositions: readonly string[]
    parts: readonly string[]
  }
  embargo: readonly string[]
  credit: { with: readonly string[]; source: readonly string[]; agencies: readonly string[] }
  byline: { openings: readonly string[]; roles: readonly string[] }
  /** `ends` open the part of a page below the copy. */
  boilerplate: {
    lines: readonly string[]
    ends: readonly string[]
    openings: readonly string[]
    tails: readonly string[]
  }
  /** Nouns before words in quotation marks that make them a title or a name: "thème", "film". */
  workNouns: readonly string[]
  /** Frequent finite verbs, to tell a clause from a noun phrase. */
  commonVerbs: readonly string[]
  verbEndings: readonly string[]
}
