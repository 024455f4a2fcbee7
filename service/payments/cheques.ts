import type { Database } from '../../db/database.ts'
import { draftVoucher, listDrafts } from '../../db/queries/drafts.ts'
import { bankPaymentLines, type ChequeLineRow, listChequeBooks, listChequeVoids } from '../../db/queries/payments-cheques.ts'
import { presentedLines } from '../../db/queries/presented-lines.ts'
import { chequeDigits, chequeNumberOf } from '../../domain/payments/cheque-number.ts'
import { type ChequeUse, chequeRegister, nextCheque } from '../../domain/payments/cheque-register.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { originLinks } from './origin-links.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { numberRule } from './payment-rules.ts'

export const voidOrigin = (id: number): string => `cheque-void:${id}`

/** Every cheque of a bank account, by number: books, uses read from the vouchers and drafts, states, and the next number. */
export function chequesOf(database: Database, code: string, today: LocalDate) {
  const account = findTreasuryAccount(database, code)
  if (!account.ok) return account
  const books = listChequeBooks(database, code)
  const uses = chequeUses(database, code)
  const voids = listChequeVoids(database, code)
  const flagDays = numberRule(database, 'cheque.flag-days', today)
  const staleDays = numberRule(database, 'cheque.stale-days', today)
  const taken = new Set([...uses.map((use) => use.number), ...voids.map((each) => each.number)])
  return success({
    currency: account.value.currency,
    books: books.map((book) => ({
      ...book,
      used: [...taken].filter((number) => number >= book.first && number <= book.last).length,
    })),
    cheques: chequeRegister({ books, uses, voids, today, flagDays, staleDays }).map((cheque) => {
      const kept = voids.find((each) => each.number === cheque.number)
      return {
        ...cheque,
        flags: [...cheque.flags],
        uses: cheque.uses.map(({ number: _number, width: _width, ...use }) => use),
        voided: kept
          ? {
              id: kept.id,
              date: kept.date,
              reason: kept.reason,
              by: kept.voidedBy,
              vouchers: originLinks(database, voidOrigin(kept.id)),
            }
          : null,
      }
    }),
    next: nextCheque(books, taken),
    flagDays,
    staleDays,
  })
}

/** Every voucher and draft that draws a cheque on the account. A correction belongs to the cheque of the voucher it corrects. */
export function chequeUses(database: Database, account: string): ChequeUse[] {
  return [...postedUses(database, account), ...draftUses(database, account)]
}

function postedUses(database: Database, account: string): ChequeUse[] {
  const presented = presentedLines(database, account)
  const named = bankPaymentLines(database, account).flatMap((row) => {
    const number = chequeNumberOf(row.paymentMode, row.documentReference)
    return number === undefined ? [] : [{ row, number }]
  })
  const byCheque = grouped(named, ({ row, number }) => `${row.rootId}/${number}`)
  return [...byCheque.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const days = group.map(({ row }) => presented.get(`${row.voucherId}/${row.lineNumber}`)).filter((day) => day !== undefined)
    return [
      {
        key: `posted:${first.row.voucherId}`,
        voucher: first.row.number,
        number: first.number,
        width: chequeDigits(first.row.paymentMode, first.row.documentReference)?.length ?? 1,
        date: first.row.date,
        payee: first.row.thirdParty ?? first.row.label,
        amountMinor: sumMinor(group.map(({ row }) => row.outMinor)),
        posted: true,
        presentedOn: days[0] ?? null,
      },
    ]
  })
}

function draftUses(database: Database, account: string): ChequeUse[] {
  return listDrafts(database).flatMap((draft) => {
    const { lines, date } = draftVoucher(draft)
    const drawn = lines
      .filter((line) => line.account === account && line.creditMinor !== null)
      .map((line) => ({ line, number: chequeNumberOf(line.paymentMode, line.documentReference) }))
    const numbers = new Set(drawn.flatMap(({ number }) => number ?? []))
    return [...numbers].map((number) => ({
      key: draftKey(draft.id),
      voucher: null,
      number,
      width: 1,
      date,
      payee: lines.find((line) => line.thirdParty !== null)?.thirdParty ?? draft.label,
      amountMinor: sumMinor(drawn.filter((each) => each.number === number).map(({ line }) => line.creditMinor ?? 0)),
      posted: false,
      presentedOn: null,
    }))
  })
}

/** The posted lines that draw one cheque. */
export const linesOfCheque = (database: Database, account: string, number: number): ChequeLineRow[] =>
  bankPaymentLines(database, account).filter((row) => chequeNumberOf(row.paymentMode, row.documentReference) === number)

/** The next numbers of the account's open books, in order; fewer when the books end. */
export function nextCheques(database: Database, account: string, count: number): { number: number; width: number }[] {
  const books = listChequeBooks(database, account)
  const taken = new Set([
    ...chequeUses(database, account).map((use) => use.number),
    ...listChequeVoids(database, account).map((each) => each.number),
  ])
  const numbers: { number: number; width: number }[] = []
  while (numbers.length < count) {
    const next = nextCheque(books, taken)
    if (!next) break
    numbers.push(next)
    taken.add(next.number)
  }
  return numbers
}
