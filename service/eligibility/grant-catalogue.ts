import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { BUNDLED_ELIGIBILITY } from './bundled-catalogue.ts'
import { eligibilityGrant } from './eligibility-book.ts'

/** The catalogue as a grant's agreement has it (spec 03 §1.2): each code with its severity and what hints at it. */
export function grantCatalogue(database: Database, grant: GrantRow) {
  const { severities } = eligibilityGrant(database, grant)
  const { chart } = readLedger(database)
  return {
    codes: BUNDLED_ELIGIBILITY.codes.map(({ code, label, meaning, severity, accounts, words }) => ({
      code,
      label,
      meaning,
      severity: severities.get(code) ?? severity,
      usual: severity,
      accounts: accounts[chart],
      words: [...words.fr, ...words.en],
    })),
  }
}
