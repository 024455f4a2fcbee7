import { setImmediate } from 'node:timers/promises'
import { planLeadBooks } from './lead-books.ts'
import { type PartnerBooks, planPartnerBooks } from './partner-books.ts'
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

/** The five ledgers of the consortium, the lead's first; it holds what the lead accepted of the others. Others may work between two plans. */
export async function sampleBooks(): Promise<SampleLedger[]> {
  const partners: PartnerBooks[] = []
  for (const profile of PARTNERS) {
    partners.push(planPartnerBooks(profile))
    await setImmediate()
  }
  const lead = planLeadBooks(partners)
  await setImmediate()
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
