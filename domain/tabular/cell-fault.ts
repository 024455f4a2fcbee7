import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import type { TabularCell } from './tabular-cell.ts'

/** The fault of a cell that holds no value although it is not empty: an error, a formula without result, a lost text. */
export function cellFault(cell: TabularCell | undefined, place: Place): Fault | undefined {
  if (cell === null || cell === undefined || typeof cell === 'string') return undefined
  switch (cell.kind) {
    case 'error':
      return fault('CELL_ERROR', place, { error: cell.error })
    case 'formula':
      return fault('FORMULA_WITHOUT_VALUE', place)
    case 'lost-text':
      return fault('CELL_TEXT_LOST', place)
    default:
      return undefined
  }
}
