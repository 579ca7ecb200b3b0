import * as feeds from '../../src/db/feeds.ts'
import { feedSettings } from '../../src/model/feed.ts'
import { openTestArchive } from '../stage/archive.ts'
import { jobDeps } from '../stage/jobs.ts'
import { receive } from '../stage/receive.ts'

let archive: Awaited<ReturnType<typeof openTestArchive>>
beforeAll(async () => {
  archive = await openTestArchive()
  const settings = { id: 'anp', name: 'ANP', url: 'push:anp', agency: 'ANP', language: 'fr' }
  await feeds.save(archive.connection.db, feedSettings.parse(settings))
})
afterAll(() => archive.remove())

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString()
const come = (guid: string, minute: number, title: string, text: string, more: object = {}) =>
  receive(jobDeps(archive), 'anp', { guid, title, text, published: at(minute), ...more })

const copyOf = (town: string): string =>
  `La laiterie de ${town} a collecté 4.800 litres de lait mardi, a indiqué son gérant, Saïd Ouaziz.\n\nElle compte doubler sa capacité au printemps prochain.`

test('a kill that gives only the time of filing finds its story in the archive', async () => {
  const story = await come('a1', 12, 'La laiterie de Tarmilat collecte 4.800 litres', copyOf('Tarmilat'))
  const words = 'Prière d’annuler notre dépêche de 10h12 sur la laiterie. Le gérant dément.'
  expect(await come('a2', 40, 'Note aux rédactions', words)).toMatchObject({ id: story.id, state: 'killed' })
})

test('a kill that cuts the headline short finds its story in the archive', async () => {
  const title = 'Trois cents oliviers plantés sur les hauteurs de Tighza'
  const story = await come('b1', 14, title, copyOf('Tighza').replace('laiterie', 'pépinière'))
  const words = 'Veuillez annuler notre dépêche « Trois cents oliviers plantés sur… ». Le chiffre est faux.'
  expect(await come('b2', 41, 'Annulation', words)).toMatchObject({ id: story.id, state: 'killed' })
})

test('a kill that came first takes its story by a headline cut short', async () => {
  const kill = await come(
    'c2',
    45,
    'Annulation',
    'Veuillez annuler notre dépêche « Le moulin de Tagoundaft tourne de nouveau… ».',
  )
  const title = 'Le moulin de Tagoundaft tourne de nouveau après trente ans'
  expect(await come('c1', 15, title, copyOf('Tagoundaft').replace('laiterie', 'minoterie'))).toMatchObject({
    id: kill.id,
    state: 'killed',
  })
})

test('a correction note is offered as the copy corrected, and not taken', async () => {
  const title = 'La laiterie d’Aghbala collecte le lait de deux vallées'
  const story = await come('d1', 16, title, copyOf('Aghbala').replace('Saïd Ouaziz', 'Hada Ouaziz'))
  const noted = await come(
    'd2',
    30,
    `RECTIFICATIF - ${title}`,
    'Bien lire 4.200 litres au lieu de 4.800 au premier paragraphe.',
  )
  expect(noted).toMatchObject({ id: story.id, updatePending: true })
  expect(noted.story.body[0]).toContain('4.800 litres')
  expect(noted.wireUpdate?.body).toEqual([story.story.body[0]?.replace('4.800', '4.200'), story.story.body[1]])
})

test('takes are laid one after the other by their numbers', async () => {
  const title = 'La fête du tapis de Taznakht ouvre ses tentes'
  const story = await come('e1', 17, title, copyOf('Taznakht').replace('laiterie', 'tisserie'))
  await come('e3', 20, `${title} - 3e take`, 'Le jury remettra ses prix dimanche sur la grande place.')
  const whole = await come('e2', 22, `${title} - 2e take`, 'Les tisseuses sont venues de quarante villages.')
  expect(whole.id).toBe(story.id)
  expect(whole.story.body.slice(-2)).toEqual([
    'Les tisseuses sont venues de quarante villages.',
    'Le jury remettra ses prix dimanche sur la grande place.',
  ])
})

test('an item that names in its envelope what it replaces joins that draft', async () => {
  const story = await come(
    'urn:anp:f1',
    18,
    'Le souk de Rich change de place',
    copyOf('Rich').replace('laiterie', 'halle'),
  )
  const later = await come(
    'urn:anp:f2',
    50,
    'À Rich, le souk déménage',
    'Le souk de Rich ira près de la gare routière.',
    {
      supersedes: ['urn:anp:f1'],
      notice: 'writethru',
    },
  )
  expect(later).toMatchObject({ id: story.id, headline: 'À Rich, le souk déménage' })
})
