import type { Fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Bilingual } from './bilingual.ts'

/**
 * One cell: text, ISO date, percent and rate are text (plain decimals, a point); money is an integer in minor units of its
 * column's currency; other integers are numbers; null means "does not apply" or, for money, that a rate is missing.
 */
export type TabularCell = string | number | null
export type TabularRow = readonly TabularCell[]

export interface TabularColumn {
  /** Machine name, snake_case English: the header of the CSV file. */
  readonly key: string
  readonly label: Bilingual
  readonly kind: 'text' | 'date' | 'money' | 'percent' | 'integer' | 'rate'
  /** Of a money column: its currency, or null when each row names it in its column `currency`. */
  readonly currency: string | null
  /** How a workbook colours it: a percentage by its height (below 50, below 75, above), or a count above zero as what is wrong. */
  readonly graded?: 'score' | 'excess'
}

/** A report that is a table, as plain data: the CSV, JSON and workbook writers and the preview on screen all read it. */
export interface TabularReport {
  readonly name: string
  readonly columns: readonly TabularColumn[]
  /**
   * The rows in order. A long report makes them as they are read, a page at a time, so that an export costs little memory:
   * they may be walked more than once, and each walk reads the ledger again.
   */
  readonly rows: Iterable<TabularRow>
  readonly rowCount: number
  /** One cell per column, null where a total says nothing. */
  readonly totals: TabularRow | null
  /** Months covered that are not closed: the report is provisional. */
  readonly openMonths: readonly Month[]
  /** Printed beside the report; a missing rate leaves blanks and one warning (spec 08 §8). */
  readonly warnings: readonly Fault[]
}
