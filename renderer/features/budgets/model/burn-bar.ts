import { percentText } from '../../../../shared/i18n/format.ts'

export interface BurnBar {
  /** How much of the track is filled, in percent: 0 to 100. */
  readonly fill: number
  /** More is spent than was budgeted. */
  readonly over: boolean
}

/** The small bar beside a percentage: what is spent of the budget, never longer than its track. */
export function burnBar(spentMinor: number, budgetMinor: number): BurnBar {
  const text = percentText(spentMinor, budgetMinor, 1)
  // Without a budget there is no share; what is spent all the same fills the track.
  const percent = text === undefined ? (spentMinor > 0 ? 100 : 0) : Number(text)
  return { fill: Math.max(0, Math.min(100, percent)), over: spentMinor > budgetMinor }
}
