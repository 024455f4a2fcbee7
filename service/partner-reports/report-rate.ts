import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import type { PartnerReportRow } from '../../db/queries/partner-reports.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { convertQuoteToBase, type Rate } from '../../shared/money/rate.ts'
import { monthOf } from '../../shared/time/period.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'

export interface ReportRate {
  readonly currency: string
  readonly rate: Rate | undefined
  /** Francs in minor units of the grant's currency, rounded once; null without a rate. */
  toMinor(xof: number): number | null
}

/**
 * The rate at which a report's spending is told in the grant's currency: that of the report's last month under the grant's method, else
 * of the last month before it, else the layer in use or the budget's. An indication until the acceptance voucher is posted and converts.
 */
export function reportRate(database: Database, report: Pick<PartnerReportRow, 'grantId' | 'toDate'>): ReportRate {
  const grant = listGrants(database).find(({ id }) => id === report.grantId)
  if (!grant) return { currency: FUNCTIONAL_CURRENCY, rate: undefined, toMinor: () => null }
  const month = monthOf(report.toDate)
  const conversion = convertGrant(database, grant)
  const monthly = conversion.outcome.months.filter((state) => state.rate !== null && state.month <= month).at(-1)?.rate
  const rate = monthly ?? estimatedRate(conversion, month)
  return {
    currency: grant.currency,
    rate,
    toMinor: (xof) => (rate === undefined ? null : convertQuoteToBase(xof, rate, grant.currency, FUNCTIONAL_CURRENCY)),
  }
}
