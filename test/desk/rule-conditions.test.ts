import { reasonText } from '../../src/desk/rule-text.ts'
import { routeStory } from '../../src/desk/rules.ts'
import { factsOf, ruleOf } from '../stage/rules.ts'

/** Why a rule with these conditions matches; undefined when it does not. */
const why = (when: object, given = {}): string[] | undefined =>
  routeStory([ruleOf({ when })], factsOf(given)).decisions[0]?.reasons.map(reasonText)

const arabic = {
  item: {
    title: 'سلا: إجلاء ثلاثة أحياء',
    text: 'سلا (و م ع) - أصابت الفيضاناتُ ثلاثة أحياء من المدينة، وبالرباط أُغلقت المدارس إلى الغد.',
    language: 'ar',
  },
}

describe('a condition holds for', () => {
  test.each<[string, object, string | undefined]>([
    ['a feed by its id', { feed: ['afp', 'map-fr'] }, 'feed = map-fr'],
    ['no other feed', { feed: ['map'] }, undefined],
    ["the feed's agency, whatever its case", { agency: ['map'] }, 'agency = map'],
    ['no other agency', { agency: ['AFP'] }, undefined],
    ['a language', { language: ['ar', 'fr'] }, 'language = fr'],
    ['no other language', { language: ['ar'] }, undefined],
    ['the town of the dateline without its accents', { place: ['SALE'] }, 'place = SALE'],
    ['the town by its Arabic name', { place: ['سلا'] }, 'place = سلا (SALÉ)'],
    ['the country of the town by its code', { place: ['MA'] }, 'place = MA (SALÉ)'],
    ['the country of the town by its name', { place: ['Maroc'] }, 'place = Maroc (SALÉ)'],
    ['the country of the town by its Arabic name', { place: ['المغرب'] }, 'place = المغرب (SALÉ)'],
    ['no other town of that country', { place: ['Rabat'] }, undefined],
    ['a word of the body', { words: ['digue'] }, 'words = digue'],
    ['a word of the headline', { words: ['evacues'] }, 'words = evacues'],
    ['a phrase in its order', { words: ["l'etat de la digue"] }, "words = l'etat de la digue"],
    ['no phrase in another order', { words: ['digue état'] }, undefined],
    ['no phrase over the end of the headline', { words: ['évacués les inondations'] }, undefined],
    ['no part of a word', { words: ['inond'] }, undefined],
    ['a beginning of a word', { words: ['inond*'] }, 'words = inond* (inondations)'],
    ['a phrase that ends in a beginning', { words: ['trois quart*'] }, 'words = trois quart* (trois quartiers)'],
    ['words of its own language', { words: { fr: ['crue'], ar: ['فيضان*'] } }, 'words = crue'],
    ['no words of another language', { words: { ar: ['crue'] } }, undefined],
    ['words of any language', { words: { ar: ['فيضان*'], '*': ['crue'] } }, 'words = crue'],
    ['a word of the headline alone', { headline: ['crue'] }, 'headline = crue'],
    ['no word of the body, asked of the headline', { headline: ['digue'] }, undefined],
    ['a speaker by the beginning of a name', { speaker: ['benh'] }, 'speaker = benh (Driss Benhalima)'],
    ['a speaker by both names in any order', { speaker: ['Benhalima D'] }, 'speaker = Benhalima D (Driss Benhalima)'],
    ['no speaker by the end of a name', { speaker: ['halima'] }, undefined],
    ['nobody by a name that only stands beside', { speaker: ['Driss Tazi'] }, undefined],
    ['enough words', { length: { min: 20 } }, 'length = 20– (30)'],
    ['not too many words', { length: { max: 30 } }, 'length = 0–30 (30)'],
    ['nothing shorter', { length: { min: 31 } }, undefined],
    ['nothing longer', { length: { max: 29 } }, undefined],
  ])('%s', (_, when, reason) => {
    expect(why(when)?.join()).toBe(reason)
  })

  test.each<[string, object, object, string | undefined]>([
    [
      'the agency of the credit',
      { agency: ['AFP'] },
      { agency: undefined, story: { credit: { phrase: 'avec AFP', agencies: ['AFP'], rule: 't' } } },
      'agency = AFP',
    ],
    [
      'the place of the event',
      { place: ['Fès'] },
      { story: { dateline: undefined, event: { place: 'Fez', sourceSpans: {}, rule: 't' } } },
      'place = Fès (Fez)',
    ],
    [
      'a place the gazetteer does not know',
      { place: ['Aït Imaginaire'] },
      { story: { dateline: { text: '', place: 'AIT IMAGINAIRE', rule: 't' } } },
      'place = Aït Imaginaire',
    ],
    [
      'no place where there is none',
      { place: ['MA'] },
      { story: { dateline: undefined, event: undefined } },
      undefined,
    ],
    [
      'a category by its label',
      { category: ['culture'] },
      { item: { categories: [{ term: 'cul', label: 'Culture' }] } },
      'category = culture',
    ],
    [
      'a category by its term',
      { category: ['CUL'] },
      { item: { categories: [{ term: 'cul', label: 'Culture' }] } },
      'category = CUL',
    ],
    [
      'a subject by its name in any language',
      { category: ['كوارث*'] },
      { item: { subjects: [{ code: 'medtop:20000139', names: { ar: 'كوارث وحوادث' } }] } },
      'category = كوارث* (كوارث وحوادث)',
    ],
    [
      'a subject by its code, with its scheme',
      { category: ['medtop:20000139'] },
      { item: { subjects: [{ code: 'medtop:20000139' }] } },
      'category = medtop:20000139',
    ],
    [
      'a subject by its code alone',
      { category: ['20000139'] },
      { item: { subjects: [{ code: 'http://cv.iptc.org/newscodes/mediatopic/20000139' }] } },
      'category = 20000139',
    ],
    [
      'subjects by the beginning of a code',
      { category: ['03*'] },
      { item: { subjects: [{ code: '03010000' }] } },
      'category = 03* (03010000)',
    ],
    [
      'no subject by the beginning of a code without the sign',
      { category: ['03'] },
      { item: { subjects: [{ code: '03010000' }] } },
      undefined,
    ],
    ['an urgency', { urgency: [1, 2] }, { item: { urgency: 2 } }, 'urgency = 2'],
    ['no urgency where the wire gives none', { urgency: [5] }, {}, undefined],
    [
      'a notice',
      { notice: ['correction'] },
      { story: { notice: { kind: 'correction', phrase: 'RECTIFICATIF', rule: 't' } } },
      'notice = correction',
    ],
    [
      'who speaks in the headline',
      { speaker: ['Alami'] },
      { story: { quotes: [], headlineSpeaker: { mention: 'Mme Alami', rule: 't' } } },
      'speaker = Alami (Mme Alami)',
    ],
  ])('%s', (_, when, given, reason) => {
    expect(why(when, given)?.join()).toBe(reason)
  })

  test.each<[string, object, string | undefined]>([
    ['a word with the article, asked without it', { words: ['فيضانات'] }, 'words = فيضانات'],
    ['a word asked with article, vowel marks and tatweel', { words: ['الفَيضانـــات'] }, 'words = الفَيضانـــات'],
    ['a beginning', { words: { ar: ['فيضان*'] } }, 'words = فيضان* (الفيضاناتُ)'],
    ['alef in any form', { words: ['اجلاء'] }, 'words = اجلاء'],
    ['ya in any form', { words: ['الي الغد'] }, 'words = الي الغد'],
    ['a phrase', { words: ['ثلاثة أحياء من المدينة'] }, 'words = ثلاثة أحياء من المدينة'],
    ['a name with a particle and the article written onto it', { words: ['الرباط'] }, 'words = الرباط'],
    ['no word that only begins alike', { words: ['مدرسة'] }, undefined],
    ['the town by its name in Latin script', { place: ['Salé'] }, 'place = Salé (سلا)'],
  ])('Arabic copy: %s', (_, when, reason) => {
    expect(why(when, arabic)?.join()).toBe(reason)
  })
})

