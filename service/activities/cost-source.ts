import type { Database } from '../../db/database.ts'
import { activityLines } from '../../db/queries/activities-costs.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { type SpendingLineRow, spendingLines } from '../../db/queries/spending.ts'
import { lineKey } from '../conversion/grant-conversion.ts'

/** A line that events may bear, with what the books say of it. */
export interface CostSource {
  readonly row: SpendingLineRow
  /** The line's own, or its budget line's. */
  readonly activity: string | null
  readonly site: string | null
}

/** The lines of a grant's donor spending by their key, but those that take others back. */
export function costSource(database: Database, grant: GrantRow): Map<string, CostSource> {
  const facts = new Map(activityLines(database, grant.id).map((row) => [lineKey(row), row]))
  const rows = spendingLines(database, grant.id).filter(({ amountXof }) => amountXof > 0)
  return new Map(
    rows.map((row) => {
      const known = facts.get(lineKey(row))
      return [lineKey(row), { row, activity: known?.activity ?? null, site: known?.site ?? null }]
    }),
  )
}
