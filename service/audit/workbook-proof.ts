import { refusing } from '../../domain/tabular/refusing.ts'
import type { DescribedSheet, DescribedWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { type SheetPrint, samePrint } from '../../reports/excel/seal/sheet-digest.ts'
import type { FilledCell } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { columnLetter } from '../../shared/workbook/column-letter.ts'
import { cellReference, type DescribedCell } from '../../shared/workbook/described-cell.ts'
import { type CoveredWorkbook, coverWorkbook } from '../reports/sealing/cover-workbook.ts'
import { saidByCell } from './cell-words.ts'
import { type FoundSeal, findSeal, isSealLine } from './find-seal.ts'
import { partFaults, ruleFault } from './part-faults.ts'
import { proveSealNote, type SealNote } from './seal-note.ts'

export interface WorkbookProof {
  readonly found: FoundSeal
  readonly sheets: number
  /** Cells, formulas among them, and other parts that the seal covers. */
  readonly cells: number
  readonly formulas: number
  readonly parts: number
  readonly note: SealNote
  /** Cells meant for the hand that hold something. */
  readonly filled: readonly FilledCell[]
  readonly faults: readonly Fault[]
}

/** Beyond so many cells of one sheet nothing more is learnt. */
const CELLS_NAMED = 40

/**
 * Proves a workbook against its own seal: all that a person sees of every sheet against what the seal says of it. What was edited is named, a cell by its
 * address or by the cells among which it is. Refused: a file that has no seal.
 */
export function proveWorkbook(name: string, workbook: DescribedWorkbook): Result<WorkbookProof> {
  const read = refusing(() => {
    const found = findSeal(workbook)
    return found && proof(found, workbook)
  })
  if (!read.ok) return read
  return read.value ? success(read.value) : failure(fault('VERIFY_WORKBOOK_NO_SEAL', { kind: 'file', name }))
}

function proof(found: FoundSeal, workbook: DescribedWorkbook): WorkbookProof {
  const { seal } = found
  const sealed = new SealedSheets(found)
  const filled: FilledCell[] = []
  const counts = { cells: 0, formulas: 0 }
  const covered = covering(
    workbook,
    (sheet, cell) => {
      if (isSealLine(found, sheet, cell)) return true
      if (sealed.isHand(sheet, cell)) {
        filled.push({ sheet: sheet.name, cell: cellReference(cell), text: saidByCell(cell) })
        return true
      }
      counts.cells += 1
      if (cell.formula !== '') counts.formulas += 1
      return false
    },
    new Map(
      workbook.sheets.flatMap((sheet) => {
        const print = sealed.printOf(sheet)
        return print ? [[sheet.number, print.step] as const] : []
      }),
    ),
  )
  const faults: Fault[] = []
  if (!seal.holds)
    faults.push(fault('VERIFY_WORKBOOK_SEAL_TEXT', undefined, { sheet: workbook.sheets[found.sheet - 1]?.name ?? '' }))
  faults.push(...partFaults(covered.parts, seal.parts))
  for (const sheet of workbook.sheets) {
    const at = sealed.placeOf(sheet)
    if (at === undefined) continue
    if (seal.rules.get(at)?.hash !== covered.rules.get(sheet.number)?.hash) faults.push(ruleFault(sheet.name))
    const [stated, print] = [seal.cells.get(at), covered.cells.get(sheet.number)]
    if (stated && print && !samePrint(stated, print)) faults.push(...changedCells(sheet, stated, print, sealed))
  }
  const note = proveSealNote(seal)
  return { found, sheets: workbook.sheets.length, ...counts, parts: covered.parts.length, note, filled, faults }
}

/** Reads on to the end: nothing waits for a proof. */
function covering(
  workbook: DescribedWorkbook,
  leaves: (sheet: DescribedSheet, cell: DescribedCell) => boolean,
  steps: ReadonlyMap<number, number>,
): CoveredWorkbook {
  const reading = coverWorkbook(workbook, { leaves, steps })
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}

/** The sheets as the seal has them: a sheet that was moved is known by its name. */
class SealedSheets {
  readonly #found: FoundSeal
  readonly #places: ReadonlyMap<string, number>
  readonly #hand: ReadonlyMap<number, ReadonlySet<string>>

  constructor(found: FoundSeal) {
    this.#found = found
    this.#places = new Map(found.seal.parts.filter(({ kind }) => kind === 'sheet').map(({ key, sheet }) => [key, sheet]))
    this.#hand = new Map([...found.seal.hand].map(([sheet, cells]) => [sheet, new Set(cells)]))
  }

  placeOf(sheet: DescribedSheet): number | undefined {
    return this.#places.get(sheet.name)
  }

  printOf(sheet: DescribedSheet): SheetPrint | undefined {
    return this.#found.seal.cells.get(this.placeOf(sheet) ?? 0)
  }

  isHand(sheet: DescribedSheet, cell: DescribedCell): boolean {
    return this.#hand.get(this.placeOf(sheet) ?? 0)?.has(cellReference(cell)) ?? false
  }

  covers(sheet: DescribedSheet, cell: DescribedCell): boolean {
    return !isSealLine(this.#found, sheet, cell) && !this.isHand(sheet, cell)
  }
}

/** Where a row and a column both changed, the cell between them did; where several did, the cells are named row by row. */
function changedCells(sheet: DescribedSheet, stated: SheetPrint, found: SheetPrint, sealed: SealedSheets): Fault[] {
  const rows = differing(stated.rows, found.rows)
  const columns = differing(stated.columns, found.columns)
  if (rows.length === 0 || columns.length === 0) return [fault('VERIFY_WORKBOOK_SHEET', undefined, { sheet: sheet.name })]
  const said = new Map<string, string>()
  for (const batch of sheet.read())
    for (const cell of batch)
      if (rows.includes(Math.floor((cell.row - 1) / stated.step)) && sealed.covers(sheet, cell))
        said.set(cellReference(cell), saidByCell(cell))
  const certain = stated.step === 1 && (rows.length === 1 || columns.length === 1)
  const faults = rows.flatMap((index) => {
    const addresses = columns.map((column) => blockAddress(index, column, stated.step))
    if (!certain) return [cellFault('VERIFY_WORKBOOK_CELLS', sheet.name, addresses.join(', '), '')]
    return addresses.map((address) => cellFault('VERIFY_WORKBOOK_CELL', sheet.name, address, said.get(address) ?? ''))
  })
  return faults.slice(0, CELLS_NAMED)
}

const cellFault = (code: 'VERIFY_WORKBOOK_CELL' | 'VERIFY_WORKBOOK_CELLS', sheet: string, cell: string, found: string): Fault =>
  fault(code, { kind: 'cell', sheet, cell }, { found })

function blockAddress(index: number, column: number, step: number): string {
  const letters = columnLetter(column + 1)
  const first = index * step + 1
  return step === 1 ? `${letters}${first}` : `${letters}${first}:${letters}${first + step - 1}`
}

/** Places where two lists of codes differ; what one of them lacks is blank there. */
function differing(stated: readonly string[], found: readonly string[]): number[] {
  const places: number[] = []
  for (let at = 0; at < Math.max(stated.length, found.length); at += 1)
    if ((stated[at] ?? '-') !== (found[at] ?? '-')) places.push(at)
  return places
}
