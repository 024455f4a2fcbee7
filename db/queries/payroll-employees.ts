import type { Database } from '../database.ts'

export interface EmployeeRow {
  readonly id: number
  readonly thirdPartyId: number
  readonly name: string
  readonly number: string
  readonly socialNumber: string | null
  readonly job: string
  readonly contractFrom: string
  readonly contractTo: string | null
  readonly monthlyHoursHundredths: number
  readonly riskClass: string
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly mobileOperator: string | null
  readonly mobileNumber: string | null
}

export interface EmployeeTermRow {
  readonly employeeId: number
  readonly validFrom: string
  readonly baseXof: number
  readonly married: number
  readonly children: number
  readonly disabledChildren: number
}

export interface EmployeeAllowanceRow {
  readonly employeeId: number
  readonly validFrom: string
  readonly label: string
  readonly amountXof: number
  readonly taxable: number
  readonly account: string
}

export interface EmployeeShareRow {
  readonly employeeId: number
  readonly validFrom: string
  readonly grantCode: string | null
  readonly budgetLine: string | null
  readonly percent: string
}

export const listEmployeeRows = (database: Database): EmployeeRow[] =>
  database.all(
    `SELECT e.*, t.name, c.bank, c.bank_account, c.mobile_operator, c.mobile_number FROM employee e JOIN third_party t ON t.id = e.third_party_id
     LEFT JOIN third_party_card c ON c.third_party_id = e.third_party_id ORDER BY e.number`,
  )

export const listEmployeeTerms = (database: Database): EmployeeTermRow[] =>
  database.all('SELECT * FROM employee_term ORDER BY employee_id, valid_from')

export const listEmployeeAllowances = (database: Database): EmployeeAllowanceRow[] =>
  database.all('SELECT * FROM employee_allowance ORDER BY employee_id, valid_from, position')

export const listEmployeeShares = (database: Database): EmployeeShareRow[] =>
  database.all(
    `SELECT s.employee_id, s.valid_from, g.code AS grant_code, s.budget_line, s.percent FROM employee_share s LEFT JOIN grant_agreement g ON g.id = s.grant_id
     ORDER BY s.employee_id, s.valid_from, s.position`,
  )

export type EmployeeIdentity = Pick<
  EmployeeRow,
  'thirdPartyId' | 'number' | 'socialNumber' | 'job' | 'contractFrom' | 'contractTo' | 'monthlyHoursHundredths' | 'riskClass'
>

/** Writes an employee: a new one when the id is null; answers the id. The third party of a known one stays. */
export function saveEmployeeRow(database: Database, id: number | null, employee: EmployeeIdentity): number {
  database.run(
    `INSERT INTO employee (id, third_party_id, number, social_number, job, contract_from, contract_to, monthly_hours_hundredths, risk_class) VALUES (?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, social_number = excluded.social_number, job = excluded.job, contract_from = excluded.contract_from,
       contract_to = excluded.contract_to, monthly_hours_hundredths = excluded.monthly_hours_hundredths, risk_class = excluded.risk_class`,
    id,
    employee.thirdPartyId,
    employee.number,
    employee.socialNumber,
    employee.job,
    employee.contractFrom,
    employee.contractTo,
    employee.monthlyHoursHundredths,
    employee.riskClass,
  )
  return id ?? database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

/** Replaces the pay and family of one date. */
export function saveEmployeeTerms(
  database: Database,
  term: EmployeeTermRow,
  allowances: readonly Omit<EmployeeAllowanceRow, 'employeeId' | 'validFrom'>[],
): void {
  const { employeeId: id, validFrom: from } = term
  database.run('DELETE FROM employee_allowance WHERE employee_id = ? AND valid_from = ?', id, from)
  database.run('DELETE FROM employee_term WHERE employee_id = ? AND valid_from = ?', id, from)
  database.run(
    'INSERT INTO employee_term (employee_id, valid_from, base_xof, married, children, disabled_children) VALUES (?,?,?,?,?,?)',
    id,
    from,
    term.baseXof,
    term.married,
    term.children,
    term.disabledChildren,
  )
  allowances.forEach((allowance, position) => {
    database.run(
      'INSERT INTO employee_allowance (employee_id, valid_from, position, label, amount_xof, taxable, account) VALUES (?,?,?,?,?,?,?)',
      id,
      from,
      position,
      allowance.label,
      allowance.amountXof,
      allowance.taxable,
      allowance.account,
    )
  })
}

/** Replaces the planned split of one date. */
export function saveEmployeeShares(
  database: Database,
  id: number,
  from: string,
  shares: readonly { readonly grantId: number | null; readonly budgetLine: string | null; readonly percent: string }[],
): void {
  database.run('DELETE FROM employee_share WHERE employee_id = ? AND valid_from = ?', id, from)
  shares.forEach((share, position) => {
    database.run(
      'INSERT INTO employee_share (employee_id, valid_from, position, grant_id, budget_line, percent) VALUES (?,?,?,?,?,?)',
      id,
      from,
      position,
      share.grantId,
      share.budgetLine,
      share.percent,
    )
  })
}

export interface StaffCard {
  readonly bank: string | null
  readonly bankAccount: string | null
  readonly mobileOperator: string | null
  readonly mobileNumber: string | null
}

/** Where somebody is paid stands on the card of the third party; what else the card says is kept. */
export function saveStaffCard(database: Database, thirdPartyId: number, card: StaffCard): void {
  database.run(
    `INSERT INTO third_party_card (third_party_id, kind, bank, bank_account, mobile_operator, mobile_number) VALUES (?, 'staff', ?, ?, ?, ?)
     ON CONFLICT (third_party_id) DO UPDATE SET kind = 'staff', bank = excluded.bank, bank_account = excluded.bank_account,
       mobile_operator = excluded.mobile_operator, mobile_number = excluded.mobile_number`,
    thirdPartyId,
    card.bank,
    card.bankAccount,
    card.mobileOperator,
    card.mobileNumber,
  )
}
