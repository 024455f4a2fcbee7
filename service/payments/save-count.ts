import type { Database } from '../../db/database.ts'
import { lastVouchers } from '../../db/queries/payments-cash.ts'
import { countSignatures, removeCount as deleteCount, findCount, writeCount } from '../../db/queries/payments-counts.ts'
import { accountBalanceOn, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { figure } from '../../domain/payments/figure.ts'
import type { CountInput } from '../../shared/contract/payments-cash.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { type Denomination, denominationsOn } from './denominations.ts'
import { findTreasuryAccount, limitOf } from './payment-accounts.ts'
import { numberRule } from './payment-rules.ts'

export interface CountBooks {
  readonly currency: string
  readonly denominations: readonly Denomination[]
  /** The books at the end of that day. */
  readonly bookMinor: number
  readonly ceilingMinor: number | null
  readonly lastVouchers: readonly string[]
  readonly slipHours: number
  /** Two when two people can write, else one (spec 10 "Users"). */
  readonly signaturesNeeded: 1 | 2
}

/** What a count of a cash account on a day is held against. Refused: an account that is no cash, a currency whose notes are not known. */
export function countBooks(database: Database, code: string, date: LocalDate): Result<CountBooks> {
  const account = findTreasuryAccount(database, code)
  if (!account.ok) return account
  if (account.value.kind !== 'cash') return failure(fault('COUNT_NOT_CASH', undefined, { account: code }))
  if (!isLocalDate(date)) return failure(fault('DATE_INVALID', undefined, { value: date }))
  const denominations = denominationsOn(account.value.currency, date)
  if (denominations.length === 0)
    return failure(
      fault('COUNT_NO_DENOMINATIONS', undefined, { account: code, currency: account.value.currency, date: formatDate(date) }),
    )
  return success({ ...booksOf(database, account.value, date), denominations })
}

const booksOf = (database: Database, account: TreasuryAccountRow, date: LocalDate): Omit<CountBooks, 'denominations'> => ({
  currency: account.currency,
  bookMinor: accountBalanceOn(database, account.account, date).minor,
  ceilingMinor: limitOf(account, account.ceilingXof),
  lastVouchers: lastVouchers(database, account.account, date),
  slipHours: numberRule(database, 'cash.slip-hours', date),
  signaturesNeeded: postsAlone({ database }) ? 1 : 2,
})

/**
 * Keeps a cash count, new or again, with the book balance and the last voucher numbers of that moment (spec 06 §5.7). Refused, all at
 * once: no cash account, a day to come, a time that is none, no cashier, a note or coin that does not circulate or stands twice, a slip
 * dated after the count; and a count that is signed.
 */
export function saveCount(work: Work, input: CountInput, today: LocalDate): Result<{ id: number }> {
  const books = countBooks(work.database, input.account, input.date)
  if (!books.ok) return books
  const faults = [...openFaults(work.database, input), ...contentFaults(input, books.value, today)]
  if (faults.length > 0) return failure(...faults)
  const { currency, bookMinor, ceilingMinor, signaturesNeeded } = books.value
  const id = writeCount(
    work.database,
    input.id,
    {
      account: input.account,
      currency,
      date: input.date,
      time: input.time,
      cashier: input.cashier.trim(),
      witness: input.witness.trim(),
      bookMinor,
      ceilingXof: ceilingMinor,
      lastVouchers: books.value.lastVouchers.join(', '),
      explanation: input.explanation.trim(),
      signaturesNeeded,
      countedBy: work.actor.name,
      countedAt: work.now,
    },
    input,
  )
  return success({ id })
}

function openFaults(database: Database, { id }: Pick<CountInput, 'id'>): Fault[] {
  if (id === null) return []
  if (!findCount(database, id)) return [fault('COUNT_UNKNOWN', undefined, { count: id })]
  return countSignatures(database, id).length > 0 ? [fault('COUNT_SIGNED', undefined, { count: id })] : []
}

function contentFaults(input: CountInput, { denominations, currency }: CountBooks, today: LocalDate): Fault[] {
  const faults: Fault[] = []
  if (input.date > today) faults.push(fault('COUNT_FUTURE', undefined, { date: formatDate(input.date) }))
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(input.time)) faults.push(fault('COUNT_TIME_INVALID', undefined, { value: input.time }))
  if (input.cashier.trim() === '') faults.push(fault('COUNT_CASHIER_MISSING'))
  const seen = new Set<string>()
  for (const { nature, denominationMinor } of input.lines) {
    const details = { denomination: figure(denominationMinor, currency) }
    const known = denominations.some((each) => each.nature === nature && each.valueMinor === denominationMinor)
    if (!known) faults.push(fault('COUNT_DENOMINATION_UNKNOWN', undefined, { ...details, date: formatDate(input.date) }))
    if (seen.has(`${nature} ${denominationMinor}`)) faults.push(fault('COUNT_DENOMINATION_TWICE', undefined, details))
    seen.add(`${nature} ${denominationMinor}`)
  }
  input.slips.forEach((slip, index) => {
    const name = slip.number.trim() === '' ? String(index + 1) : slip.number
    if (slip.person.trim() === '') faults.push(fault('COUNT_SLIP_NAMELESS', undefined, { slip: name }))
    if (!isLocalDate(slip.date)) faults.push(fault('DATE_INVALID', undefined, { value: slip.date }))
    else if (slip.date > input.date)
      faults.push(fault('COUNT_SLIP_LATER', undefined, { slip: name, date: formatDate(slip.date) }))
  })
  return faults
}

/** Takes back a count that nobody has signed. */
export function removeCount(work: Work, id: number): Result<Record<string, never>> {
  const faults = openFaults(work.database, { id })
  if (faults.length > 0) return failure(...faults)
  deleteCount(work.database, id)
  return success({})
}
