import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import type { Lexicon } from './lexicon.ts'

/** Every language that copy is read in; the first serves where the language is not known. */
export const lexicons: readonly Lexicon[] = [fr, ar, en, es]
