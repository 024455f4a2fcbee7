import { firstDay, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionRow } from '../conversion/model.ts'
import { addOrBlank } from './budget-figures.ts'
import type { SpendingFilter, SpentLine } from './spending-parts.ts'

/** What the donor spending of a month is worth on one budget line for one partner; in minor units, null while a rate is missing. */
export interface DonorCell {
  readonly budgetLineId: number
  readonly partnerId: number | null
  /** The month of the rows' own dates: a catch-up counts where it is booked. */
  readonly month: Month
  minor: number | null
}

/** Sums the rows of a conversion by budget line, partner and month: reports of whole months need no more, and ask for it often. */
export function donorCells(lines: ReadonlyMap<string, SpentLine>, rows: readonly ConversionRow[]): DonorCell[] {
  const cells = new Map<string, DonorCell>()
  for (const row of rows) {
    const line = lines.get(row.lineKey)
    if (!line) continue
    const month = monthOf(row.date)
    const key = `${line.budgetLineId} ${line.partnerId} ${month}`
    const cell = cells.get(key)
    if (!cell) cells.set(key, { budgetLineId: line.budgetLineId, partnerId: line.partnerId, month, minor: row.donorMinor })
    else cell.minor = addOrBlank(cell.minor, row.donorMinor)
  }
  return [...cells.values()]
}

/** True when a filter's dates cut no month, so that its figures are sums of cells. */
export const takesWholeMonths = ({ from, to }: Pick<SpendingFilter, 'from' | 'to'>): boolean =>
  (from === null || from === firstDay(monthOf(from))) && (to === null || to === lastDay(monthOf(to)))

/** The sum of a filter's cells by budget line. The dates must take whole months. */
export function donorSpendingOfCells(cells: readonly DonorCell[], filter: SpendingFilter): Map<number, number | null> {
  const first = filter.from === null ? '' : monthOf(filter.from)
  const last = filter.to === null ? '9999-12' : monthOf(filter.to)
  const sums = new Map<number, number | null>()
  for (const { budgetLineId, partnerId, month, minor } of cells) {
    if (month < first || month > last) continue
    if (filter.partner !== null && filter.partner.id !== partnerId) continue
    if (filter.budgetLineIds !== null && !filter.budgetLineIds.has(budgetLineId)) continue
    const known = sums.get(budgetLineId)
    sums.set(budgetLineId, known === undefined ? minor : addOrBlank(known, minor))
  }
  return sums
}
