import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import type { MatchProposal } from '../../domain/treasury/matching/match-candidates.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { classifyItem } from './classify-item.ts'
import { matchItems } from './match-items.ts'
import { reconciliationState } from './reconciliation-state.ts'
import { stateErrorPairs, stateProposals } from './state-proposals.ts'
import { reconcilableAccount } from './treasury-account.ts'

/**
 * Accepts every sure proposal of an account and month (`reconcile --auto`); what is left waits for a person. A cheque whose digits were
 * interchanged in the books is classified as a recording error: that moves no amount, and its correction is still a person's to propose.
 */
export function acceptSureProposals(
  work: Work,
  request: { readonly account: string; readonly month: Month },
): Result<{ accepted: number; left: number; errors: number }> {
  const account = reconcilableAccount(work.database, request.account)
  if (!account.ok) return account
  const proposals = stateProposals(work.database, reconciliationState(work.database, account.value, request.month))
  const sure = proposals.filter((proposal) => proposal.sure)
  for (const proposal of sure) {
    const matched = matchItems(work, {
      account: request.account,
      keys: [...proposal.lines, ...proposal.entries],
      manner: 'automatic',
      reason: reasonText(proposal),
    })
    if (!matched.ok) return matched
  }
  const errors = transposed(work, account.value, request.month)
  for (const pair of errors) {
    const said = classifyItem(work, {
      account: request.account,
      kind: 'book_error',
      line: pair.line,
      entry: pair.entry,
      note: '',
    })
    if (!said.ok) return said
  }
  return success({ accepted: sure.length, left: proposals.length - sure.length, errors: errors.length })
}

const transposed = (work: Work, account: TreasuryAccountRow, month: Month) => {
  const state = reconciliationState(work.database, account, month)
  return stateErrorPairs(work.database, state, stateProposals(work.database, state)).filter((pair) => pair.transposed)
}

/** The engine's reasons as the ledger keeps them: codes, with what they name. */
export const reasonText = (proposal: Pick<MatchProposal, 'reasons'>): string =>
  proposal.reasons
    .map((reason) => {
      if (reason.code === 'sameReference') return `sameReference ${reason.reference}`
      if (reason.code === 'days') return `days ${reason.days}`
      return 'count' in reason ? `${reason.code} ${reason.count}` : reason.code
    })
    .join('; ')
