import type { Body } from './bodies.ts'
import type { Entities } from './entities.ts'
import type { Gender, Knowledge } from './knowledge.ts'
import type { Phrase } from './phrases.ts'

/** Who a phrase stands for: a person of the copy (by index), or a body, document or group by its words. */
export type Voice = {
  person?: number | undefined
  name?: string | undefined
  role?: string | undefined
  gender: Gender
  plural: boolean
  kind: Phrase['kind']
}

/** What resolving needs of the copy. `spoken` are the voices heard so far, the latest last; `named` the people mentioned so far. */
export type Chain = {
  text: string
  people: Entities
  know: Knowledge
  spoken: readonly Voice[]
  named: readonly Voice[]
  /** People who are subjects of the sentences since the last quote, the latest last. */
  subjects: readonly Voice[]
  /** Bodies the copy has named in full so far. */
  bodies: readonly Body[]
}

/** How far back a pronoun looks for its speaker, in quotes. */
const memory = 12

/** The voices heard lately, the latest last. */
export const recentVoices = ({ spoken }: Chain): readonly Voice[] => lately(spoken)

/** The last of a list of voices, as far back as anybody remembers. */
export const lately = (voices: readonly Voice[]): readonly Voice[] => voices.slice(-memory)

/** Whether number and gender let a phrase stand for a voice. */
export const compatible = (wanted: Pick<Phrase, 'gender' | 'plural'>, voice: Voice): boolean =>
  wanted.plural === voice.plural &&
  (wanted.gender === undefined ||
    wanted.gender === 'mf' ||
    voice.gender === undefined ||
    voice.gender === 'mf' ||
    wanted.gender === voice.gender)
