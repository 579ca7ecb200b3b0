import { joined } from '../../src/commands/wire-copy.ts'
import { structure } from '../../src/structure/structure.ts'

const story = structure({
  language: 'fr',
  headline: 'La crue du Drâa a noyé des champs',
  text: 'La crue a noyé 4.800 hectares jeudi, a indiqué la province.\n\nDeux ponts ont été fermés.',
})
const note = (text: string) =>
  structure({ language: 'fr', headline: 'RECTIFICATIF - La crue du Drâa a noyé des champs', text })

test('a note that says what to read is made in the copy, and is no paragraph of it', () => {
  const { body, notice } = joined(story, [], [note('Bien lire 4.200 hectares au lieu de 4.800 au premier paragraphe.')])
  expect(body).toEqual(['La crue a noyé 4.200 hectares jeudi, a indiqué la province.', 'Deux ponts ont été fermés.'])
  expect(notice?.kind).toBe('correction')
})

test('a note that cannot be made for sure stands before the copy', () => {
  const words = 'Bien lire 4.200 hectares au lieu de 4.900 au premier paragraphe.'
  expect(joined(story, [], [note(words)]).body).toEqual([words, ...story.body])
})

test('of two notes the one that can be made is made', () => {
  const notes = [note('Bien lire vendredi au lieu de jeudi.'), note('Le nom de la province était mal écrit.')]
  expect(joined(story, [], notes).body).toEqual([
    'Le nom de la province était mal écrit.',
    'La crue a noyé 4.800 hectares vendredi, a indiqué la province.',
    'Deux ponts ont été fermés.',
  ])
})
