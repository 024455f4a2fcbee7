import type { DescribedSheet, DescribedWorkbook } from '../../domain/workbook/describe-workbook.ts'
import { samePrint } from '../../reports/excel/seal/sheet-digest.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { cellReference, type DescribedCell } from '../../shared/workbook/described-cell.ts'
import { coverWorkbook } from '../reports/sealing/cover-workbook.ts'
import { saidByCell } from './cell-words.ts'
import { partFaults, ruleFault } from './part-faults.ts'

/** A workbook to compare, and the cells of it that do not count: the text of its seal. */
export interface ComparedWorkbook {
  readonly workbook: DescribedWorkbook
  isLeft(sheet: DescribedSheet, cell: DescribedCell): boolean
}

const CELLS_NAMED = 100

/**
 * Compares a workbook with the one that should be, both read from their bytes: every part and every cell that differs is named with both. `hand` are the
 * cells that the layout leaves to people, by the name of their sheet: they are not compared. It yields between batches. Throws TableRefused.
 */
export function* compareWorkbooks(
  found: ComparedWorkbook,
  expected: ComparedWorkbook,
  hand: ReadonlyMap<string, ReadonlySet<string>>,
): Generator<void, Fault[]> {
  const leavesOf = (compared: ComparedWorkbook) => (sheet: DescribedSheet, cell: DescribedCell) =>
    compared.isLeft(sheet, cell) || (hand.get(sheet.name)?.has(cellReference(cell)) ?? false)
  const here = yield* coverWorkbook(found.workbook, { leaves: leavesOf(found) })
  const there = yield* coverWorkbook(expected.workbook, { leaves: leavesOf(expected) })
  const faults = partFaults(here.parts, there.parts)
  for (const sheet of found.workbook.sheets) {
    const twin = expected.workbook.sheets.find(({ name }) => name === sheet.name)
    if (!twin) continue
    if (here.rules.get(sheet.number)?.hash !== there.rules.get(twin.number)?.hash) faults.push(ruleFault(sheet.name))
    if (samePrint(here.cells.get(sheet.number), there.cells.get(twin.number))) continue
    const cells = cellFaults(coveredCells(sheet, leavesOf(found)), coveredCells(twin, leavesOf(expected)), sheet.name)
    for (let named = 0; named < CELLS_NAMED; named += 1) {
      const next = cells.next()
      if (next.done) break
      faults.push(next.value)
    }
    yield
  }
  return faults
}

function* coveredCells(
  sheet: DescribedSheet,
  leaves: (sheet: DescribedSheet, cell: DescribedCell) => boolean,
): Generator<DescribedCell> {
  for (const batch of sheet.read()) for (const cell of batch) if (!leaves(sheet, cell)) yield cell
}

/** Walks two sheets side by side, row by row and from left to right. */
function* cellFaults(found: Generator<DescribedCell>, expected: Generator<DescribedCell>, sheet: string): Generator<Fault> {
  let [here, there] = [found.next(), expected.next()]
  while (!here.done || !there.done) {
    const order = here.done ? 1 : there.done ? -1 : orderOf(here.value, there.value)
    if (order === 0 && !here.done && !there.done) yield* differences(here.value, there.value, sheet)
    else if (order < 0 && !here.done) yield* differences(here.value, undefined, sheet)
    else if (!there.done) yield* differences(undefined, there.value, sheet)
    if (order <= 0) here = found.next()
    if (order >= 0) there = expected.next()
  }
}

const orderOf = (one: DescribedCell, other: DescribedCell): number => one.row - other.row || one.column - other.column

/** What of a cell differs: its figure or text, its formula, how a number is shown, whether it can be seen. */
function* differences(found: DescribedCell | undefined, expected: DescribedCell | undefined, sheet: string): Generator<Fault> {
  const cell = found ?? expected
  if (!cell) return
  const place = { kind: 'cell', sheet, cell: cellReference(cell) } as const
  if (found?.value !== expected?.value || !found || !expected)
    yield fault('VERIFY_WORKBOOK_FIGURE', place, { found: shownBy(found), expected: shownBy(expected) })
  if (!found || !expected) return
  if (found.formula !== expected.formula)
    yield fault('VERIFY_WORKBOOK_FORMULA', place, { found: found.formula, expected: expected.formula })
  if (found.format !== expected.format)
    yield fault('VERIFY_WORKBOOK_FORMAT', place, { found: found.format, expected: expected.format })
  if (found.unseen !== expected.unseen)
    yield fault(found.unseen ? 'VERIFY_WORKBOOK_UNSEEN' : 'VERIFY_WORKBOOK_SEEN', place, { found: shownBy(found) })
}

const shownBy = (cell: DescribedCell | undefined): string => (cell ? saidByCell({ ...cell, formula: '' }) : '')
