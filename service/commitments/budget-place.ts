import type { Masters } from '../../db/queries/masters.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'

/** Ids of what a requisition or an order line is charged to; all null on own funds. */
export interface BudgetPlace {
  readonly grantId: number | null
  readonly budgetLineId: number | null
  readonly partnerId: number | null
}

interface Codes {
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly partner: string | null
}

/** Resolves the codes, or answers every one that is unknown; a grant needs its budget line, since a commitment is held against one. */
export function budgetPlace(masters: Masters, codes: Codes, place: Place | undefined, faults: Fault[]): BudgetPlace {
  const grant = codes.grant === null ? undefined : masters.grants.get(codes.grant)
  if (codes.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', place, { grant: codes.grant }))
  if (codes.grant !== null && codes.budgetLine === null)
    faults.push(fault('COMMITMENT_BUDGET_LINE_NEEDED', place, { grant: codes.grant }))
  if (codes.grant === null && codes.budgetLine !== null)
    faults.push(fault('BUDGET_LINE_UNKNOWN', place, { budgetLine: codes.budgetLine, grant: '' }))
  const budgetLineId = grant && codes.budgetLine !== null ? masters.budgetLines.get(`${grant.id}/${codes.budgetLine}`) : undefined
  if (grant && codes.budgetLine !== null && budgetLineId === undefined)
    faults.push(fault('BUDGET_LINE_UNKNOWN', place, { budgetLine: codes.budgetLine, grant: grant.code }))
  const partnerId = codes.partner === null ? null : (masters.partners.get(codes.partner) ?? null)
  if (codes.partner !== null && partnerId === null) faults.push(fault('PARTNER_UNKNOWN', place, { partner: codes.partner }))
  return { grantId: grant?.id ?? null, budgetLineId: budgetLineId ?? null, partnerId }
}