describe('the time of coming in', () => {
  const night = { hours: [{ from: '22:00', to: '06:00' }] }
  test.each<[string, object, string, boolean]>([
    ['hours begin with their first minute', { hours: [{ from: '10:00', to: '12:00' }] }, '2026-11-24T09:00:00Z', true],
    ['hours end before their last', { hours: [{ from: '10:00', to: '12:00' }] }, '2026-11-24T11:00:00Z', false],
    [
      'several hours',
      {
        hours: [
          { from: '00:00', to: '01:00' },
          { from: '10:00', to: '11:00' },
        ],
      },
      '2026-11-24T09:30:00Z',
      true,
    ],
    ['a night before midnight', night, '2026-11-24T22:59:00Z', true],
    ['a night after midnight', night, '2026-11-24T04:59:00Z', true],
    ['a night is over in the morning', night, '2026-11-24T05:00:00Z', false],
    ['a weekday in the zone, not in UTC', { weekdays: ['wed'] }, '2026-11-24T23:30:00Z', true],
    ['a night counts to the day on which it begins', { ...night, weekdays: ['tue'] }, '2026-11-25T03:00:00Z', true],
    ['and not to the day on which it ends', { ...night, weekdays: ['wed'] }, '2026-11-25T03:00:00Z', false],
    ['Sunday night goes into Monday', { ...night, weekdays: ['sun'] }, '2026-11-30T00:30:00Z', true],
    ['another zone', { hours: [{ from: '09:00', to: '10:00' }], zone: 'UTC' }, '2026-11-24T09:30:00Z', true],
    [
      'Morocco is an hour earlier in Ramadan',
      { hours: [{ from: '09:00', to: '10:00' }] },
      '2026-03-02T09:30:00Z',
      true,
    ],
    ['and not after it', { hours: [{ from: '09:00', to: '10:00' }] }, '2026-03-30T09:30:00Z', false],
  ])('%s', (_, time, receivedAt, holds) => {
    expect(why({ time }, { receivedAt: new Date(receivedAt) }) !== undefined).toBe(holds)
  })

  test('the reason says when it was, on the wall of the zone', () => {
    expect(why({ time: { ...night, weekdays: ['tue'] } }, { receivedAt: new Date('2026-11-24T22:10:00Z') })).toEqual([
      'time = tue 22:00–06:00 Africa/Casablanca (Tue 23:10)',
    ])
  })
})

