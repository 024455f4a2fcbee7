import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { SpendingLineRow } from '../../db/queries/spending.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { grantCosts } from './grant-costs.ts'

/** A line that events may bear, with what the books say of it. */
export interface CostSource {
  readonly row: SpendingLineRow
  /** The line's own, or its budget line's. */
  readonly activity: string | null
  readonly site: string | null
  /** What of it is still eligible. */
  eligibleXof: number
}

/** The lines of a grant's donor spending by their key, but those that take others back or were wholly taken back. */
export function costSource(database: Database, grant: GrantRow): Map<string, CostSource> {
  const sources = new Map<string, CostSource>()
  for (const { row, facts, xof } of grantCosts(database, grant, null)) {
    const known = sources.get(lineKey(row))
    if (known) known.eligibleXof += xof
    else sources.set(lineKey(row), { row, activity: facts?.activity ?? null, site: facts?.site ?? null, eligibleXof: xof })
  }
  for (const [key, { row }] of sources) if (row.amount_xof <= 0) sources.delete(key)
  return sources
}
