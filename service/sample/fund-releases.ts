import { lastDay } from '../../shared/time/period.ts'
import type { BookPlan } from './book-plan.ts'
import { ofMonth } from './french-month.ts'
import { monthEndPosting } from './month-end.ts'
import { credit, debit, RANK } from './planned-voucher.ts'

/**
 * The monthly release of the restricted fund (journal FA): debit 165, credit 7925 by what the grant's charges come to (spec 13 §2, §5).
 * Plan it last of all: it takes in every other charge of the month. `donor` is who gave the fund.
 */
export function planFundReleases(plan: BookPlan, donor: string, extraCharges: ReadonlyMap<string, number>): void {
  for (const month of plan.months) {
    const charges = plan.monthTotals(month, (line) =>
      line.fund === 'grant' && line.account.startsWith('6') ? 'charges' : undefined,
    )
    const xof = (charges.get('charges') ?? 0) + (extraCharges.get(month) ?? 0)
    if (xof === 0) continue
    const label = `Reprise des fonds affectés à hauteur des charges ${ofMonth(month)}`
    const lines = [debit('165', xof, label, 'grant', { thirdParty: donor }), credit('7925', xof, label, 'grant')]
    plan.add({ date: lastDay(month), journal: 'FA', postedOn: monthEndPosting(plan.profile, month), rank: RANK.release, lines })
  }
}
