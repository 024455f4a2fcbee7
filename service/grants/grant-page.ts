import type { Database } from '../../db/database.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { grantInUse } from '../../db/queries/grant-agreements.ts'
import { type AmendmentRow, listAmendments } from '../../db/queries/grant-amendments.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { agreementChanges } from '../../domain/grants/agreement-changes.ts'
import { keptGrantAgreement } from '../../domain/grants/grant-agreement.ts'
import type { GrantPage } from '../../shared/contract/grants.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { readAgreement } from '../settings/setup/grant-content.ts'
import { grantYears } from './grant-years.ts'

/** The page of a grant: its agreement, its UK financial years, and each amendment with only what it changed. */
export function grantPage(database: Database, grant: GrantRow): GrantPage {
  const version = latestBudgetVersion(database, grant.id)
  const lines = version ? budgetVersionLines(database, version.id) : []
  return {
    agreement: readAgreement(database, grant.code),
    donorName: grant.donorName,
    inUse: grantInUse(database, grant.code),
    budgetVersion: version?.number ?? null,
    budgetMinor: sumMinor(lines.map((line) => line.amountMinor)),
    budgetLines: lines.map(({ code, head, nature }) => ({ code, head, nature })),
    years: grantYears(database, grant),
    amendments: listAmendments(database, grant.id).map(amendmentView),
  }
}

const amendmentView = ({ before, after, ...row }: AmendmentRow): GrantPage['amendments'][number] => ({
  ...row,
  changes: agreementChanges(keptGrantAgreement.read(before), keptGrantAgreement.read(after)),
})
