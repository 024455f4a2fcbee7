import type { Database } from '../database.ts'

export interface PayrollEntryRow {
  readonly employeeId: number
  readonly kind: 'overtime' | 'bonus' | 'absence' | 'deduction'
  readonly label: string
  readonly amountXof: number
  readonly account: string
}

export const listPayrollEntries = (database: Database, month: string): PayrollEntryRow[] =>
  database.all(
    `SELECT i.employee_id, e.kind, e.label, e.amount_xof, e.account FROM payroll_input i JOIN payroll_entry e ON e.input_id = i.id WHERE i.month = ?
     ORDER BY i.employee_id, e.position`,
    month,
  )

/** Replaces what was typed for one person in one month; answers the id of the input. */
export function savePayrollEntries(
  database: Database,
  month: string,
  employeeId: number,
  entries: readonly Omit<PayrollEntryRow, 'employeeId'>[],
): number {
  database.run(
    'INSERT INTO payroll_input (month, employee_id) VALUES (?, ?) ON CONFLICT (month, employee_id) DO NOTHING',
    month,
    employeeId,
  )
  const id =
    database.get<{ id: number }>('SELECT id FROM payroll_input WHERE month = ? AND employee_id = ?', month, employeeId)?.id ?? 0
  database.run('DELETE FROM payroll_entry WHERE input_id = ?', id)
  entries.forEach((entry, position) => {
    database.run(
      'INSERT INTO payroll_entry (input_id, position, kind, label, amount_xof, account) VALUES (?,?,?,?,?,?)',
      id,
      position,
      entry.kind,
      entry.label,
      entry.amountXof,
      entry.account,
    )
  })
  return id
}
