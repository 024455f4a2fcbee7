import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Month } from '../../shared/time/period.ts'
import type { Bilingual } from './bilingual.ts'
import type { UnsoundNotice } from './unsound-notice.ts'

export type TabularKind = 'text' | 'date' | 'money' | 'percent' | 'integer' | 'rate'

/**
 * A column of a tabular report. `kind` decides what its cells hold: text; ISO date; integer minor units; decimal text of a
 * percentage ("23.6"); integer; decimal text of a rate. null is an empty cell in every kind.
 */
export interface TabularColumn {
  /** The machine's name, snake_case: the header of the CSV. */
  readonly key: string
  readonly label: Bilingual
  readonly kind: TabularKind
  /** Currency of a money column; null when each row names its own in the column `currencyFrom`. */
  readonly currency: string | null
  /** Key of the text column that holds the currency of each row. */
  readonly currencyFrom?: string
  /** True when the column is added up at its foot. Only money of one currency and integers can be. */
  readonly total?: boolean
  /** How a workbook colours it: a percentage by its height (below 50, below 75, above), or a count above zero as what is wrong. */
  readonly graded?: 'score' | 'excess'
  /** In characters; by default what the kind needs. */
  readonly width?: number
}

export type TabularCell = string | number | null
export type TabularRow = readonly TabularCell[]

/** A report of one table: trial balance, general ledger, budget against actual, fund balance, transactions. */
export interface TabularModel {
  /** Name of the first sheet: at most 31 characters, none of * ? : \ / [ ]. */
  readonly sheetName: Bilingual
  readonly title: Bilingual
  readonly organisation: string
  /** One line that says what was asked: grant, partner, account. */
  readonly subtitle: Bilingual
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly openMonths: readonly Month[]
  /** Set while the ledger's last check failed. */
  readonly unsound?: UnsoundNotice
  readonly columns: readonly TabularColumn[]
  /** Read once, in order; a generator keeps a long report out of memory. */
  readonly rows: Iterable<TabularRow>
  /** How many rows `rows` gives: a long table is streamed. */
  readonly rowCount: number
  readonly seal: TabularSeal
  /** A sheet of its own for what the marks mean; only where the table is short enough to be held in memory. */
  readonly legend?: TabularLegend
}

export interface TabularLegend {
  /** Also the sheet's name: at most 31 characters. */
  readonly title: Bilingual
  readonly rows: readonly { readonly name: Bilingual; readonly meaning: Bilingual }[]
}

/** What ties the table to the ledger; ordinary reports write nothing into it (spec 08 §6). */
export interface TabularSeal {
  readonly head: string
  readonly sequence: number
  readonly appVersion: string
  /** UTC, ISO text; also the workbook's own dates. */
  readonly generatedAt: string
  readonly generatedBy: string
  /** The report and what was asked of it (report-source.ts), so that it can be made again from a ledger and compared. */
  readonly source?: string
}
