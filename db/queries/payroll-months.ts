import type { Database } from '../database.ts'

export interface PayrollMonthRow {
  readonly month: string
  readonly pay_date: string
  readonly revision: number
  readonly computed_at: string
  readonly computed_by: string
}

export interface PayslipRow {
  readonly month: string
  readonly employee_id: number
  readonly position: number
  readonly number: string
  readonly name: string
  readonly job: string
  readonly gross_xof: number
  readonly employee_contributions_xof: number
  readonly income_tax_xof: number
  readonly deductions_xof: number
  readonly net_xof: number
  readonly employer_contributions_xof: number
  readonly employer_taxes_xof: number
  readonly split_by: 'plan' | 'timesheet'
  readonly bank: string | null
  readonly bank_account: string | null
  readonly mobile_operator: string | null
  readonly mobile_number: string | null
}

export interface PayslipLineRow {
  readonly employee_id: number
  readonly position: number
  readonly kind: 'gross' | 'employee' | 'income-tax' | 'deduction' | 'employer-social' | 'employer-tax'
  readonly code: string
  readonly label_fr: string
  readonly label_en: string
  readonly base_xof: number | null
  readonly percent: string | null
  readonly amount_xof: number
  readonly account: string
  readonly cost_account: string | null
  readonly return_code: string | null
}

export interface PayslipShareRow {
  readonly employee_id: number
  readonly grant_code: string | null
  readonly budget_line: string | null
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
    'month' | 'position' | 'number' | 'name' | 'bank' | 'bank_account' | 'mobile_operator' | 'mobile_number'
  >
  readonly lines: readonly Omit<PayslipLineRow, 'employee_id' | 'position'>[]
  readonly shares: readonly Omit<PayslipShareRow, 'employee_id'>[]
}

/** Replaces a month as computed: its head, payslips, lines and shares. */
export function savePayrollMonth(database: Database, head: PayrollMonthRow, slips: readonly StoredPayslip[]): void {
  for (const table of ['payslip_share', 'payslip_line', 'payslip'] as const)
    database.run(`DELETE FROM ${table} WHERE month = ?`, head.month)
  database.run(
    `INSERT INTO payroll_month (month, pay_date, revision, computed_at, computed_by) VALUES (?,?,?,?,?)
     ON CONFLICT (month) DO UPDATE SET pay_date = excluded.pay_date, revision = excluded.revision, computed_at = excluded.computed_at, computed_by = excluded.computed_by`,
    head.month,
    head.pay_date,
    head.revision,
    head.computed_at,
    head.computed_by,
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
    payslip.employee_id,
    position,
    payslip.job,
    payslip.gross_xof,
    payslip.employee_contributions_xof,
    payslip.income_tax_xof,
    payslip.deductions_xof,
    payslip.net_xof,
    payslip.employer_contributions_xof,
    payslip.employer_taxes_xof,
    payslip.split_by,
  )
  lines.forEach((line, index) => {
    database.run(
      `INSERT INTO payslip_line (month, employee_id, position, kind, code, label_fr, label_en, base_xof, percent, amount_xof, account, cost_account, return_code)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
      month,
      payslip.employee_id,
      index,
      line.kind,
      line.code,
      line.label_fr,
      line.label_en,
      line.base_xof,
      line.percent,
      line.amount_xof,
      line.account,
      line.cost_account,
      line.return_code,
    )
  })
  shares.forEach((share, index) => {
    database.run(
      'INSERT INTO payslip_share (month, employee_id, position, grant_code, budget_line, weight) VALUES (?,?,?,?,?,?)',
      month,
      payslip.employee_id,
      index,
      share.grant_code,
      share.budget_line,
      share.weight,
    )
  })
}
