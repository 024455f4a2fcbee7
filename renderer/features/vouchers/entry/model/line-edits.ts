import type { EntryColumn } from './entry-column.ts'
import { type EntryLine, isBlankLine } from './entry-line.ts'
import { type EntryVoucher, lineAt, withLine } from './entry-voucher.ts'
import { placeAmount } from './write-cell.ts'

/** Puts a copy of a line under it (Ctrl D). A blank line is not copied. */
export function duplicateLine(entry: EntryVoucher, row: number): EntryVoucher {
  const line = entry.lines[row]
  if (!line || isBlankLine(line)) return entry
  const lines = [...entry.lines.slice(0, row + 1), { ...line, id: entry.nextId }, ...entry.lines.slice(row + 1)]
  return { ...entry, lines, nextId: entry.nextId + 1 }
}

export function deleteLine(entry: EntryVoucher, row: number): EntryVoucher {
  if (row >= entry.lines.length) return entry
  return { ...entry, lines: entry.lines.filter((_, index) => index !== row) }
}

/** Repeats in a cell what stands in the one above (=). Figures come with their side and their currency's own minor units. */
export function repeatAbove(entry: EntryVoucher, row: number, column: EntryColumn): EntryVoucher {
  if (row === 0) return entry
  const above = lineAt(entry, row - 1)
  return withLine(entry, row, (line) => repeated(line, above, column))
}

function repeated(line: EntryLine, above: EntryLine, column: EntryColumn): EntryLine {
  switch (column) {
    case 'debit':
    case 'credit': {
      const minor = column === 'debit' ? above.debitMinor : above.creditMinor
      return minor === null ? line : { ...placeAmount(line, column, minor), currency: above.currency }
    }
    case 'xof':
      return line
    case 'rate':
      return { ...line, rate: above.rate }
    case 'budgetLine':
      // The line above may belong to another grant.
      return { ...line, grant: above.grant, budgetLine: above.budgetLine }
    default:
      return { ...line, [column]: above[column] }
  }
}
