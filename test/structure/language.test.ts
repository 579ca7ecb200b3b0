import { languageOf } from '../../src/structure/language.ts'

const french =
  'Les oliviers de la plaine seront arrosés dès le mois de mars, a indiqué le directeur de la coopérative, qui souhaite que les petits producteurs soient aidés pour l’achat du matériel et que les prix de l’eau ne montent pas avant la fin de la campagne. Il a ajouté que les stocks sont au plus bas.'
const english =
  'The olive trees of the plain will be watered from March on, the head of the cooperative said, who hopes that small farmers will be helped with the purchase of the gear and that the price of water will not rise before the end of the season. He added that stocks are at their lowest since the drought.'

test.each([
  ['what the envelope says', french, 'fr-MA', 'fr'],
  ['the text, when it plainly contradicts the envelope', french, 'en-US', 'fr'],
  ['the text, the other way round', english, 'fr', 'en'],
  ['the text, when nothing is said', english, undefined, 'en'],
  ['the script, before a wrong word', 'يفتح الجسر الجديد أبوابه يوم الخميس أمام السيارات', 'en-US', 'ar'],
  ['the envelope, when the text is too short to doubt it', 'Le pont rouvre.', 'en', 'en'],
  ['the envelope, for a language that is not ours', 'Die Brücke ist wieder offen, sagt die Stadt.', 'de', 'de'],
  ['nothing', '12 34', undefined, 'und'],
])('the language is told by %s', (_, text, declared, language) => {
  expect(languageOf(text, declared)).toBe(language)
})
