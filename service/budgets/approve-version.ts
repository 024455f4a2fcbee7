import { insertBudgetApproval, type NewApproval, type NewPhasing } from '../../db/queries/budget-approvals.ts'
import { replaceBudgetHeads } from '../../db/queries/budget-heads.ts'
import {
  type BudgetVersionLineRow,
  budgetLineIdsOf,
  insertBudgetVersion,
  latestBudgetVersion,
} from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { overCeiling } from '../../domain/budgets/check-draft.ts'
import type { BudgetHead } from '../../shared/contract/budget-draft.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** One month of a budget line, by the line's code. */
export type PhasedLine = Omit<NewPhasing, 'budgetLineId'> & { readonly code: string }

export interface VersionToApprove {
  readonly grant: GrantRow
  readonly lines: readonly BudgetVersionLineRow[]
  /** Undefined leaves the tree as it is. */
  readonly heads?: readonly BudgetHead[]
  /** Lines without months spread evenly over the grant. */
  readonly phasing: readonly PhasedLine[]
  /** `approvedBy` is whoever acts, unless the command line names a second person. */
  readonly approval: Omit<NewApproval, 'approvedBy'> & { readonly approvedBy?: number | undefined }
}

/**
 * Makes the next version of a grant's budget, which never changes afterwards (spec 03 R-VIR): its lines, its approval and its phasing, in the
 * chain by the same event as the setup's. Whoever prepared it and the person who acts are the two of the approval; the caller keeps them
 * apart. Refused: no reference of the donor's approval, dates that are none or run backwards, a total above the ceiling.
 */
export function approveBudgetVersion(work: Work, version: VersionToApprove): Result<{ number: number; versionId: number }> {
  const { grant, lines, approval } = version
  const faults = approvalFaults(work, version)
  if (faults.length > 0) return failure(...faults)
  const before = latestBudgetVersion(work.database, grant.id)
  const number = before ? before.number + 1 : 0
  const reference = approval.reference.trim() === '' ? null : approval.reference.trim()
  const versionId = insertBudgetVersion(work.database, grant.id, { number, createdAt: work.now, reference }, lines)
  const approved = { ...approval, reference: reference ?? '', approvedBy: approval.approvedBy ?? work.actor.id }
  insertBudgetApproval(work.database, versionId, approved, phasingOf(work, version))
  if (version.heads) {
    const tree = { grantId: grant.id, changedBy: work.actor.id, changedAt: work.now }
    replaceBudgetHeads(work.database, tree, version.heads)
  }
  return success({ number, versionId })
}

function phasingOf({ database }: Work, { grant, phasing }: VersionToApprove): NewPhasing[] {
  const ids = budgetLineIdsOf(database, grant.id)
  return phasing.map(({ code, ...month }) => ({ budgetLineId: ids.get(code) ?? 0, ...month }))
}

function approvalFaults(work: Work, { grant, lines, approval }: VersionToApprove): Fault[] {
  const faults: Fault[] = []
  const field = (path: string) => ({ kind: 'field', path }) as const
  if (approval.kind === 'DONOR' && approval.reference.trim() === '')
    faults.push(fault('BUDGET_APPROVAL_REFERENCE', field('reference')))
  for (const date of [approval.approvedOn, approval.effectiveOn])
    if (!isLocalDate(date)) faults.push(fault('DATE_INVALID', field('approvedOn'), { value: date }))
  if (approval.effectiveOn < approval.approvedOn || approval.approvedOn > work.now.slice(0, 10))
    faults.push(fault('BUDGET_APPROVAL_DATES', field('effectiveOn')))
  const totalMinor = sumMinor(lines.map((line) => line.amountMinor))
  if (totalMinor > grant.ceilingMinor)
    faults.push(overCeiling(totalMinor, { grant: grant.code, currency: grant.currency, ceilingMinor: grant.ceilingMinor }))
  return faults
}
