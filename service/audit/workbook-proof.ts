import { columnLetters } from '../../domain/tabular/cell-address.ts'
import { refusing, type WorkbookCell, type WorkbookSheet } from '../../domain/tabular/workbook-cells.ts'
import { cellMark } from '../../reports/excel/fingerprint/cell-mark.ts'
import { SheetFingerprint, type SheetPrint } from '../../reports/excel/fingerprint/sheet-fingerprint.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isPrintLine, type WorkbookSeal, workbookSeal } from './workbook-seal.ts'

export interface WorkbookProof {
  readonly seal: WorkbookSeal
  readonly sheets: number
  readonly cells: number
  readonly faults: readonly Fault[]
}

/** Beyond so many cells of one sheet nothing more is learnt. */
const CELLS_NAMED = 40

/**
 * Proves a workbook against its own seal: every label, figure, result and formula of every sheet against the fingerprints that the seal carries.
 * What was edited is named by its cell, or by the cells among which it is. Refused: a file that is no workbook, or has no seal.
 */
export function proveWorkbook(name: string, sheets: readonly WorkbookSheet[]): Result<WorkbookProof> {
  const read = refusing(() => {
    const seal = workbookSeal(sheets)
    return seal && provenSheets(seal, sheets)
  })
  if (!read.ok) return read
  return read.value ? success(read.value) : failure(fault('VERIFY_WORKBOOK_NO_SEAL', { kind: 'file', name }))
}

function provenSheets(seal: WorkbookSeal, sheets: readonly WorkbookSheet[]): WorkbookProof {
  const { print } = seal
  if (!print) {
    const faults = [fault('VERIFY_WORKBOOK_NO_PRINT', undefined, { sheet: seal.sheet })]
    return { seal, sheets: sheets.length, cells: 0, faults }
  }
  const faults: Fault[] = []
  let cells = 0
  const sealed = new Map(print.sheets.map((each) => [each.name, each]))
  for (const sheet of sheets) {
    const stated = sealed.get(sheet.name)
    sealed.delete(sheet.name)
    if (!stated) {
      faults.push(fault('VERIFY_WORKBOOK_SHEET_FOREIGN', undefined, { sheet: sheet.name }))
      continue
    }
    const found = printOf(sheet, stated, seal)
    cells += found.count
    if (found.print.hash !== stated.hash) faults.push(...changedCells(sheet, stated, found.print, seal))
  }
  for (const name of sealed.keys()) faults.push(fault('VERIFY_WORKBOOK_SHEET_GONE', undefined, { sheet: name }))
  if (!print.holds) faults.push(fault('VERIFY_WORKBOOK_PRINT', undefined, { sheet: seal.sheet }))
  return { seal, sheets: sheets.length, cells, faults }
}

/** The cells that the fingerprint covers: not those left open for people, and not the fingerprints themselves. */
function* coveredCells(sheet: WorkbookSheet, stated: SheetPrint, seal: WorkbookSeal): Generator<WorkbookCell> {
  const open = new Set(stated.open)
  for (const cell of sheet.cells()) {
    if (open.has(addressOf(cell))) continue
    if (sheet.name === seal.sheet && isPrintLine(cell, seal.printsFrom)) continue
    yield cell
  }
}

function printOf(sheet: WorkbookSheet, stated: SheetPrint, seal: WorkbookSeal): { print: SheetPrint; count: number } {
  const print = new SheetFingerprint(stated.step)
  let count = 0
  for (const { row, column, value, formula } of coveredCells(sheet, stated, seal)) {
    print.add(row, column, cellMark(value, formula))
    count += 1
  }
  return { print: print.finish(sheet.name, stated.open), count }
}

/** Where a row and a column both changed, the cell between them did; where several did, the cells are named row by row. */
function changedCells(sheet: WorkbookSheet, stated: SheetPrint, found: SheetPrint, seal: WorkbookSeal): Fault[] {
  const rows = differing(stated.rows, found.rows)
  const columns = differing(stated.columns, found.columns)
  if (rows.length === 0 || columns.length === 0) return [fault('VERIFY_WORKBOOK_SHEET', undefined, { sheet: sheet.name })]
  const values = new Map<string, string>()
  for (const cell of coveredCells(sheet, stated, seal)) {
    if (rows.includes(Math.floor((cell.row - 1) / stated.step))) values.set(addressOf(cell), said(cell))
  }
  const certain = stated.step === 1 && (rows.length === 1 || columns.length === 1)
  const faults = rows.flatMap((index) => {
    const addresses = columns.map((column) => blockAddress(index, column, stated.step))
    if (!certain) return [cellFault('VERIFY_WORKBOOK_CELLS', sheet.name, addresses.join(', '), '')]
    return addresses.map((address) => cellFault('VERIFY_WORKBOOK_CELL', sheet.name, address, values.get(address) ?? ''))
  })
  return faults.slice(0, CELLS_NAMED)
}

const cellFault = (code: 'VERIFY_WORKBOOK_CELL' | 'VERIFY_WORKBOOK_CELLS', sheet: string, cell: string, found: string): Fault =>
  fault(code, { kind: 'cell', sheet, cell }, { found })

function blockAddress(index: number, column: number, step: number): string {
  const letters = columnLetters(column)
  const first = index * step + 1
  return step === 1 ? `${letters}${first}` : `${letters}${first}:${letters}${first + step - 1}`
}

const addressOf = ({ row, column }: WorkbookCell): string => `${columnLetters(column - 1)}${row}`

const said = ({ value, formula }: WorkbookCell): string =>
  formula === null ? String(value ?? '') : `=${formula} → ${String(value ?? '')}`

/** Places where two lists of codes differ; what one of them lacks is blank there. */
function differing(stated: readonly string[], found: readonly string[]): number[] {
  const places: number[] = []
  for (let at = 0; at < Math.max(stated.length, found.length); at += 1)
    if ((stated[at] ?? '-') !== (found[at] ?? '-')) places.push(at)
  return places
}
