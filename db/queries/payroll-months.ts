import type { Database } from '../database.ts'

export interface PayrollMonthRow {
  readonly month: string
  readonly payDate: string
  readonly revision: number
  readonly computedAt: string
  readonly computedBy: string
}

export interface PayslipRow {
  readonly month: string
  readonly employeeId: number
  readonly position: number
  readonly number: string
  readonly name: string
  readonly job: string
  readonly grossXof: number
  readonly employeeContributionsXof: number
  readonly incomeTaxXof: number
  readonly deductionsXof: number
  readonly netXof: number
  readonly employerContributionsXof: number
  readonly employerTaxesXof: number
  readonly splitBy: 'plan' | 'timesheet'
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly mobileOperator: string | null
  readonly mobileNumber: string | null
}

export interface PayslipLineRow {
  readonly employeeId: number
  readonly position: number
  readonly kind: 'gross' | 'employee' | 'income-tax' | 'deduction' | 'employer-social' | 'employer-tax'
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly baseXof: number | null
  readonly percent: string | null
  readonly amountXof: number
  readonly account: string
  readonly costAccount: string | null
  readonly returnCode: string | null
}

export interface PayslipShareRow {
  readonly employeeId: number
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly weight: string
}

export const findPayrollMonth = (database: Database, month: string): PayrollMonthRow | undefined =>
  database.get('SELECT * FROM payroll_month WHERE month = ?', month)

export const listPayrollMonths = (database: Database): PayrollMonthRow[] =>
  database.all('SELECT * FROM payroll_month ORDER BY month')

export const listPayslips = (database: Database, month: string): PayslipRow[] =>
  database.all(
    `SELECT p.*, e.number, t.name, c.bank, c.bank_account, c.mobile_operator, c.mobile_number FROM payslip p JOIN employee e ON e.id = p.employee_id
     JOIN third_party t ON t.id = e.third_party_id LEFT JOIN third_party_card c ON c.third_party_id = t.id WHERE p.month = ? ORDER BY p.position`,
    month,
  )

export const listPayslipLines = (database: Database, month: string): PayslipLineRow[] =>
  database.all('SELECT * FROM payslip_line WHERE month = ? ORDER BY employee_id, position', month)

export const listPayslipShares = (database: Database, month: string): PayslipShareRow[] =>
  database.all('SELECT * FROM payslip_share WHERE month = ? ORDER BY employee_id, position', month)

export interface StoredPayslip {
  readonly payslip: Omit<
    PayslipRow,
    'month' | 'position' | 'number' | 'name' | 'bank' | 'bankAccount' | 'mobileOperator' | 'mobileNumber'
  >
  readonly lines: readonly Omit<PayslipLineRow, 'employeeId' | 'position'>[]
  readonly shares: readonly Omit<PayslipShareRow, 'employeeId'>[]
}

/** Replaces a month as computed: its head, payslips, lines and shares. */
export function savePayrollMonth(database: Database, head: PayrollMonthRow, slips: readonly StoredPayslip[]): void {
  for (const table of ['payslip_share', 'payslip_line', 'payslip'] as const)
    database.run(`DELETE FROM ${table} WHERE month = ?`, head.month)
  database.run(
    `INSERT INTO payroll_month (month, pay_date, revision, computed_at, computed_by) VALUES (?,?,?,?,?)
     ON CONFLICT (month) DO UPDATE SET pay_date = excluded.pay_date, revision = excluded.revision, computed_at = excluded.computed_at, computed_by = excluded.computed_by`,
    head.month,
    head.payDate,
    head.revision,
    head.computedAt,
    head.computedBy,
  )
  slips.forEach((slip, position) => {
    insertPayslip(database, head.month, position, slip)
  })
}

function insertPayslip(database: Database, month: string, position: number, { payslip, lines, shares }: StoredPayslip): void {
  database.run(
    `INSERT INTO payslip (month, employee_id, position, job, gross_xof, employee_contributions_xof, income_tax_xof, deductions_xof, net_xof, employer_contributions_xof,
       employer_taxes_xof, split_by) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)`,
    month,
    payslip.employeeId,
    position,
    payslip.job,
    payslip.grossXof,
    payslip.employeeContributionsXof,
    payslip.incomeTaxXof,
    payslip.deductionsXof,
    payslip.netXof,
    payslip.employerContributionsXof,
    payslip.employerTaxesXof,
    payslip.splitBy,
  )
  lines.forEach((line, index) => {
    database.run(
      `INSERT INTO payslip_line (month, employee_id, position, kind, code, label_fr, label_en, base_xof, percent, amount_xof, account, cost_account, return_code)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      month,
      payslip.employeeId,
      index,
      line.kind,
      line.code,
      line.labelFr,
      line.labelEn,
      line.baseXof,
      line.percent,
      line.amountXof,
      line.account,
      line.costAccount,
      line.returnCode,
    )
  })
  shares.forEach((share, index) => {
    database.run(
      'INSERT INTO payslip_share (month, employee_id, position, grant_code, budget_line, weight) VALUES (?,?,?,?,?,?)',
      month,
      payslip.employeeId,
      index,
      share.grantCode,
      share.budgetLine,
      share.weight,
    )
  })
}
