import { planLeadBooks } from './lead-books.ts'
import { planPartnerBooks } from './partner-books.ts'
import { LEAD, type OrganisationProfile, PARTNERS } from './programme.ts'
import { donorReceipts, partnerReceipts } from './receipt-rows.ts'
import { leadSetup, partnerSetup } from './setup-text.ts'
import { type Step, timelineOf } from './timeline.ts'

/** One ledger to be made: whose, where in the folder, from what setup, and what happens in it. */
export interface SampleLedger {
  readonly profile: OrganisationProfile
  readonly path: readonly string[]
  readonly setup: string
  readonly steps: readonly Step[]
}

/** The five ledgers of the consortium, the lead's first; it holds what the lead accepted of the others. */
export function sampleBooks(): SampleLedger[] {
  const partners = PARTNERS.map(planPartnerBooks)
  const lead = planLeadBooks(partners)
  return [
    { profile: LEAD, path: ['lead.sikasso'], setup: leadSetup(), steps: timelineOf(lead, donorReceipts(), true) },
    ...partners.map(({ plan, tranches }) => ({
      profile: plan.profile,
      path: ['partners', `${plan.profile.code}.sikasso`],
      setup: partnerSetup(plan.profile),
      steps: timelineOf(plan, partnerReceipts(plan.profile.code, tranches), false),
    })),
  ]
}
