import type { Database } from '../../db/database.ts'
import { listPayslipLines, listPayslipShares, listPayslips, type PayslipRow } from '../../db/queries/payroll-months.ts'
import type { PayslipView } from '../../shared/contract/payroll.ts'
import type { Month } from '../../shared/time/period.ts'

/** The payslips of a month as they were computed, in the order of the register of staff. */
export function readPayslips(database: Database, month: Month): PayslipView[] {
  const lines = listPayslipLines(database, month)
  const shares = listPayslipShares(database, month)
  return listPayslips(database, month).map((row) => ({
    employeeId: row.employeeId,
    number: row.number,
    name: row.name,
    job: row.job,
    grossXof: row.grossXof,
    employeeContributionsXof: row.employeeContributionsXof,
    incomeTaxXof: row.incomeTaxXof,
    deductionsXof: row.deductionsXof,
    netXof: row.netXof,
    employerContributionsXof: row.employerContributionsXof,
    employerTaxesXof: row.employerTaxesXof,
    costXof: row.grossXof + row.employerContributionsXof + row.employerTaxesXof,
    splitBy: row.splitBy,
    lines: lines
      .filter((line) => line.employeeId === row.employeeId)
      .map((line) => ({
        kind: line.kind,
        code: line.code,
        label: { fr: line.labelFr, en: line.labelEn },
        baseXof: line.baseXof,
        percent: line.percent,
        amountXof: line.amountXof,
      })),
    shares: shares
      .filter((share) => share.employeeId === row.employeeId)
      .map((share) => ({ grant: share.grantCode, budgetLine: share.budgetLine, weight: share.weight })),
    payment: paymentOf(row),
  }))
}

/** A bank account first, then a mobile wallet, else cash: as the card of the third party says today. */
function paymentOf(row: PayslipRow): PayslipView['payment'] {
  if (row.bankAccount !== null) return { mode: 'bank', holder: row.bank, account: row.bankAccount }
  if (row.mobileNumber !== null) return { mode: 'mobile', holder: row.mobileOperator, account: row.mobileNumber }
  return { mode: 'cash', holder: null, account: null }
}
