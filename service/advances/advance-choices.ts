import type { Database } from '../../db/database.ts'
import { listConfirmations } from '../../db/queries/advance-letters.ts'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listGrants, listPartners } from '../../db/queries/masters.ts'
import { offeredParties } from '../../db/queries/third-party-cards.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { allAdvanceRules } from './advance-rules.ts'

/** What the forms of advances choose from: holders, money accounts in XOF, rules, budget lines, confirmations kept. */
export function advanceChoices(database: Database) {
  return {
    holders: [
      ...offeredParties(database, 'staff').map(({ name }) => ({ kind: 'staff' as const, code: name, name })),
      ...listPartners(database).map(({ code, name }) => ({ kind: 'partner' as const, code, name })),
    ],
    treasury: listTreasuryAccounts(database)
      .filter((account) => account.currency === FUNCTIONAL_CURRENCY)
      .map(({ account, kind, nameFr, nameEn }) => ({ account, kind, name: { fr: nameFr, en: nameEn } })),
    rules: allAdvanceRules(database),
    budgetLines: listGrants(database).flatMap((grant) => {
      const version = latestBudgetVersion(database, grant.id)
      const lines = version ? budgetVersionLines(database, version.id) : []
      return lines.map((line) => ({ grant: grant.code, code: line.code, label: { fr: line.labelFr, en: line.labelEn } }))
    }),
    confirmations: listConfirmations(database),
  }
}
