import type { Database } from '../../db/database.ts'
import { findYearEnd } from '../../db/queries/year-ends.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { type ClosedYear, yearEndChecks } from './close-year.ts'
import { writersOf } from './second-person.ts'

export interface YearView {
  readonly year: number
  readonly state: 'open' | 'asked' | 'carried'
  readonly askedBy: string | null
  readonly faults: Fault[]
  readonly carried: ClosedYear | null
  /** One user alone writes: the year ends at once. */
  readonly alone: boolean
}

/** A year as the screen shows it: what stands in the way, who asked, what was carried. */
export function yearView(database: Database, year: number): YearView {
  const row = findYearEnd(database, year)
  const carried = row?.state === 'carried'
  return {
    year,
    state: carried ? 'carried' : row ? 'asked' : 'open',
    askedBy: row?.askedBy ?? null,
    faults: carried ? [] : yearEndChecks(database, year),
    carried:
      row && carried
        ? { closingNumber: row.closingNumber, openingNumber: row.openingNumber, resultXof: row.resultXof ?? 0 }
        : null,
    alone: writersOf(database).length < 2,
  }
}
