import type { MatchProposal } from '../../domain/treasury/matching/match-candidates.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { matchItems } from './match-items.ts'
import { reconciliationState } from './reconciliation-state.ts'
import { stateProposals } from './state-proposals.ts'
import { reconcilableAccount } from './treasury-account.ts'

/** Accepts every sure proposal of an account and month (`reconcile --auto`); what is left waits for a person. */
export function acceptSureProposals(
  work: Work,
  request: { readonly account: string; readonly month: Month },
): Result<{ accepted: number; left: number }> {
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
  return success({ accepted: sure.length, left: proposals.length - sure.length })
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
