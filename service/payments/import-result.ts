import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import { insertResult, knownTransactions, resultLinesOfRun, resultOfFile } from '../../db/queries/payments-results.ts'
import { findRun } from '../../db/queries/payments-runs.ts'
import { type MatchedPayment, matchResult } from '../../domain/payments/match-result.ts'
import { readOperatorResult } from '../../domain/payments/operator-file.ts'
import { transferFee } from '../../domain/payments/transfer-fee.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { feesOn } from './fee-types.ts'
import { operatorLayout } from './operator-layouts.ts'
import { findTreasuryAccount } from './payment-accounts.ts'
import { paymentReference, runOrigin, runReference } from './propose-run.ts'
import { proposeFees, proposeReturns } from './result-vouchers.ts'
import { runDetail } from './run-detail.ts'

export interface ResultRequest {
  readonly run: number
  readonly layout: string
  readonly table: OpenTable
  readonly hash: string
}

export interface ResultAnswer {
  /** True when this very file was imported before: nothing was changed. */
  readonly repeated: boolean
  readonly paid: number
  readonly failed: number
  /** Payments of the run that no answer speaks of yet. */
  readonly waiting: number
  readonly feesMinor: number
  /** Keys of the vouchers proposed: what failed payments give back, and the fees. */
  readonly drafts: string[]
}

/**
 * Imports what an operator answered to a run's list: matched by transaction, amount and telephone; whole or nothing; the same file again
 * changes nothing (spec 04 §2.7). A payment that failed returns to the wallet (negative lines of its voucher), fees are those of the file, else of
 * the dated fee types. Refused besides: a run that is cancelled or on no wallet, and one whose vouchers are not all posted.
 */
export function importResult(work: Work, surroundings: Surroundings, request: ResultRequest): Result<ResultAnswer> {
  const { database } = work
  const run = runDetail(database, request.run)
  if (!run.ok) return run
  const { reference, currency, payments } = run.value
  const before = resultOfFile(database, request.hash)
  if (before) {
    if (before.runId !== request.run)
      return failure(fault('RESULT_OF_OTHER_RUN', undefined, { run: runReference(before.runId), file: request.table.name }))
    const lines = resultLinesOfRun(database, request.run).filter((line) => line.resultId === before.id)
    return success(answerOf(lines, payments.filter((each) => each.result === null).length, true))
  }
  const state = runFaults(work, request.run)
  if (state.length > 0) return failure(...state)
  const layout = operatorLayout(database, request.layout)
  if (!layout.ok) return layout
  const answers = readOperatorResult(request.table, layout.value, currency)
  if (!answers.ok) return answers
  const asked = payments
    .filter((payment) => payment.result === null)
    .map((asked) => ({ ...asked, reference: paymentReference(request.run, asked.payment), phone: asked.phone ?? '' }))
  const matched = matchResult(asked, answers.value, new Set(knownTransactions(database)), currency)
  if (!matched.ok) return matched
  const account = findTreasuryAccount(database, run.value.account)
  if (!account.ok) return account
  const types = feesOn(database, account.value.operator, run.value.date)
  const feeOf = (payment: Pick<MatchedPayment, 'amountMinor' | 'state' | 'feeMinor'>): number =>
    payment.feeMinor ?? (payment.state === 'failed' ? 0 : sumMinor(types.map((type) => transferFee(payment.amountMinor, type))))
  const lines = matched.value.map(({ place, reference: _, ...payment }) => ({ ...payment, feeMinor: feeOf(payment) }))
  const id = insertResult(
    database,
    {
      runId: request.run,
      fileName: request.table.name,
      fileHash: request.hash,
      layout: layout.value.code,
      importedBy: work.actor.name,
      importedAt: work.now,
    },
    lines,
  )
  const made = { id, reference, date: surroundings.clock.today(), account: account.value, run: request.run, lines, types }
  const drafts = [...proposeReturns(work, surroundings, made), ...proposeFees(work, surroundings, made)]
  return success({ ...answerOf(lines, asked.length - lines.length, false), drafts })
}

const answerOf = (
  lines: readonly { state: 'paid' | 'failed'; feeMinor: number }[],
  waiting: number,
  repeated: boolean,
): ResultAnswer => ({
  repeated,
  paid: lines.filter((line) => line.state === 'paid').length,
  failed: lines.filter((line) => line.state === 'failed').length,
  waiting,
  feesMinor: sumMinor(lines.map((line) => line.feeMinor)),
  drafts: [],
})

function runFaults(work: Work, id: number): Fault[] {
  const run = findRun(work.database, id)
  const reference = runReference(id)
  if (!run || run.cancelledAt !== null) return [fault('RUN_CANCELLED', undefined, { run: reference })]
  if (run.mode !== 'mobile') return [fault('RUN_NOT_MOBILE', undefined, { run: reference })]
  const vouchers = vouchersOfOrigin(work.database, runOrigin(id)).filter((row) => row.reversed === 0)
  const posted = vouchers.length > 0 && vouchers.every((row) => row.voucherId !== null)
  return posted ? [] : [fault('RESULT_RUN_NOT_POSTED', undefined, { run: reference })]
}
