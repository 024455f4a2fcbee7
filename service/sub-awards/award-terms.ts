import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { listSubAwardCeilings, listSubAwardTerms } from '../../db/queries/sub-award-terms.ts'
import type { SubAwardRow } from '../../db/queries/sub-awards.ts'
import { linesOfSubAward } from '../../domain/sub-awards/award-lines.ts'
import type { AgreementTerms } from '../../shared/contract/sub-awards.ts'
import { advanceRuleOn } from '../advances/advance-rules.ts'

/** What a sub-award of the setup file has before its agreement is recorded: report due d+15, review d+30 (spec 04 §2.11). */
const DEFAULT_DAYS = { report: 15, review: 30 } as const

/** The agreement in force of each sub-award: the row that the setup file shares, and the terms recorded beside it. */
export function agreementReader(database: Database): (award: SubAwardRow) => AgreementTerms {
  const terms = new Map(listSubAwardTerms(database).map((row) => [row.sub_award, row]))
  const ceilings = listSubAwardCeilings(database)
  const projects = new Set(listGrants(database).flatMap((grant) => (grant.model === 'project' ? [grant.code] : [])))
  return (award) => {
    const term = terms.get(award.code)
    const rule = advanceRuleOn(database, award.start_date)
    const amounts = new Map(
      ceilings.filter((row) => row.sub_award === award.code).map((row) => [row.budget_line, row.amount_minor]),
    )
    return {
      ceiling: award.ceiling_minor,
      start: award.start_date,
      end: award.end_date,
      advanceLimitPercent: award.advance_limit_percent,
      minimumLiquidationPercent: award.minimum_liquidation_percent,
      agreementReference: term?.agreement_reference ?? null,
      signedOn: term?.signed_on ?? null,
      account: term?.account ?? (projects.has(award.grant_code) ? rule.projectPartnerAccount : rule.partnerAccount),
      reportDueDays: term?.report_due_days ?? DEFAULT_DAYS.report,
      reviewDays: term?.review_days ?? DEFAULT_DAYS.review,
      samplePercent: term?.sample_percent ?? null,
      deliverable: term?.deliverable ?? null,
      risk: term?.risk ?? null,
      controls: term?.controls ?? null,
      lines: [...linesOfSubAward(award)].map((budgetLine) => ({ budgetLine, amount: amounts.get(budgetLine) ?? 0 })),
    }
  }
}
