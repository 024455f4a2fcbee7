import { exactInteger, multiplyDivide } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month, monthsBetween } from '../../shared/time/period.ts'

/** One line of an order: minor units of the order's currency, and francs at the order's rate. */
export interface OrderedPart {
  readonly budgetLine: number | null
  readonly partner: number | null
  readonly minor: number
  readonly xof: number
}

/** What a posted invoice takes from an order, in the order's currency; reversals are negative. */
export interface InvoicedPart {
  readonly budgetLine: number | null
  readonly partner: number | null
  readonly minor: number
}

export interface OpenPart {
  readonly minor: number
  readonly xof: number
}

/**
 * Open commitment of each line of an order = ordered − invoiced, never negative (spec 04 §2.5). An invoice takes from the lines of its own
 * budget line: those of its partner first, then the others in their order; what it has beyond them takes from nothing else. Invoices that
 * come out negative (more credited than charged) leave the order as it was ordered.
 */
export function openParts(ordered: readonly OrderedPart[], invoiced: readonly InvoicedPart[]): OpenPart[] {
  const left = ordered.map((part) => part.minor)
  for (const budgetLine of new Set(ordered.map((part) => part.budgetLine))) takeInvoices(budgetLine, ordered, invoiced, left)
  return ordered.map((part, index) => {
    const minor = left[index] ?? 0
    return { minor, xof: part.minor === 0 ? 0 : multiplyDivide(part.xof, BigInt(minor), BigInt(part.minor)) }
  })
}

function takeInvoices(
  budgetLine: number | null,
  ordered: readonly OrderedPart[],
  invoiced: readonly InvoicedPart[],
  left: number[],
): void {
  const byPartner = new Map<number | null, number>()
  let total = 0
  for (const part of invoiced) {
    if (part.budgetLine !== budgetLine) continue
    total = exactInteger(total + part.minor)
    byPartner.set(part.partner, exactInteger((byPartner.get(part.partner) ?? 0) + part.minor))
  }
  let waiting = Math.max(0, total)
  const take = (index: number, wanted: number): void => {
    const taken = Math.max(0, Math.min(left[index] ?? 0, wanted, waiting))
    left[index] = (left[index] ?? 0) - taken
    waiting -= taken
  }
  ordered.forEach((part, index) => {
    if (part.budgetLine !== budgetLine) return
    const own = byPartner.get(part.partner) ?? 0
    const before = left[index] ?? 0
    take(index, own)
    byPartner.set(part.partner, own - (before - (left[index] ?? 0)))
  })
  ordered.forEach((part, index) => {
    if (part.budgetLine === budgetLine) take(index, waiting)
  })
}

/** Months of a dated commitment that are not over on a day: a month is released on its last day, when its payroll is booked. */
export const remainingMonths = (first: Month, last: Month, day: LocalDate): Month[] =>
  monthsBetween(first, last).filter((month) => lastDay(month) > day)
