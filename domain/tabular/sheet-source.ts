import type { Fault } from '../../shared/result/fault.ts'
import type { DateEpoch, TabularKind, TabularRow, TabularSheet } from './open-table-types.ts'

/** What a reader of one kind of file offers to the rest: the sheet chosen, and its rows from the first, header and titles included. */
export interface SheetSource {
  readonly kind: TabularKind
  readonly encoding: string | null
  readonly separator: string | null
  readonly sheets: readonly TabularSheet[]
  readonly sheet: string
  readonly epoch: DateEpoch
  readonly warnings: readonly Fault[]
  /** Filled while rows are read; a workbook tells its hidden columns before its first row. */
  readonly hiddenColumns: ReadonlySet<number>
  rows(): Iterable<TabularRow>
}
