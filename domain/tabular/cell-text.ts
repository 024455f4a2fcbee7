import { trimmed } from './blank-text.ts'
import type { TabularCell } from './tabular-cell.ts'

/**
 * What a cell holds, as text: a date in ISO form, a number as decimal text, TRUE or FALSE; empty for an empty cell, and for an error
 * or a formula without value, which have no text of their own. Text is trimmed only by those who ask for a code.
 */
export function cellText(cell: TabularCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  switch (cell.kind) {
    case 'number':
      return cell.decimal
    case 'date':
      return cell.date
    case 'datetime':
      return cell.dateTime
    case 'time':
      return cell.time
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return ''
  }
}

/** A cell with nothing to see in it. */
export const isBlank = (cell: TabularCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && trimmed(cell) === '')