describe('conditions together', () => {
  test('all must hold, and each is told', () => {
    expect(why({ place: ['Salé'], language: ['fr'] })).toEqual(['language = fr', 'place = Salé'])
    expect(why({ place: ['Salé'], language: ['ar'] })).toBeUndefined()
  })

  test('without any, everything matches', () => {
    expect(why({})).toEqual([])
  })

  test('one that is excluded keeps the rule from matching, whatever else is excluded', () => {
    expect(why({ place: ['Salé'], not: { words: ['football'], language: ['ar'] } })).toEqual(['place = Salé'])
    expect(why({ place: ['Salé'], not: { words: ['digue'], language: ['ar'] } })).toBeUndefined()
    expect(why({ place: ['Salé'], not: { words: ['football'], language: ['fr'] } })).toBeUndefined()
  })
})

test('long copy and many words are no burden', () => {
  const body = Array.from({ length: 2000 }, (_, at) => `la la la la mot${at} la la la la la la la`)
  const words = Array.from({ length: 500 }, (_, at) => `${'la '.repeat(40)}absent${at}`)
  const facts = factsOf({ story: { body } })
  const rules = Array.from({ length: 20 }, (_, at) => ruleOf({ id: `r${at}`, when: { words }, go: 'continue' }))
  const started = performance.now()
  expect(routeStory(rules, facts).decisions).toEqual([])
  expect(performance.now() - started).toBeLessThan(2000)
})
