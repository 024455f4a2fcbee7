import type { Month } from '../../shared/time/period.ts'
import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type PeriodState = RowOf<'period'>['state']

const PERIODS = statement((db) => db.selectFrom('period').select(['month', 'state', 'closedSequence']).orderBy('month'))

export const listPeriods = (database: Database): Answered<typeof PERIODS>[] => database.all(PERIODS)

/** Brings a fiscal year and its twelve months into being, open; months that exist keep their state (spec 08 §5). */
export function openFiscalYear(database: Database, fiscalYear: number): void {
  for (let number = 1; number <= 12; number++) {
    const month = `${fiscalYear}-${String(number).padStart(2, '0')}`
    database.insertIfNew('period', { month, fiscalYear, state: 'open' })
  }
}

export const setPeriodState = (database: Database, month: Month, state: PeriodState, closedSequence: number | null): number =>
  database.update('period', { month }, { state, closedSequence })
