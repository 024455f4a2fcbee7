import { columnLetters } from '../../domain/tabular/cell-address.ts'
import { cellText } from '../../domain/tabular/cell-text.ts'
import { eachRow } from '../../domain/tabular/each-row.ts'
import { openTable } from '../../domain/tabular/open-table.ts'
import type { SheetGrid } from '../../reports/verify/sheet-grid.ts'
import { type Result, success } from '../../shared/result/result.ts'

/** Reads a workbook back, sheet by sheet, with the reader that every import uses: a formula gives its cached result. */
export function readGrids(bytes: Uint8Array, name: string): Result<SheetGrid[]> {
  const first = openTable(bytes, name, { headerRow: 1 })
  if (!first.ok) return first
  const grids: SheetGrid[] = []
  for (const sheet of first.value.sheets) {
    const opened = openTable(bytes, name, { sheet: sheet.name, headerRow: 1 })
    if (!opened.ok) return opened
    const cells = new Map<string, string | null>()
    opened.value.columns.forEach((text, column) => {
      if (text !== '') cells.set(`${columnLetters(column)}1`, text)
    })
    const read = eachRow(opened.value, (row) => {
      row.cells.forEach((cell, column) => {
        if (cell !== null) cells.set(`${columnLetters(column)}${row.line}`, cellText(cell))
      })
    })
    if (!read.ok) return read
    grids.push({ name: sheet.name, cells })
  }
  return success(grids)
}
