import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { reviewedAgreements } from '../../db/queries/partner-report-agreements.ts'
import { standingReports } from '../../db/queries/partner-reports.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { type ExpectedReport, expectedReports } from '../../domain/partner-reports/expected-periods.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface MissingReport extends ExpectedReport {
  readonly subAward: string
  readonly partner: string
}

/** The reports that partners owe on a day, at the rhythm of their grant's claims, the latest first. */
export function missingReports(database: Database, today: LocalDate): MissingReport[] {
  const rhythms = new Map(listGrants(database).map(({ id, payment }) => [id, keptPaymentRules.read(payment).period]))
  return reviewedAgreements(database)
    .flatMap((row) => {
      const received = standingReports(database, row.id).map(({ fromDate, toDate }) => ({ from: fromDate, to: toDate }))
      const rhythm = rhythms.get(row.grantId) ?? 'QUARTER'
      const rule = { start: row.startDate, end: row.endDate, rhythm, dueDays: row.reportDueDays }
      return expectedReports(rule, received, today).map((each) => ({ ...each, subAward: row.code, partner: row.partner }))
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? 1 : -1))
}
