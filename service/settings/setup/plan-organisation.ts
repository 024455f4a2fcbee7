import { readLedger, updateOrganisation } from '../../../db/queries/settings.ts'
import type { SetupOrganisation } from '../setup-schema.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

/** The organisation of the file must be the ledger's own; its name and country may change. */
export function planOrganisation(plan: SetupPlan, entry: Placed<SetupOrganisation>): void {
  const ledger = readLedger(plan.database)
  const { value, path } = entry
  const code = ledger.organisationCode
  if (value.code !== code) {
    plan.fault('SETUP_CONFLICT', `${path}.code`, { name: 'organisation', code, field: 'code' })
    return
  }
  const name = value.name?.trim() ?? ledger.organisationName
  const country = value.country ?? ledger.country
  plan.settle([ledger.organisationName, ledger.country], [name, country], () =>
    updateOrganisation(plan.database, ledger.id, name, country),
  )
}
