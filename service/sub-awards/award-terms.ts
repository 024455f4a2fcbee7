import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { listSubAwardCeilings, listSubAwardTerms } from '../../db/queries/sub-award-terms.ts'
import type { SubAwardRow } from '../../db/queries/sub-awards.ts'
import type { AgreementTerms } from '../../shared/contract/sub-awards.ts'
import { advanceRuleOn } from '../advances/advance-rules.ts'

/** What a sub-award of the setup file has before its agreement is recorded: report due d+15, review d+30 (spec 04 §2.11). */
const UNRECORDED = {
  agreementReference: null,
  signedOn: null,
  reportDueDays: 15,
  reviewDays: 30,
  samplePercent: null,
  deliverable: null,
  risk: null,
  controls: null,
} as const

/** The agreement in force of each sub-award: the row that the setup file shares, and the terms recorded beside it. */
export function agreementReader(database: Database): (award: SubAwardRow) => AgreementTerms {
  const terms = new Map(listSubAwardTerms(database).map(({ subAward, ...row }) => [subAward, row]))
  const ceilings = listSubAwardCeilings(database)
  const projects = new Set(listGrants(database).flatMap((grant) => (grant.model === 'project' ? [grant.code] : [])))
  return (award) => {
    const rule = advanceRuleOn(database, award.startDate)
    const amounts = new Map(ceilings.filter((row) => row.subAward === award.code).map((row) => [row.budgetLine, row.amountMinor]))
    return {
      ceiling: award.ceilingMinor,
      start: award.startDate,
      end: award.endDate,
      advanceLimitPercent: award.advanceLimitPercent,
      minimumLiquidationPercent: award.minimumLiquidationPercent,
      account: projects.has(award.grantCode) ? rule.projectPartnerAccount : rule.partnerAccount,
      ...UNRECORDED,
      ...terms.get(award.code),
      lines: [...new Set(award.budgetLines)].map((budgetLine) => ({ budgetLine, amount: amounts.get(budgetLine) ?? 0 })),
    }
  }
}
