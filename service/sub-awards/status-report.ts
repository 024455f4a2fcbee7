import type { Database } from '../../db/database.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import type { AgeingBucket } from '../../domain/third-parties/ageing-buckets.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { subAwardPositions } from './sub-award-position.ts'

/** The buckets as the cells of the report say them (spec 07 §6.iv: "bucket 91–120"). */
const BUCKETS: Readonly<Record<AgeingBucket, string>> = {
  not_due: 'not due',
  d0_30: '0-30',
  d31_60: '31-60',
  d61_90: '61-90',
  d91_120: '91-120',
  d120_plus: '>120',
}

const AMOUNTS = ['advanced', 'submitted', 'accepted', 'disallowed', 'queried', 'refunded', 'outstanding'] as const

/**
 * Report `sub-award-status` (spec 10): every sub-award on the last day of the scope, else that of the last posting. Amounts are in the
 * agreement's currency. The percentage is blank where nothing was advanced; age and bucket are where every advance is cleared.
 */
export function subAwardStatus(database: Database, scope: ReportScope): TabularReport {
  const posted = postedRange(database)
  const on = scope.to ?? posted?.to ?? '9999-12-31'
  const partners = new Map(listPartners(database).map((partner) => [partner.code, partner.id]))
  const { grant, partner } = scope
  const standings = subAwardPositions(database, on).filter(
    ({ award }) =>
      (grant === null || award.grantCode === grant.code) && (partner === null || partners.get(award.partner) === partner.id),
  )
  const rows = standings.map(
    ({ award, position, gate }): TabularRow => [
      award.code,
      award.partner,
      award.currency,
      award.ceilingMinor,
      ...AMOUNTS.map((key) => position[key]),
      position.liquidationPercent,
      position.ageDays,
      position.bucket === null ? null : BUCKETS[position.bucket],
      gate.open ? 'OPEN' : 'CLOSED',
    ],
  )
  return {
    name: 'sub-award-status',
    columns: [
      tabularColumn('sub_award', 'text'),
      tabularColumn('partner', 'text'),
      tabularColumn('currency', 'text'),
      tabularColumn('ceiling', 'money'),
      ...AMOUNTS.map((key) => tabularColumn(key, 'money')),
      tabularColumn('liquidation_percent', 'percent'),
      tabularColumn('age_days', 'integer'),
      tabularColumn('bucket', 'text'),
      tabularColumn('gate', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: posted === undefined ? [] : openMonthsBetween(database, posted.from, on < posted.from ? posted.from : on),
    warnings: [],
  }
}
