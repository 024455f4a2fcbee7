import { percentText } from '../../../../shared/i18n/format.ts'

export interface BurnBar {
  /** Widths in percent of the track, as text for a drawing; together never more than the track. */
  readonly spent: string
  readonly committed: string
  /** More was spent than the budget holds. */
  readonly over: boolean
}

/** The bar of one budget row: what is spent, then what is committed, cut at the budget. Amounts in minor units of one currency. */
export function burnBar(spentMinor: number, committedMinor: number, budgetMinor: number): BurnBar {
  const spent = within(spentMinor, budgetMinor)
  const committed = within(committedMinor, budgetMinor - spent)
  return {
    spent: partOf(spent, budgetMinor),
    committed: partOf(committed, budgetMinor),
    over: spentMinor > budgetMinor,
  }
}

const within = (minor: number, limit: number): number => Math.max(0, Math.min(minor, limit))

/** A share as percent with two decimals; nothing of nothing is nothing. */
export const partOf = (part: number, whole: number): string => percentText(part, whole, 2) ?? '0'
