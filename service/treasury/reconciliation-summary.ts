import type { Database } from '../../db/database.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import { reconciliationState } from './reconciliation-state.ts'
import { stateProposals } from './state-proposals.ts'
import { reconcilableAccount } from './treasury-account.ts'

/** Where a reconciliation stands, as the command line says it; amounts in major units of the account's currency. */
export interface ReconciliationSummary {
  /** Proposals accepted just now. */
  readonly accepted: number
  readonly proposals: number
  readonly open_lines: number
  readonly open_entries: number
  readonly adjusted_bank: string | null
  readonly adjusted_book: string
  readonly difference: string | null
}

export function reconciliationSummary(database: Database, code: string, month: Month): Result<ReconciliationSummary> {
  const account = reconcilableAccount(database, code)
  if (!account.ok) return account
  const state = reconciliationState(database, account.value, month)
  const text = (minor: number | null) => (minor === null ? null : minorToDecimalText(minor, account.value.currency))
  const { adjustedBankMinor, adjustedBookMinor, differenceMinor } = state.reconciliation
  return success({
    accepted: 0,
    proposals: stateProposals(database, state).length,
    open_lines: state.openLines.length,
    open_entries: state.openEntries.length + state.openItems.length,
    adjusted_bank: text(adjustedBankMinor),
    adjusted_book: minorToDecimalText(adjustedBookMinor, account.value.currency),
    difference: text(differenceMinor),
  })
}
