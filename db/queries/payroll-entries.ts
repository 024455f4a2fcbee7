import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const ENTRIES = statement((db, p: Given<{ month: string }>) =>
  db
    .selectFrom('payrollInput as i')
    .innerJoin('payrollEntry as e', 'e.inputId', 'i.id')
    .select(['i.employeeId', 'e.kind', 'e.label', 'e.amountXof', 'e.account'])
    .where('i.month', '=', p.month)
    .orderBy('i.employeeId')
    .orderBy('e.position'),
)

export const listPayrollEntries = (database: Database, month: string): Answered<typeof ENTRIES>[] =>
  database.all(ENTRIES, { month })

/** Replaces what was typed for one person in one month. */
export function savePayrollEntries(
  database: Database,
  input: Omit<RowOf<'payrollInput'>, 'id'>,
  entries: readonly Omit<RowOf<'payrollEntry'>, 'inputId' | 'position'>[],
): void {
  const inputId = database.upsert('payrollInput', input, ['month', 'employeeId'])
  database.delete('payrollEntry', { inputId })
  for (const [position, entry] of entries.entries()) database.insert('payrollEntry', { inputId, position, ...entry })
}
