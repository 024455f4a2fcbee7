import type { Database } from '../../db/database.ts'
import { listPayslipLines, listPayslipShares, listPayslips, type PayslipRow } from '../../db/queries/payroll-months.ts'
import type { PayslipView } from '../../shared/contract/payroll.ts'
import type { Month } from '../../shared/time/period.ts'

/** The payslips of a month as they were computed, in the order of the register of staff. */
export function readPayslips(database: Database, month: Month): PayslipView[] {
  const lines = listPayslipLines(database, month)
  const shares = listPayslipShares(database, month)
  return listPayslips(database, month).map((row) => ({
    employeeId: row.employee_id,
    number: row.number,
    name: row.name,
    job: row.job,
    grossXof: row.gross_xof,
    employeeContributionsXof: row.employee_contributions_xof,
    incomeTaxXof: row.income_tax_xof,
    deductionsXof: row.deductions_xof,
    netXof: row.net_xof,
    employerContributionsXof: row.employer_contributions_xof,
    employerTaxesXof: row.employer_taxes_xof,
    costXof: row.gross_xof + row.employer_contributions_xof + row.employer_taxes_xof,
    splitBy: row.split_by,
    lines: lines
      .filter((line) => line.employee_id === row.employee_id)
      .map((line) => ({
        kind: line.kind,
        code: line.code,
        label: { fr: line.label_fr, en: line.label_en },
        baseXof: line.base_xof,
        percent: line.percent,
        amountXof: line.amount_xof,
      })),
    shares: shares
      .filter((share) => share.employee_id === row.employee_id)
      .map((share) => ({ grant: share.grant_code, budgetLine: share.budget_line, weight: share.weight })),
    payment: paymentOf(row),
  }))
}

/** A bank account first, then a mobile wallet, else cash: as the card of the third party says today. */
function paymentOf(row: PayslipRow): PayslipView['payment'] {
  if (row.bank_account !== null) return { mode: 'bank', holder: row.bank, account: row.bank_account }
  if (row.mobile_number !== null) return { mode: 'mobile', holder: row.mobile_operator, account: row.mobile_number }
  return { mode: 'cash', holder: null, account: null }
}
