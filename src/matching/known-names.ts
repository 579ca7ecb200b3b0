import { foldArabic } from '../lexicons/folding.ts'
import { givenNames } from '../lexicons/given-names.ts'
import { places } from '../lexicons/places/index.ts'

const arabic = /^\p{Script=Arabic}{3,}$/u

/** Towns, countries and given names of one word in Arabic script, which has no capitals to tell names by. */
const known: ReadonlySet<string> = new Set(
  [...places.flatMap(({ written }) => written), ...Object.values(givenNames).flat()]
    .filter((name) => arabic.test(name))
    .map(foldArabic),
)

/** Those of the folded words that are names, also behind a preposition written onto them: "بسطات". */
export const knownNames = (words: readonly string[]): string[] =>
  words.filter((word) => arabic.test(word) && (known.has(word) || known.has(word.replace(/^[وفبلك]/u, ''))))
