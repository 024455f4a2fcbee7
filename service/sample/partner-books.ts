import { planBankCharges } from './bank-charges.ts'
import { BookPlan } from './book-plan.ts'
import { planCommunityEvents } from './community-events.ts'
import { planContracts } from './contracts.ts'
import { planDepreciation } from './depreciation.ts'
import { planFundReleases } from './fund-releases.ts'
import { planMissions } from './missions.ts'
import { planOfficeCosts } from './office-costs.ts'
import { planOwnFunds } from './own-funds.ts'
import { planParticulars } from './particulars.ts'
import { ADVANCE_DATES, LEAD, type OrganisationProfile } from './programme.ts'
import { planSalaries } from './salaries.ts'
import { planStatutoryPayments } from './statutory-payments.ts'
import { type SubAwardTranche, subAwardTranches } from './sub-awards.ts'
import { planTreasuryMovements } from './treasury-movements.ts'
import { planWorkshops } from './workshops.ts'

/** What an organisation spends by itself, lead or partner, with the movements of its treasury that this needs. */
export function planOwnSpending(plan: BookPlan): void {
  planOwnFunds(plan)
  planSalaries(plan)
  planOfficeCosts(plan)
  planContracts(plan)
  planWorkshops(plan)
  planCommunityEvents(plan)
  planMissions(plan)
  planBankCharges(plan)
  planParticulars(plan)
  planStatutoryPayments(plan)
  planTreasuryMovements(plan)
  planDepreciation(plan)
}

export interface PartnerBooks {
  readonly plan: BookPlan
  readonly tranches: readonly SubAwardTranche[]
}

/** A partner's year: its spending, what it asks of the lead to pay for it, the releases of the fund. */
export function planPartnerBooks(profile: OrganisationProfile): PartnerBooks {
  const plan = new BookPlan(profile)
  planOwnSpending(plan)
  const tranches = subAwardTranches(plan, ADVANCE_DATES[profile.code] ?? [])
  planFundReleases(plan, LEAD.code, new Map())
  return { plan, tranches }
}
