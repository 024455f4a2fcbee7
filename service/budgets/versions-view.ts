import type { Database } from '../../db/database.ts'
import { listBudgetApprovals } from '../../db/queries/budget-approvals.ts'
import { findBudgetDraft } from '../../db/queries/budget-drafts.ts'
import { budgetVersionLines, listBudgetVersions } from '../../db/queries/budget-versions.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { checkDraft } from '../../domain/budgets/check-draft.ts'
import { isOwnWork } from '../../domain/vouchers/own-work.ts'
import { keptBudgetDraft } from '../../shared/contract/budget-draft.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { draftGround } from './draft-facts.ts'
import { staleFaults } from './draft-life-cycle.ts'

/** The versions of a grant's budget with their approvals, what is in preparation, and all that its grid needs to check while one types. */
export function versionsView(database: Database, grant: GrantRow, user: string) {
  const ground = draftGround(database, grant)
  const approvals = new Map(listBudgetApprovals(database, grant.id).map((row) => [row.versionId, row]))
  const draft = findBudgetDraft(database, grant.id)
  const content = draft && keptBudgetDraft.read(draft.content)
  const who = listUsers(database).find((known) => known.name === user)
  const versions = listBudgetVersions(database, grant.id).map((version) => {
    const lines = budgetVersionLines(database, version.id)
    const approval = approvals.get(version.id)
    return {
      number: version.number,
      createdAt: version.createdAt,
      reference: version.reference,
      kind: approval?.kind ?? null,
      reason: approval?.reason ?? null,
      approvedOn: approval?.approvedOn ?? null,
      effectiveOn: approval?.effectiveOn ?? null,
      preparedBy: approval?.preparedBy ?? null,
      approvedBy: approval?.approvedBy ?? null,
      lines: lines.length,
      totalMinor: sumMinor(lines.map((line) => line.amountMinor)),
      totalXof: sumMinor(lines.map((line) => line.amountXof)),
    }
  })
  return {
    grant: grant.code,
    currency: ground.currency,
    ceilingMinor: ground.ceilingMinor,
    months: [...ground.months],
    budgetRate: ground.budgetRate,
    shownRate: ground.shownRate,
    partners: listPartners(database).map((partner) => partner.code),
    used: [...ground.used],
    base: [...ground.baseLines],
    heads: [...ground.baseHeads],
    versions: versions.reverse(),
    draft:
      draft && content
        ? {
            revision: draft.revision,
            state: draft.state,
            reason: draft.reason,
            preparedBy: draft.preparedName,
            updatedAt: draft.updatedAt,
            content,
            faults: [...staleFaults(draft, ground), ...checkDraft(content, ground).faults],
            /** True when the person who looks prepared or submitted it, and two people write: somebody else approves. */
            needsAnother:
              !postsAlone({ database }) &&
              who !== undefined &&
              isOwnWork(who.id, { preparedBy: draft.preparedBy, submittedBy: draft.submittedBy }),
          }
        : null,
  }
}
