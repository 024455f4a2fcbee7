import type { Database } from '../../db/database.ts'
import { type OriginVoucher, vouchersOfOrigin } from '../../db/queries/origins.ts'
import { listChequeBooks } from '../../db/queries/payments-cheques.ts'
import { resultLinesOfRun, resultsOfRun } from '../../db/queries/payments-results.ts'
import { findRun, listRuns, type PaymentRunLineRow, type PaymentRunRow, runLines } from '../../db/queries/payments-runs.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import { writeChequeNumber } from '../../domain/payments/cheque-number.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import type { RunPayment, RunSummary } from '../../shared/contract/payments-runs.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { linkOf, originLinks } from './origin-links.ts'
import { runOrigin, runReference } from './propose-run.ts'

/** The record that what an operator answered gives rise to. */
export const resultOrigin = (id: number): string => `mobile-result:${id}`

export const runList = (database: Database): RunSummary[] =>
  listRuns(database).map((run) => summaryOfRun(run, runLines(database, run.id), vouchersOfOrigin(database, runOrigin(run.id))))

function summaryOfRun(run: PaymentRunRow, lines: readonly PaymentRunLineRow[], vouchers: readonly OriginVoucher[]): RunSummary {
  const { id, account, currency, date, mode } = run
  return {
    id,
    reference: runReference(id),
    account,
    currency,
    date,
    mode,
    payees: new Set(lines.map((line) => line.payment)).size,
    totalMinor: sumMinor(lines.map((line) => line.amountMinor)),
    posted: vouchers.filter((row) => row.voucherId !== null && row.reversed === 0).length,
    vouchers: vouchers.length,
    cancelled: run.cancelledAt !== null,
  }
}

/** A run with its payments, the voucher of each and what the operator answered. */
export function runDetail(database: Database, id: number) {
  const run = findRun(database, id)
  if (!run) return failure(fault('RUN_UNKNOWN', undefined, { run: id }))
  const lines = runLines(database, id)
  const vouchers = vouchersOfOrigin(database, runOrigin(id))
  const account = listTreasuryAccounts(database).find((each) => each.account === run.account)
  return success({
    ...summaryOfRun(run, lines, vouchers),
    name: { fr: account?.nameFr ?? run.account, en: account?.nameEn ?? run.account },
    grouped: run.grouped === 1,
    madeBy: run.madeBy,
    madeAt: run.madeAt,
    cancelReason: run.cancelReason,
    payments: paymentsOf(database, run, lines, vouchers),
    results: resultsOfRun(database, id).map((result) => ({
      id: result.id,
      fileName: result.fileName,
      at: result.importedAt,
      by: result.importedBy,
      vouchers: originLinks(database, resultOrigin(result.id)),
    })),
  })
}

function paymentsOf(
  database: Database,
  run: PaymentRunRow,
  lines: readonly PaymentRunLineRow[],
  vouchers: readonly OriginVoucher[],
): RunPayment[] {
  const answers = resultLinesOfRun(database, run.id)
  const books = listChequeBooks(database, run.account)
  return [...grouped(lines, (line) => String(line.payment)).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { payment, payee, bank, bankAccount, phone } = first
    const own = vouchers.find((row) => row.role === `payment-${payment}` || row.role === 'payment')
    const answer = answers.find((each) => each.payment === payment)
    const cheque = group.find((line) => line.cheque !== null)?.cheque ?? null
    const book = books.find((each) => cheque !== null && cheque >= each.first && cheque <= each.last)
    return [
      {
        payment,
        payee,
        bank,
        bankAccount,
        phone,
        amountMinor: sumMinor(group.map((line) => line.amountMinor)),
        cheque: cheque === null ? null : writeChequeNumber(cheque, book?.width ?? 1),
        lines: group.map((line) => ({
          label: line.label,
          number: line.number,
          key: line.voucherId === null ? null : `posted:${line.voucherId}`,
          amountMinor: line.amountMinor,
        })),
        voucher: own ? linkOf(own) : null,
        result: answer
          ? { state: answer.state, transactionId: answer.transactionId, feeMinor: answer.feeMinor, reason: answer.reason }
          : null,
      },
    ]
  })
}
