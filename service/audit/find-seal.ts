import type { DescribedSheet, DescribedWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { beginsSeal, type ReadSeal, readSealLines } from '../../reports/excel/seal/seal-text.ts'
import type { DescribedCell } from '../../shared/workbook/described-cell.ts'

/** The seal of a workbook, and where its text stands: those cells are no part of what it covers. */
export interface FoundSeal {
  readonly seal: ReadSeal
  /** The sheet, by its place, and its first and last rows of the text. */
  readonly sheet: number
  readonly firstRow: number
  readonly lastRow: number
}

/** Finds the seal of a workbook, from its last sheet back; undefined where it has none of this version. May throw TableRefused, as reading cells does. */
export function findSeal({ sheets }: DescribedWorkbook): FoundSeal | undefined {
  for (const sheet of [...sheets].reverse()) {
    const found = sealOf(sheet)
    if (found) return found
  }
  return undefined
}

/** Whether a cell holds a line of the seal. */
export const isSealLine = ({ sheet, firstRow, lastRow }: FoundSeal, at: DescribedSheet, cell: DescribedCell): boolean =>
  at.number === sheet && cell.column === 1 && cell.row >= firstRow && cell.row <= lastRow && cell.value.startsWith('t#')

function sealOf(sheet: DescribedSheet): FoundSeal | undefined {
  const lines: string[] = []
  let firstRow = 0
  for (const { row, column, value } of allCells(sheet)) {
    if (column !== 1) continue
    const text = value.startsWith('t') ? value.slice(1) : ''
    if (lines.length === 0 ? !beginsSeal(text) : row !== firstRow + lines.length || !text.startsWith('#')) {
      if (lines.length > 0) break
      continue
    }
    if (lines.length === 0) firstRow = row
    lines.push(text)
  }
  const seal = readSealLines(lines)
  return seal && { seal, sheet: sheet.number, firstRow, lastRow: firstRow + lines.length - 1 }
}

function* allCells(sheet: DescribedSheet): Generator<DescribedCell> {
  for (const batch of sheet.read()) yield* batch
}
