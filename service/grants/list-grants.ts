import type { Database } from '../../db/database.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { readVirementRules } from '../../domain/grants/virement-rules.ts'
import { entryBases } from '../virements/entry-bases.ts'

/** Every grant of the ledger with its agreement and the budget version in force, in the order they were entered. */
export function listGrantSummaries(database: Database) {
  return listGrants(database).map((grant) => {
    const version = latestBudgetVersion(database, grant.id)
    const { scope, percent, absCap, boundary, lockedHeads } = readVirementRules(grant.virement)
    return {
      code: grant.code,
      donor: { code: grant.donor_code, name: grant.donor_name },
      title: { fr: grant.title_fr, en: grant.title_en },
      currency: grant.currency,
      ceilingMinor: grant.ceiling_minor,
      start: grant.start_date,
      end: grant.end_date,
      model: grant.model,
      basis: grant.basis,
      conversion: {
        method: grant.conversion_method,
        budgetRate: grant.budget_rate,
        provisional: grant.provisional,
        table: grant.rate_table,
      },
      virement: { scope, percent, absCap, boundary, lockedHeads: [...lockedHeads], bases: entryBases(database, grant) },
      budgetVersion: version ? { number: version.number, createdAt: version.created_at, reference: version.reference } : null,
    }
  })
}
