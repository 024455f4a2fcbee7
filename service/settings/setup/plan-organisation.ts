import { updateOrganisation } from '../../../db/queries/organisations.ts'
import { readLedger } from '../../../db/queries/settings.ts'
import type { SetupOrganisation } from '../setup-schema.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

/** The organisation of the file must be the ledger's own; its name and country may change. */
export function planOrganisation(plan: SetupPlan, entry: Placed<SetupOrganisation>): void {
  const ledger = readLedger(plan.database)
  const { value, path } = entry
  if (value.code !== ledger.organisation_code) {
    plan.fault('SETUP_CONFLICT', `${path}.code`, { name: 'organisation', code: ledger.organisation_code, field: 'code' })
    return
  }
  const content = (name: string, country: string) => ({ entity: 'organisation', code: value.code, name, country })
  const name = value.name?.trim() ?? ledger.organisation_name
  const country = value.country ?? ledger.country
  plan.settle(
    {
      type: 'setup',
      subject: `organisation:${value.code}`,
      body: content(name, country),
      write: () => updateOrganisation(plan.database, name, country),
    },
    content(ledger.organisation_name, ledger.country),
  )
}
