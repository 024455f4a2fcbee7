import type { LocalDate } from '../../shared/time/local-date.ts'
import { grouped } from './grouped.ts'

/** A credit line of a third party: something owed. Amounts are positive minor units of its currency. */
export interface PayableLine {
  readonly key: string
  readonly account: string
  readonly payee: string | null
  readonly currency: string
  readonly grant: string | null
  readonly invoice: string | null
  readonly date: LocalDate
  readonly amountMinor: number
}

/** A debit of the same account and third party: something paid or taken back. */
export type SettlingLine = Omit<PayableLine, 'key'>

/**
 * What is still owed on each credit line (spec 04 §2.9). A debit settles first the lines of its own invoice, then those of its own
 * grant, then any other of the same account, third party and currency; always the oldest first. `settled` says what payment runs
 * have already taken of a line, to be counted before. Answers the lines with something left, in their own order.
 */
export function openPayables<Line extends PayableLine>(
  credits: readonly Line[],
  debits: readonly SettlingLine[],
  settled: ReadonlyMap<string, number>,
): (Line & { readonly openMinor: number })[] {
  const left = new Map(credits.map((line) => [line.key, Math.max(0, line.amountMinor - (settled.get(line.key) ?? 0))]))
  const groups = grouped(credits, groupOf)
  for (const debit of [...debits].sort((a, b) => a.date.localeCompare(b.date))) {
    const group = groups.get(groupOf(debit)) ?? []
    let rest = debit.amountMinor
    for (const fits of [sameInvoice, sameGrant, anyLine]) {
      for (const line of group) {
        if (rest === 0) break
        const open = left.get(line.key) ?? 0
        if (open === 0 || !fits(line, debit)) continue
        const taken = Math.min(open, rest)
        left.set(line.key, open - taken)
        rest -= taken
      }
    }
  }
  return credits.map((line) => ({ ...line, openMinor: left.get(line.key) ?? 0 })).filter((line) => line.openMinor > 0)
}

const groupOf = (line: SettlingLine): string => JSON.stringify([line.account, line.payee, line.currency])
const sameInvoice = (line: SettlingLine, debit: SettlingLine): boolean => debit.invoice !== null && line.invoice === debit.invoice
const sameGrant = (line: SettlingLine, debit: SettlingLine): boolean => line.grant === debit.grant
const anyLine = (): boolean => true
