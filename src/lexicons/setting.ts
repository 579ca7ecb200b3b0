/** What one language says of where and when: words around days and towns. Data only, like the rest of a lexicon. */
export type SettingWords = {
  /** Stand between a day and the town that goes with it: "soir", "dans l’après-midi", "ce". */
  dayParts: readonly string[]
  /** After a weekday: the latest such day before the publication's own: "dernier", "last". */
  pastDays: readonly string[]
  /** After a day: not the latest such day, but one to come: "prochain", "next". */
  nextDays: readonly string[]
  /** Right before a day, these make it another one than the event's: "à partir de", "until". */
  otherDays: readonly string[]
  /** Between the ends of a range of days: "du 3 au 5 mars", "July 2-4". */
  ranges: readonly string[]
  /** Articles between such words and the day, or before a date in a dateline: "le", "the". */
  articles: readonly string[]
  /** Say that something lies at a town beside the plain prepositions: "près de", "outside". */
  near: readonly string[]
  /** Prepositions that say where only before such a noun: "dans la ville de". */
  inner: readonly string[]
  /** Prepositions after which only a known place is one: "au Figaro" is none. */
  knownOnly: readonly string[]
  /** Prepositions that hold the article of a name: "au Caire". */
  contracted: readonly string[]
  /** Nouns before a town: "ville", after which any name is one; "port", only a known one. */
  towns: readonly string[]
  venues: readonly string[]
  /** Between such a noun and the town: "de", "of". */
  links: readonly string[]
  /** Before a preposition these make the town no place of the event: "grâce", "face". */
  refusals: readonly string[]
  /** Words, endings and beginnings of verbs for what has not happened yet. */
  future: { words: readonly string[]; endings: readonly string[]; openings: readonly string[] }
  /** Endings of verbs in the past that no other list has. */
  pastEndings: readonly string[]
  /** Endings of a participle that may open a sentence: "Speaking in …". */
  participleEndings: readonly string[]
  /** First words of town names that are longer, some of them titles too: "Sidi", "سيدي". */
  nameOpenings: readonly string[]
  /** A page's stamp is made of these, of dates and of hours: "Mis à jour le …". */
  stamps: readonly string[]
  /** Those of them that open a stamp: "publié", "updated". */
  stampOpeners: readonly string[]
}
