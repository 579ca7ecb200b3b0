/** The phrases of one counted thing, by the plural categories its language has; `other` is always there. */
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the phrase for a count and puts the number where the phrase says `#`. */
export const counted =
  (locale: string) =>
  (forms: Forms) =>
  (n: number): string =>
    (forms[new Intl.PluralRules(locale).select(n)] ?? forms.other).replace('#', new Intl.NumberFormat(locale).format(n))
