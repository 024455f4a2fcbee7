import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { reviewedAgreements } from '../../db/queries/partner-report-agreements.ts'
import { standingReports } from '../../db/queries/partner-reports.ts'
import { readPaymentRules } from '../../domain/grants/payment-rules.ts'
import { type ExpectedReport, expectedReports } from '../../domain/partner-reports/expected-periods.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'

export interface MissingReport extends ExpectedReport {
  readonly subAward: string
  readonly partner: string
}

/** The reports that partners owe on a day, at the rhythm of their grant's claims, the latest first. */
export function missingReports(database: Database, today: LocalDate): MissingReport[] {
  const rhythms = new Map(listGrants(database).map(({ id, payment }) => [id, readPaymentRules(payment).period]))
  return reviewedAgreements(database)
    .flatMap((row) => {
      const received = standingReports(database, row.id).map(({ from_date, to_date }) => ({ from: from_date, to: to_date }))
      const rhythm = rhythms.get(row.grant_id) ?? 'QUARTER'
      const rule = { start: row.start_date, end: row.end_date, rhythm, dueDays: row.report_due_days }
      return expectedReports(rule, received, today).map((each) => ({ ...each, subAward: row.code, partner: row.partner }))
    })
    .sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? 1 : -1))
}
