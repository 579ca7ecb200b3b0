/** An object without its undefined members: optional fields are absent, not empty. */
export function defined<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  const kept: { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined) kept[name] = value as Exclude<Fields[typeof name], undefined>
  }
  return kept
}
