import { failure, type Result, success } from '../../shared/result/result.ts'
import type { OpenTable, TabularRow } from './open-table-types.ts'
import { TableRefused } from './table-refused.ts'

/**
 * Gives every row to `visit`, in order, one at a time; the answer counts them. Return false from `visit` to stop.
 * Where the file proves unreadable further down, the answer is the faults: what was visited before must then be undone (an import is
 * one transaction).
 */
export function eachRow(table: OpenTable, visit: (row: TabularRow) => unknown): Result<number> {
  let count = 0
  try {
    for (const row of table.rows) {
      count++
      if (visit(row) === false) break
    }
    return success(count)
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}
