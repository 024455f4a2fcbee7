import { budgetVersionLines, budgetVersionTotal, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { frozenMonths } from '../../db/queries/frozen.ts'
import { grantInUse, saveGrant } from '../../db/queries/grant-agreements.ts'
import { insertAmendment, listAmendments } from '../../db/queries/grant-amendments.ts'
import { spendingDays, spendingMonths } from '../../db/queries/grant-money.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { amendmentFaults, type GrantFacts } from '../../domain/grants/check-amendment.ts'
import { keptGrantAgreement } from '../../domain/grants/grant-agreement.ts'
import type { AmendmentInput } from '../../shared/contract/grant-agreement.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Work } from '../kernel/run-command.ts'
import { agreementRow, readAgreement } from '../settings/setup/grant-content.ts'

/**
 * Records an amendment and rewrites the agreement with it, from now on (spec 03 §1.1, R-FX "versioned event"). The row says what is in
 * force; the amendment keeps both states. Both go in the chain. Refused as `amendmentFaults` tells.
 */
export function amendGrant(
  work: Work,
  today: LocalDate,
  input: { grant: string; seen: number; amendment: AmendmentInput },
): Result<{ id: number; number: number }> {
  const found = findGrant(work.database, input.grant)
  if (!found.ok) return found
  const grant = found.value
  const { agreement: after, ...draft } = input.amendment
  if (after.code !== grant.code) return failure(fault('GRANT_UNKNOWN', undefined, { grant: after.code }))
  const before = readAgreement(work.database, grant.code)
  const facts = grantFacts(work, grant, today)
  // What was written on an older state would take back what another amendment changed.
  if (input.seen !== facts.amendments) return failure(fault('AMENDMENT_STALE'))
  const faults = amendmentFaults(draft, before, after, facts)
  if (faults.length > 0) return failure(...faults)
  // Number 0 is the agreement itself, whether or not it is recorded.
  const number =
    draft.kind === 'AGREEMENT' ? 0 : Math.max(0, ...listAmendments(work.database, grant.id).map((each) => each.number)) + 1
  const id = insertAmendment(work.database, {
    ...draft,
    grantId: grant.id,
    number,
    reference: draft.reference.trim(),
    reason: draft.reason.trim(),
    approval: draft.approval?.trim() || null,
    before: keptGrantAgreement.write(before),
    after: keptGrantAgreement.write(after),
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  saveGrant(work.database, agreementRow(after))
  return success({ id, number })
}

function grantFacts({ database }: Work, grant: GrantRow, today: LocalDate): GrantFacts {
  const version = latestBudgetVersion(database, grant.id)
  const lines = version ? budgetVersionLines(database, version.id) : []
  const { first, last } = spendingDays(database, grant.id)
  return {
    today,
    amendments: listAmendments(database, grant.id).length,
    inUse: grantInUse(database, grant.code),
    firstSpending: first,
    lastSpending: last,
    budgetMinor: version ? budgetVersionTotal(database, version.id) : 0,
    frozenMonths: frozenMonths(database, grant.id),
    spendingMonths: spendingMonths(database, grant.id),
    budgetLines: new Set(lines.map(({ code }) => code)),
    heads: new Set(lines.map(({ head }) => head)),
  }
}
