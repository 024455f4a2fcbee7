import { isSpendingAccount, isTreasuryAccount } from '../../shared/accounting/spending-account.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { PostedLine } from '../audit/posted-body.ts'
import type { PackedVoucher } from './packed-voucher.ts'

/** What a grant's lines moved on one treasury account in one currency; minor units and francs. */
export interface TreasuryMovement {
  readonly account: string
  readonly currency: string
  debitMinor: number
  creditMinor: number
  debitXof: number
  creditXof: number
}

/** The numbers that a journal's vouchers of the package draw in one fiscal year. */
export interface JournalRun {
  readonly journal: string
  readonly year: number
  first: number
  last: number
  vouchers: number
}

/** What the vouchers of a package add up to, recomputed from nothing but themselves. Amounts in francs. */
export interface PeriodFigures {
  readonly vouchers: number
  readonly lines: number
  readonly debitXof: number
  readonly creditXof: number
  readonly spendingXof: number
  /** Donor spending of the grant by budget line (spec 08 §9); a line that nets to nothing is in it. */
  readonly spendingByLine: ReadonlyMap<string, number>
  readonly treasury: readonly TreasuryMovement[]
  readonly journals: readonly JournalRun[]
}

/** Adds up the vouchers of a package for its grant: control totals, spending by budget line, treasury, runs of numbers. */
export function periodFigures(vouchers: readonly PackedVoucher[], grant: string): PeriodFigures {
  const spendingByLine = new Map<string, number>()
  const treasury = new Map<string, TreasuryMovement>()
  const journals = new Map<string, JournalRun>()
  let lines = 0
  let debitXof = 0
  let creditXof = 0
  let spendingXof = 0
  for (const voucher of vouchers) {
    addNumber(journals, voucher.header[2], voucher.header[0])
    for (const line of voucher.lines) {
      const [, account, side, , , xof, , , lineGrant, budgetLine] = line
      lines++
      if (side === 1) debitXof = exactInteger(debitXof + xof)
      else creditXof = exactInteger(creditXof + xof)
      if (lineGrant !== grant) continue
      if (budgetLine !== null && isSpendingAccount(account)) {
        spendingXof = exactInteger(spendingXof + side * xof)
        spendingByLine.set(budgetLine, (spendingByLine.get(budgetLine) ?? 0) + side * xof)
      }
      if (isTreasuryAccount(account)) addMovement(treasury, line)
    }
  }
  return {
    vouchers: vouchers.length,
    lines,
    debitXof,
    creditXof,
    spendingXof,
    spendingByLine,
    treasury: [...treasury.values()].sort((one, other) => compare(accountKey(one), accountKey(other))),
    journals: [...journals.values()].sort((one, other) => compare(one.journal, other.journal) || one.year - other.year),
  }
}

/** The year and the place in it that a voucher's number ends with; undefined for a number of another form. */
export function numberPlace(number: string): { readonly year: number; readonly place: number } | undefined {
  const found = /-(\d{4})-(\d{1,9})$/.exec(number)
  return found ? { year: Number(found[1]), place: Number(found[2]) } : undefined
}

export const accountKey = ({ account, currency }: Pick<TreasuryMovement, 'account' | 'currency'>): string =>
  `${account} ${currency}`

function addNumber(journals: Map<string, JournalRun>, journal: string, number: string): void {
  const found = numberPlace(number)
  if (!found) return
  const { year, place } = found
  const run = journals.get(`${journal} ${year}`)
  if (!run) journals.set(`${journal} ${year}`, { journal, year, first: place, last: place, vouchers: 1 })
  else {
    run.first = Math.min(run.first, place)
    run.last = Math.max(run.last, place)
    run.vouchers++
  }
}

function addMovement(treasury: Map<string, TreasuryMovement>, line: PostedLine): void {
  const [, account, side, currency, minor, xof] = line
  const key = accountKey({ account, currency })
  const movement = treasury.get(key) ?? { account, currency, debitMinor: 0, creditMinor: 0, debitXof: 0, creditXof: 0 }
  if (side === 1) {
    movement.debitMinor = exactInteger(movement.debitMinor + minor)
    movement.debitXof = exactInteger(movement.debitXof + xof)
  } else {
    movement.creditMinor = exactInteger(movement.creditMinor + minor)
    movement.creditXof = exactInteger(movement.creditXof + xof)
  }
  treasury.set(key, movement)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
