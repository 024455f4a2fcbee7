import { closeChequeBook, findChequeBook, insertChequeBook, listChequeBooks } from '../../db/queries/payments-cheques.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { findTreasuryAccount } from './payment-accounts.ts'

/** The most cheques that one book may hold: a wrong digit in its last number is refused. */
const LARGEST_BOOK = 1_000

/** Enters a cheque book by its first and last number, as printed ("000451", "000475"). Refused: no bank account, numbers that are none or overlap another book. */
export function addChequeBook(
  work: Work,
  input: { readonly account: string; readonly first: string; readonly last: string; readonly receivedOn: LocalDate },
): Result<{ id: number }> {
  const account = findTreasuryAccount(work.database, input.account)
  if (!account.ok) return account
  const faults: Fault[] = []
  if (account.value.kind !== 'bank') faults.push(fault('CHEQUE_NOT_BANK', undefined, { account: input.account }))
  if (!isLocalDate(input.receivedOn)) faults.push(fault('DATE_INVALID', undefined, { value: input.receivedOn }))
  const printed = [input.first, input.last].map((text) => text.trim())
  const [first = 0, last = 0] = printed.map((text) => (/^\d{1,15}$/.test(text) ? Number(text) : 0))
  if (first < 1 || last < first || last - first >= LARGEST_BOOK)
    faults.push(fault('CHEQUE_BOOK_NUMBERS', undefined, { first: input.first, last: input.last, largest: LARGEST_BOOK }))
  const overlapping = listChequeBooks(work.database, input.account).find((book) => book.first <= last && book.last >= first)
  if (overlapping) faults.push(fault('CHEQUE_BOOK_OVERLAPS', undefined, { first: overlapping.first, last: overlapping.last }))
  if (faults.length > 0) return failure(...faults)
  const width = printed[0]?.length ?? 1
  const id = insertChequeBook(work.database, {
    account: input.account,
    firstNumber: first,
    lastNumber: last,
    width,
    receivedOn: input.receivedOn,
  })
  return success({ id })
}

/** Closes a book: its next number is offered no more. */
export function endChequeBook(work: Work, input: { readonly id: number; readonly on: LocalDate }): Result<Record<string, never>> {
  const book = findChequeBook(work.database, input.id)
  if (!book || book.closedOn !== null) return failure(fault('CHEQUE_BOOK_UNKNOWN', undefined, { book: input.id }))
  if (!isLocalDate(input.on)) return failure(fault('DATE_INVALID', undefined, { value: input.on }))
  closeChequeBook(work.database, input.id, input.on)
  return success({})
}
