import { cellAddress } from '../a1.ts'
import { cellValue } from '../cell-value.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { cellMark } from './cell-mark.ts'
import { rowsPerCode, SheetFingerprint, type SheetPrint } from './sheet-fingerprint.ts'

/** The fingerprint of a planned sheet; cells open for people are left out, and listed. */
export function planFingerprint(sheet: SheetPlan): SheetPrint {
  const numbers = [...sheet.cells.keys()].sort((a, b) => a - b)
  const print = new SheetFingerprint(rowsPerCode(numbers.at(-1) ?? 0))
  const open: string[] = []
  for (const row of numbers) addPlannedRow(print, row, sheet, open)
  return print.finish(sheet.name, open)
}

/** Adds the planned cells of one row. */
export function addPlannedRow(print: SheetFingerprint, row: number, sheet: SheetPlan, open: string[]): void {
  const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b)
  for (const [column, cell] of cells) {
    if (cell.unlocked) open.push(cellAddress(column, row))
    else print.add(row, column, cellMark(cellValue(cell.content), cell.formula ?? null))
  }
}
