import type { DescribedSheet, DescribedWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { beginsSeal, type ReadSeal, readSealLines } from '../../reports/excel/seal/seal-text.ts'
import type { UnsoundNotice } from '../../reports/model/unsound-notice.ts'
import { LANGUAGES } from '../../shared/i18n/language.ts'
import { workbookText } from '../../shared/i18n/workbook-text.ts'
import type { DescribedCell } from '../../shared/workbook/described-cell.ts'

/** The seal of a workbook, and where its text stands: those cells are no part of what it covers. */
export interface FoundSeal {
  readonly seal: ReadSeal
  /** The sheet, by its place, and its first and last rows of the text. */
  readonly sheet: number
  readonly firstRow: number
  readonly lastRow: number
  /** That it was made from a ledger whose check had failed, as its sheet says. */
  readonly unsound: UnsoundNotice | undefined
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
  return (
    seal && { seal, sheet: sheet.number, firstRow, lastRow: firstRow + lines.length - 1, unsound: statedUnsound(sheet, firstRow) }
  )
}

function statedUnsound(sheet: DescribedSheet, firstRow: number): UnsoundNotice | undefined {
  const said = new Map<number, UnsoundNotice['state']>()
  for (const { row, column, value } of allCells(sheet)) {
    if (row >= firstRow) return undefined
    const text = value.slice(1)
    const label = (['altered', 'damaged'] as const).find((state) =>
      LANGUAGES.some((language) => workbookText(`seal.${state}`, language) === text),
    )
    const state = said.get(row)
    if (column === 1 && label) said.set(row, label)
    else if (state && text !== '') return { state, date: text }
  }
  return undefined
}

function* allCells(sheet: DescribedSheet): Generator<DescribedCell> {
  for (const batch of sheet.read()) yield* batch
}
