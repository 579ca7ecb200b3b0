/** Thrown by work whose turn has not come: nothing failed, it is to be done again at `until`. */
export class PutOff extends Error {
  readonly until: Date

  constructor(until: Date) {
    super(`put off until ${until.toISOString()}`)
    this.name = 'PutOff'
    this.until = until
  }
}
