import { Decimal } from 'decimal.js'
import { refusing } from '../../../domain/tabular/refusing.ts'
import { type DescribedWorkbook, describeWorkbook } from '../../../domain/workbook/describe-workbook.ts'
import { shownDecimals } from '../../../domain/workbook/format-text.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { cellReference, type DescribedCell } from '../../../shared/workbook/described-cell.ts'
import { saidByCell } from '../cell-words.ts'
import { convertWithOffice } from './convert-with-office.ts'

/**
 * What came of calculating a workbook's formulas again in another program: the same results or others; or it was not done, because the program is not there, the
 * file reaches out of itself, or the program failed.
 */
export interface Recalculation {
  readonly outcome: 'same' | 'differs' | 'absent' | 'refused' | 'failed'
  readonly faults: readonly Fault[]
}

const RESULTS_NAMED = 100
/** Parts that reach out of the file, and functions that do: such a workbook is not opened in another program. */
const REACHES_OUT = /externallink|vbaproject|connections|macrosheet|oleobject|control|webextension/
const CALLS_OUT = /(?:WEBSERVICE|DDE|RTD|CALL|REGISTER\.ID)\(/

/**
 * Calculates every formula of a workbook again with LibreOffice, `office`, where it is there, and names each whose result in the file is another: exact for what is shown
 * without decimals and for words, to half a unit of the last place shown otherwise.
 */
export async function recalculateWorkbook(
  bytes: Uint8Array,
  workbook: DescribedWorkbook,
  office: string | undefined,
): Promise<Recalculation> {
  if (office === undefined) return { outcome: 'absent', faults: [] }
  const formulas = refusing(() => readFormulas(workbook))
  if (!formulas.ok) return { outcome: 'failed', faults: [] }
  if (formulas.value === undefined) return { outcome: 'refused', faults: [] }
  let saved: Uint8Array | undefined
  try {
    ;[saved] = await convertWithOffice(office, [bytes], 'xlsx')
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    return { outcome: 'failed', faults: [] }
  }
  const again = describeWorkbook(saved ?? new Uint8Array(), 'workbook.xlsx')
  const results = again.ok ? refusing(() => readResults(again.value, formulas.value ?? new Map())) : again
  if (!results.ok) return { outcome: 'failed', faults: [] }
  const faults = differing(formulas.value, results.value)
  return { outcome: faults.length === 0 ? 'same' : 'differs', faults: faults.slice(0, RESULTS_NAMED) }
}

type CellsOfSheets = ReadonlyMap<string, ReadonlyMap<string, DescribedCell>>

/** The cells with a formula, by sheet and address; undefined where something in the workbook reaches out of it. */
function readFormulas(workbook: DescribedWorkbook): CellsOfSheets | undefined {
  const reaches = (kind: string, key: string): boolean => kind === 'object' && REACHES_OUT.test(key)
  if (workbook.parts.some(({ kind, key }) => reaches(kind, key))) return undefined
  const sheets = new Map<string, Map<string, DescribedCell>>()
  for (const sheet of workbook.sheets) {
    const formulas = new Map<string, DescribedCell>()
    const reading = sheet.read()
    let step = reading.next()
    for (; !step.done; step = reading.next()) {
      for (const cell of step.value) {
        if (CALLS_OUT.test(cell.formula)) return undefined
        if (cell.formula !== '') formulas.set(cellReference(cell), cell)
      }
    }
    if (step.value.some(({ kind, key }) => reaches(kind, key))) return undefined
    sheets.set(sheet.name, formulas)
  }
  return sheets
}

/** The same cells as another program calculated them. */
function readResults(workbook: DescribedWorkbook, wanted: CellsOfSheets): CellsOfSheets {
  return new Map(
    workbook.sheets.map((sheet) => {
      const cells = new Map<string, DescribedCell>()
      for (const batch of sheet.read())
        for (const cell of batch) if (wanted.get(sheet.name)?.has(cellReference(cell))) cells.set(cellReference(cell), cell)
      return [sheet.name, cells]
    }),
  )
}

function differing(formulas: CellsOfSheets, results: CellsOfSheets): Fault[] {
  return [...formulas].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([address, cell]) => {
      const again = results.get(sheet)?.get(address)
      if (sameResult(cell, again?.value ?? '')) return []
      const bare = { ...cell, formula: '' }
      const expected = saidByCell({ ...bare, value: again?.value ?? '' })
      const details = { found: saidByCell(bare), expected, formula: cell.formula }
      return [fault('VERIFY_WORKBOOK_RESULT', { kind: 'cell', sheet, cell: address }, details)]
    }),
  )
}

function sameResult({ value, format }: DescribedCell, again: string): boolean {
  if (value === again) return true
  if (!value.startsWith('n') || !again.startsWith('n')) return false
  const decimals = shownDecimals(format)
  if (decimals === null || decimals === 0) return false
  const half = new Decimal(10).pow(-decimals).div(2)
  return new Decimal(value.slice(1)).minus(again.slice(1)).abs().lte(half)
}
