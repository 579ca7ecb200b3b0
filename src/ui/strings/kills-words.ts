/** The words of kills: the banner that alerts, the dialog that asks why, a killed draft's own page. */
export type KillsWords = {
  /** The banner's name for screen readers. */
  label: string
  title: string
  by: (who: string) => string
  /** It never went anywhere. */
  nowhere: string
  acknowledge: string
  /** Which kill a button is for, for screen readers. */
  acknowledgeOf: (headline: string) => string
  acknowledged: string
  acknowledgedBy: (who: string) => string
  more: (n: number) => string
  /** An editor killed it; the agency's own kill has a word of its own. */
  killedBy: (who: string) => string
  reason: string
  kill: string
  killed: string
  dialog: { title: string; text: string; reason: string; placeholder: string; missing: string; confirm: string }
}
