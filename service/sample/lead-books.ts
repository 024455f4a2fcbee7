import { monthOf } from '../../shared/time/period.ts'
import { BookPlan } from './book-plan.ts'
import { planFundReleases } from './fund-releases.ts'
import { planIndirectCosts } from './indirect-costs.ts'
import { type PartnerBooks, planOwnSpending } from './partner-books.ts'
import { DONOR_TRANCHES, GRANT, LEAD } from './programme.ts'
import { planAcceptance, planAdvances } from './sub-awards.ts'

/** The lead's year: its own spending, its partners' advances and accepted reports, indirect costs, the releases of the fund. */
export function planLeadBooks(partners: readonly PartnerBooks[]): BookPlan {
  const lead = new BookPlan(LEAD)
  planOwnSpending(lead)
  for (const { plan, tranches } of partners) {
    planAdvances(lead, plan.profile.code, tranches)
    planAcceptance(lead, plan)
  }
  planIndirectCosts(lead)
  planFundReleases(lead, GRANT.donor.code, transferFees())
  return lead
}

/** The bank's fees on the donor's transfers, by month: their vouchers come with the tranches, not with the plan. */
const transferFees = (): Map<string, number> => new Map(DONOR_TRANCHES.map(({ date, feesXof }) => [monthOf(date), feesXof]))
