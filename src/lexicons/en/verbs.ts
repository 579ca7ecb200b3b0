import type { VerbForms } from '../lexicon.ts'

type Forms = { finite: string[]; past: string[]; participle: string[]; infinitive: string[] }

const doubled = new Set(['admit', 'quip', 'chat', 'commit'])

/** A regular verb; `tail` goes with it ("point out"). */
const regular = (phrase: string): Forms => {
  const [verb = '', ...rest] = phrase.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  const stem = doubled.has(verb) ? `${verb}${verb.at(-1)}` : verb
  const silent = verb.endsWith('e') ? verb.slice(0, -1) : stem
  const y = /[^aeiou]y$/u.test(verb)
  const past = y ? `${verb.slice(0, -1)}ied` : `${silent}ed`
  const present = y ? `${verb.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : `${verb}s`
  return {
    finite: [`${present}${tail}`, `${past}${tail}`],
    past: [`${past}${tail}`],
    participle: [`${silent}ing${tail}`],
    infinitive: [phrase],
  }
}

const forms = (line: string): string[] => line.split(', ').filter(Boolean)

const irregular = (finite: string, past: string, participle: string, infinitive: string): Forms => ({
  finite: forms(finite),
  past: forms(past),
  participle: forms(participle),
  infinitive: forms(infinitive),
})

const gather = (verbs: Forms[]): VerbForms => {
  const all = (key: keyof Forms): string[] => [...new Set(verbs.flatMap((forms) => forms[key]))]
  return { finite: all('finite'), past: all('past'), participle: all('participle'), infinitive: all('infinitive') }
}

const list = (line: string): Forms[] => line.split(/\s*,\s*/u).map(regular)

const clause = gather([
  irregular('said, says, say', 'said', 'saying', 'say'),
  irregular(
    'was quoted as saying, were quoted as saying, is quoted as saying, are quoted as saying, was reported as saying',
    'been quoted as saying',
    '',
    '',
  ),
  irregular(
    'it was announced, it was learned, it was learnt, it was reported, it is reported, it was said, it is said, it was revealed, it was confirmed, it was stated, it was disclosed, it was explained, it was decided, it was ruled, it emerged, it has emerged, it is understood, it was understood, it is feared, it was agreed, it has been announced, it has been confirmed, it is alleged, it was alleged, it turned out',
    '',
    '',
    '',
  ),
  irregular('told, tells, tell', 'told', 'telling', 'tell'),
  irregular('wrote, writes, write', 'written', 'writing', 'write'),
  irregular('ruled', 'ruled', 'ruling that', 'rule that'),
  irregular('swore, swears', 'sworn', 'swearing', 'swear'),
  irregular('foresaw, foresees', 'foreseen', 'foreseeing', 'foresee'),
  irregular(
    'made clear, makes clear, made it clear, makes it clear',
    'made clear, made it clear',
    'making clear, making it clear',
    'make clear',
  ),
  irregular('forecast, forecasts', 'forecast', 'forecasting', 'forecast'),
  ...list(
    'acknowledge, confide, add, testify, admit, advise, affirm, agree, allege, announce, argue, assert, assure, attest, caution, charge, claim, clarify, comment, complain, concede, conclude, confess, confirm, contend, counter, declare, deny, disclose, emphasize, emphasise, estimate, explain, indicate, inform, insist, joke, lament, maintain, mention, muse, note, observe, opine, point out, predict, proclaim, promise, reason, recall, recommend, recount, reiterate, relate, remark, remind, repeat, reply, report, respond, reveal, signal, speculate, state, stress, suggest, surmise, testify, theorize, underline, underscore, urge, vow, warn, worry, pledge, certify, notify, propose, retort, specify, imply',
  ),
])

const marks = gather([
  irregular('hopes, hoped', 'hoped', 'hoping', 'hope'),
  irregular('believes, believed, believe', 'believed', 'believing', 'believe'),
  irregular('thinks, thought, think', 'thought', 'thinking', 'think'),
  irregular('began, begins', 'begun', 'beginning', 'begin'),
  irregular('went on, goes on', 'gone on', 'going on', 'go on'),
  irregular('sang, sings', 'sung', 'singing', 'sing'),
  irregular('read, reads', 'read', 'reading', 'read'),
  irregular('hit back, hits back', 'hit back', 'hitting back', 'hit back'),
  irregular('shot back, shoots back', 'shot back', 'shooting back', 'shoot back'),
  irregular('laughed, laughs', 'laughed', 'laughing', 'laugh'),
  irregular('spoke, speaks', 'spoken', 'speaking', 'speak'),
  irregular('put it, puts it', 'put it', 'putting it', 'put it'),
  ...list(
    'ask, call, continue, cry, describe, demand, exclaim, express, implore, interject, mutter, murmur, offer, plead, post, praise, quip, rail, scream, shout, shrug, sigh, smile, snap, sum up, tweet, vent, whisper, wonder, yell, chant, chide, boast, bemoan, accuse, answer, apologize, congratulate, criticize, criticise, denounce, condemn, question, thank, welcome, hail, label, dub, dismiss, slam, blast, echo, elaborate, gush, hint, lash out, quote, rejoice, scoff, teach, tease, text, thunder, venture, defend, deplore, characterize, fire back, chime in, remember, confide, complain, recite, sneer, stammer, agree, reflect, marvel, chuckle, beam, grumble, conclude, close',
  ),
])

export const englishVerbs = { clause, marks }
