import { listAccounts, listGrants, listJournals, listPartners } from '../../db/queries/masters.ts'
import { listDonors } from '../../db/queries/organisations.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { planAccounts } from './setup/plan-accounts.ts'
import { planBudgets } from './setup/plan-budgets.ts'
import { planGrants } from './setup/plan-grants.ts'
import { planJournals } from './setup/plan-journals.ts'
import { planNamed } from './setup/plan-named.ts'
import { planOpenings } from './setup/plan-openings.ts'
import { planOrganisation } from './setup/plan-organisation.ts'
import { planRates, readRates } from './setup/plan-rates.ts'
import { planSubAwards } from './setup/plan-sub-awards.ts'
import { planUsers } from './setup/plan-users.ts'
import { readSetupFile } from './setup/read-setup-file.ts'
import type { SetupFile } from './setup/setup-file.ts'
import { type SetupCounts, SetupPlan } from './setup/setup-plan.ts'

export interface SetupAnswer extends SetupCounts {
  /** A sub-award that names a line its grant's budget does not have yet. */
  readonly warnings: readonly Fault[]
}

/**
 * Imports a setup file (spec 10 "Setup file"): users, partners, donors, accounts, journals, grants, budgets, sub-awards, rates and
 * openings, whole or not at all. An entry that exists is updated with the keys given; the same file twice changes nothing. Every change
 * is an event of the chain. Refuses, all at once and with their places, what is not of the schema, what names nothing, another
 * organisation, a budget above its ceiling, and a change of what is in use (SETUP_CONFLICT).
 */
export function importSetup(work: Work, text: string): Result<SetupAnswer> {
  const read = readSetupFile(text)
  if (!read.ok) return read
  const plan = new SetupPlan(work.database)
  planAll(plan, read.value.file, work.now)
  const faults = [...read.value.faults, ...plan.faults]
  if (faults.length > 0) return failure(...faults)
  for (const effect of plan.effects) effect(work.chain.nextSequence)
  return success({ ...plan.counts, warnings: plan.warnings })
}

function planAll(plan: SetupPlan, file: SetupFile, now: string): void {
  const { entries, declared } = file
  const existingGrants = listGrants(plan.database)
  const existingPartners = listPartners(plan.database)
  const existingDonors = listDonors(plan.database)
  const partners = new Set([...existingPartners.map((partner) => partner.code), ...declared.partners])
  const donors = new Set([...existingDonors.map((donor) => donor.code), ...declared.donors])
  if (file.organisation) planOrganisation(plan, file.organisation)
  planUsers(plan, entries.users, now)
  planNamed(plan, 'partner', existingPartners, entries.partners)
  planNamed(plan, 'donor', existingDonors, entries.donors)
  const accounts = planAccounts(plan, listAccounts(plan.database), entries.accounts)
  planJournals(plan, listJournals(plan.database), accounts, entries.journals, declared.accounts)
  const grants = planGrants(plan, donors, entries.grants)
  const rates = readRates(plan, entries.rates)
  const budgetLines = planBudgets(plan, entries.budgetLines, {
    existingGrants,
    grants,
    declaredGrants: declared.grants,
    partners,
    fileRates: rates,
    grantPaths: new Map(entries.grants.map((entry) => [entry.value.code, entry.path])),
    now,
  })
  planSubAwards(plan, entries.subAwards, { grants, partners, budgetLines, declared })
  planRates(plan, rates)
  planOpenings(plan, file.openings, { grants, budgetLines, declared })
}
