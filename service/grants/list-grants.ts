import type { Database } from '../../db/database.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { keptVirementRules } from '../../domain/grants/virement-rules.ts'
import { entryBases } from '../virements/entry-bases.ts'

/** Every grant of the ledger with its agreement and the budget version in force, in the order they were entered. */
export function listGrantSummaries(database: Database) {
  return listGrants(database).map((grant) => {
    const version = latestBudgetVersion(database, grant.id)
    const { scope, percent, absCap, boundary, lockedHeads } = keptVirementRules.read(grant.virement)
    return {
      code: grant.code,
      donor: { code: grant.donorCode, name: grant.donorName },
      title: { fr: grant.titleFr, en: grant.titleEn },
      currency: grant.currency,
      ceilingMinor: grant.ceilingMinor,
      start: grant.startDate,
      end: grant.endDate,
      model: grant.model,
      basis: grant.basis,
      conversion: {
        method: grant.conversionMethod,
        budgetRate: grant.budgetRate,
        provisional: grant.provisional,
        table: grant.rateTable,
      },
      virement: { scope, percent, absCap, boundary, lockedHeads: [...lockedHeads], bases: entryBases(database, grant) },
      budgetVersion: version ? { number: version.number, createdAt: version.createdAt, reference: version.reference } : null,
    }
  })
}
