import type { Database } from '../../db/database.ts'
import {
  type FrozenRow,
  frozenRows,
  insertFrozenRow,
  insertReconciliation,
  type ReconciliationRow,
  reconciliationOf,
  setReviewer,
} from '../../db/queries/treasury-reconciliations.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { firstDay, lastDay, type Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { type ReconciliationState, reconciliationState } from './reconciliation-state.ts'
import { reconcilableAccount } from './treasury-account.ts'

interface AccountMonth {
  readonly account: string
  readonly month: Month
}

/** The list as it is frozen and compared: what a later posting, match or import would change. */
export const rowsToFreeze = (state: ReconciliationState): FrozenRow[] =>
  state.reconciliation.lines.map(({ block, kind, date, reference, label, amountMinor, ageDays }, index) => {
    return { position: index + 1, block, kind, date, reference, label, amountMinor, ageDays }
  })

/** Whether the books and the statement still say what was signed. */
export function isOutdated(database: Database, signed: ReconciliationRow, state: ReconciliationState): boolean {
  return JSON.stringify(frozenRows(database, signed.id)) !== JSON.stringify(rowsToFreeze(state))
}

/**
 * Signs a reconciliation as its preparer and freezes its list (spec 06 §5.6). Refused: no statement of the month, a difference that is not zero, a month
 * that is not over, and one already signed that nothing has changed. While one person writes alone, the same act reviews it.
 */
export function signReconciliation(work: Work, { account, month }: AccountMonth): Result<{ version: number }> {
  const { database } = work
  const found = reconcilableAccount(database, account)
  if (!found.ok) return found
  const state = reconciliationState(database, found.value, month)
  const { currency } = found.value
  const { differenceMinor, statementMinor, bookMinor, adjustedBookMinor } = state.reconciliation
  const date = lastDay(month)
  if (work.now.slice(0, 10) < date) return failure(fault('RECONCILIATION_MONTH_OPEN', undefined, { month, date }))
  // A statement that ends before the month says nothing of it.
  const covered = state.balance !== null && state.balance.coveredTo >= firstDay(month)
  if (!covered || differenceMinor === null || statementMinor === null)
    return failure(fault('RECONCILIATION_NO_STATEMENT', undefined, { account, date }))
  if (differenceMinor !== 0)
    return failure(
      fault('RECONCILIATION_DIFFERENCE', undefined, { difference: minorToDecimalText(differenceMinor, currency), currency }),
    )
  const before = reconciliationOf(database, account, month)
  if (before && !isOutdated(database, before, state)) return failure(fault('RECONCILIATION_SIGNED'))
  const alone = postsAlone(work)
  const version = (before?.version ?? 0) + 1
  const id = insertReconciliation(database, {
    account,
    month,
    version,
    statementNumber: state.balance?.number ?? null,
    statementMinor,
    bookMinor,
    adjustedMinor: adjustedBookMinor,
    preparedBy: work.actor.id,
    preparedAt: work.now,
    reviewedBy: alone ? work.actor.id : null,
    reviewedAt: alone ? work.now : null,
  })
  for (const row of rowsToFreeze(state)) insertFrozenRow(database, id, row)
  return success({ version })
}

/** Reviews what another person signed. Refused: what is not signed or has changed since, and the preparer's own. */
export function reviewReconciliation(work: Work, { account, month }: AccountMonth): Result<Record<string, never>> {
  const { database } = work
  const found = reconcilableAccount(database, account)
  if (!found.ok) return found
  const signed = reconciliationOf(database, account, month)
  if (!signed || isOutdated(database, signed, reconciliationState(database, found.value, month)))
    return failure(fault('RECONCILIATION_NOT_SIGNED'))
  if (signed.reviewedBy !== null) return failure(fault('RECONCILIATION_SIGNED'))
  if (signed.preparedBy === work.actor.id)
    return failure(fault('RECONCILIATION_SAME_PERSON', undefined, { user: work.actor.name }))
  setReviewer(database, signed.id, work.actor.id, work.now)
  return success({})
}
