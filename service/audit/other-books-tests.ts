import type { Database } from '../../db/database.ts'
import { type ReportedBillRow, reportedBills } from '../../db/queries/audit-bills.ts'
import { payShares, signedHours } from '../../db/queries/audit-pay.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { type BillLine, duplicateReported } from '../../domain/audit/tests/duplicate-reported.ts'
import { payAgainstTimesheets } from '../../domain/audit/tests/pay-against-timesheet.ts'
import type { TestParameters } from '../../domain/audit/tests/test-parameters.ts'
import type { AuditFacts } from './audit-facts.ts'

/** Bills that partners report, held against our own books and against each other's reports. Only reports in francs are read. */
export function reportedTwice(database: Database, facts: AuditFacts, grantId: number | null, parameters: TestParameters) {
  const own = facts.standing
    .filter((line) => line.isExpense && line.side === 1 && line.amountXof > 0)
    .map(
      (line): BillLine => ({
        partner: null,
        where: line.number,
        voucher: line.sourceId ?? line.number,
        line: line.lineNumber,
        date: line.documentDate ?? line.date,
        thirdParty: line.thirdParty,
        invoice: line.invoice,
        amountXof: line.amountXof,
      }),
    )
  return duplicateReported(own, reportedBills(database, grantId).map(reportedLine), parameters.roundFromXof)
}

const reportedLine = (row: ReportedBillRow): BillLine => ({
  partner: row.partner,
  where: row.report,
  voucher: row.voucher,
  line: row.lineNumber,
  date: row.date,
  thirdParty: row.thirdParty,
  invoice: row.invoice,
  amountXof: row.amountXof,
})

/** Pay charged to grants against signed timesheets; a grant narrows it to the months of the people whose pay it bore. */
export function payWithoutHours(database: Database, grantId: number | null, parameters: TestParameters) {
  const code = listGrants(database).find(({ id }) => id === grantId)?.code
  const shares = payShares(database).map((row) => ({
    month: row.month,
    employeeId: row.employeeId,
    name: row.name,
    grossXof: row.grossXof,
    grant: row.grantCode,
    weight: row.weight,
  }))
  const borne = new Set(shares.flatMap(({ month, employeeId, grant }) => (grant === code ? [`${month}/${employeeId}`] : [])))
  const chosen = code === undefined ? shares : shares.filter(({ month, employeeId }) => borne.has(`${month}/${employeeId}`))
  const hours = signedHours(database).map((row) => ({
    month: row.month,
    employeeId: row.employeeId,
    grant: row.grantCode,
    hundredths: row.hundredths,
  }))
  return payAgainstTimesheets(chosen, hours, parameters.timesheetPoints)
}
