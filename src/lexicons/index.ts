import { en } from './en/index.ts'
import { fr } from './fr/index.ts'
import type { Lexicon } from './lexicon.ts'

/** Every language that copy is read in; the first serves where the language is not known. */
export const lexicons: readonly Lexicon[] = [fr, en]
