import type { Month } from '../../shared/time/period.ts'
import type { Database } from '../database.ts'

export type PeriodState = 'open' | 'soft_closed' | 'closed'

export const listPeriods = (database: Database): { month: Month; state: PeriodState; closedSequence: number | null }[] =>
  database.all('SELECT month, state, closed_sequence FROM period ORDER BY month')

/** Brings a fiscal year and its twelve months into being, open; months that exist keep their state (spec 08 §5). */
export function openFiscalYear(database: Database, year: number): void {
  for (let number = 1; number <= 12; number++) {
    const month = `${year}-${String(number).padStart(2, '0')}`
    database.run("INSERT OR IGNORE INTO period (month, fiscal_year, state) VALUES (?, ?, 'open')", month, year)
  }
}

export function setPeriodState(database: Database, month: Month, state: PeriodState, sequence: number | null): void {
  database.run('UPDATE period SET state = ?, closed_sequence = ? WHERE month = ?', state, sequence, month)
}
