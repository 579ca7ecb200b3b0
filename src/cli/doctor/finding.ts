/** One thing looked at. `mend` says what to do when it is not as it should be. */
export type Finding = { what: string; state: 'ok' | 'warning' | 'wrong'; found: string; mend?: string }
