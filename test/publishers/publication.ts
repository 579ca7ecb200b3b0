import type { Story } from '../../src/model/story.ts'
import type { Publication, Retraction } from '../../src/publishers/publisher.ts'

const rule = 'test'

/** A story with every field filled in; its people and words are invented. */
export const fullStory: Story = {
  language: 'fr',
  headline: 'Le pont de Tamellat rouvre (Idrissi)',
  headlineSpeaker: { mention: 'Idrissi', name: 'Salwa Idrissi', personId: 'p1', rule },
  slug: 'pont-tamellat-rouvre',
  dateline: { text: 'TAMELLAT, 2 juil 2025 (MAP)', place: 'Tamellat', date: '2025-07-02', agency: 'MAP', rule },
  event: { place: 'Ouzrou', date: '2025-07-01', sourceSpans: {}, rule },
  byline: { text: 'Par Driss Lamrani', names: ['Driss Lamrani'], rule },
  credit: { phrase: 'avec MAP', agencies: ['MAP'], rule },
  body: ['Le pont a rouvert mardi.', '«Les travaux sont finis», a dit Salwa Idrissi.'],
  quotes: [
    {
      text: 'Les travaux sont finis',
      type: 'direct',
      start: 27,
      end: 49,
      sourceSpan: [27, 49],
      speaker: { mention: 'Salwa Idrissi', name: 'Salwa Idrissi', personId: 'p1' },
      cue: { text: 'a dit' },
      confidence: 0.9,
      rule,
    },
  ],
  people: [
    { id: 'p1', name: 'Salwa Idrissi', role: 'ingénieure', mentions: [] },
    { id: 'p2', name: 'Anas Berrada', mentions: [] },
  ],
  media: [
    {
      url: 'https://images.example/pont.jpg',
      kind: 'picture',
      type: 'image/jpeg',
      caption: 'Le pont',
      width: 800,
      height: 600,
    },
    { url: 'javascript:alert(1)', kind: 'picture' },
  ],
  keywords: ['transports', 'ponts'],
  rights: '© Agence invérifiable',
  notice: { kind: 'correction', phrase: 'RECTIFICATIF', rule },
  embargo: { until: '2025-07-02T10:00:00Z', rule },
  published: '2025-07-02T09:30:00+01:00',
  link: 'https://wire.example/pont?a=1&b=2',
  sourceItemIds: ['demo:17'],
  sourceSpans: { body: [] },
  refusedMarks: [],
  warnings: [],
}

/** A story with nothing but what must be there. */
export const bareStory: Story = {
  language: 'und',
  headline: 'Sans rien',
  slug: 'sans-rien',
  body: ['Un paragraphe.'],
  quotes: [],
  people: [],
  media: [],
  keywords: [],
  sourceItemIds: [],
  sourceSpans: { body: [] },
  refusedMarks: [],
  warnings: [],
}

/** One version of draft 12 on its way. */
export const publication = (story: Story, changes: Partial<Publication> = {}): Publication => ({
  deliveryId: 7,
  draftId: 12,
  version: 3,
  story,
  approvedAt: '2025-07-02T08:45:00.000Z',
  ...changes,
})

/** The end of draft 12. */
export const retraction = (story: Story, changes: Partial<Retraction> = {}): Retraction => ({
  deliveryId: 8,
  draftId: 12,
  version: 6,
  story,
  reason: 'ANNULATION',
  killedAt: '2025-07-03T06:00:00.000Z',
  ...changes,
})
