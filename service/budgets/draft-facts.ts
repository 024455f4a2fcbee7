import type { Database } from '../../db/database.ts'
import { listBudgetHeads } from '../../db/queries/budget-heads.ts'
import { budgetPhasing } from '../../db/queries/budget-phasing.ts'
import { type BudgetVersionRow, budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { type GrantRow, listPartners } from '../../db/queries/masters.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { openingSpendingOf, spentByBudgetLine } from '../../db/queries/reports-spending.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { AmountTerms, BudgetRateText } from '../../domain/budgets/draft-amounts.ts'
import type { BudgetFileFacts } from '../../domain/budgets/file/read-budget-file.ts'
import { unnamedHead } from '../../domain/budgets/head-tree.ts'
import { grantMonths } from '../../domain/budgets/phasing.ts'
import type { BudgetBaseLine, BudgetHead } from '../../shared/contract/budget-draft.ts'
import { grantCommitments } from '../commitments/grant-commitments.ts'
import { readAgreement } from '../settings/setup/grant-content.ts'
import { budgetRateOf, shownRateOf } from '../settings/setup/grant-rates.ts'
import { baseLineOf } from './draft-line.ts'

/** How a grant's amounts are found: the same rates as the setup's (spec 10 "Setup file"). */
export function amountTerms(database: Database, grant: GrantRow): AmountTerms {
  const agreement = readAgreement(database, grant.code)
  const budgetRate = budgetRateOf(agreement)
  const shownRate = budgetRate ? undefined : shownRateOf(database, agreement, [])
  const text = (rate: BudgetRateText | undefined): BudgetRateText | null =>
    rate ? { text: rate.text, source: rate.source } : null
  return { currency: grant.currency, budgetRate: text(budgetRate), shownRate: text(shownRate) }
}

/** The lines of a version as drafts hold them, in budget order. */
export function versionDraftLines(database: Database, version: BudgetVersionRow, terms: AmountTerms): BudgetBaseLine[] {
  const phasing = budgetPhasing(database, version.id)
  return budgetVersionLines(database, version.id).map((row) =>
    baseLineOf(
      row,
      phasing.filter((month) => month.budgetLine === row.code),
      terms,
    ),
  )
}

/** Every head that a grant's budget uses, named or not, in budget order. */
export function budgetHeadsOf(database: Database, grantId: number, used: readonly string[]): BudgetHead[] {
  const named = listBudgetHeads(database, grantId).map((row) => ({
    code: row.code,
    parent: row.parent,
    labelFr: row.labelFr,
    labelEn: row.labelEn,
  }))
  const missing = [...new Set(used)].filter((code) => !named.some((head) => head.code === code))
  return [...named, ...missing.map(unnamedHead)]
}

export interface DraftGround extends BudgetFileFacts {
  readonly version: BudgetVersionRow | undefined
  readonly baseLines: readonly BudgetBaseLine[]
}

/** What a grant's next version is checked against and begins from. */
export function draftGround(database: Database, grant: GrantRow): DraftGround {
  const terms = amountTerms(database, grant)
  const version = latestBudgetVersion(database, grant.id)
  const baseLines = version ? versionDraftLines(database, version, terms) : []
  const organisation = readLedger(database).organisationCode
  return {
    ...terms,
    version,
    baseLines,
    grant: grant.code,
    ceilingMinor: grant.ceilingMinor,
    months: grantMonths(grant.startDate, grant.endDate),
    partners: new Set(listPartners(database).map((partner) => partner.code)),
    base: new Map(baseLines.map((each) => [each.line.code, each])),
    used: usedCodes(database, grant),
    ownCodes: [organisation, 'chef de file', 'lead'],
    baseHeads: budgetHeadsOf(
      database,
      grant.id,
      baseLines.map((each) => each.line.head),
    ),
  }
}

/** Codes of the lines in force that were spent or are committed. */
function usedCodes(database: Database, grant: GrantRow): Set<string> {
  const everything = { from: null, to: null, partner: null, budgetLineId: null }
  const spent = spentByBudgetLine(database, { ...everything, grantId: grant.id })
  const opened = new Set(openingSpendingOf(database, grant.id).map((row) => row.budgetLineId))
  const committed = grantCommitments(database, grant, everything)
  const lines = reportBudgetLines(database, grant.id).filter((line) => line.current === 1)
  return new Set(lines.filter(({ id }) => spent.has(id) || opened.has(id) || committed.has(id)).map((line) => line.code))
}
