import { failure, type Result, success } from '../../shared/result/result.ts'
import type { TabularRow } from './open-table-types.ts'
import { TableRefused } from './table-refused.ts'

/**
 * The next rows of an iterator over `table.rows`, up to `count`: for work done in slices, so that a program answers in between.
 * No rows means the end; faults mean that the file proves unreadable here.
 */
export function takeRows(rows: Iterator<TabularRow>, count: number): Result<readonly TabularRow[]> {
  const taken: TabularRow[] = []
  try {
    while (taken.length < count) {
      const next = rows.next()
      if (next.done) break
      taken.push(next.value)
    }
    return success(taken)
  } catch (error) {
    if (error instanceof TableRefused) return failure(...error.faults)
    throw error
  }
}
