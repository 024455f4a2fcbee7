import { Decimal } from 'decimal.js'
import { minorUnitExponent } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { firstDay } from '../../shared/time/period.ts'
import { cellAddress } from '../excel/a1.ts'
import type { CellContent, CellPlan } from '../excel/cell-plan.ts'
import { cellValue } from '../excel/cell-value.ts'
import { dateSerial } from '../excel/date-serial.ts'
import type { SheetPlan, WorkbookPlan } from '../excel/sheet-plan.ts'
import type { CellMismatch, SheetGrid } from './sheet-grid.ts'

type Found = string | number | null

/** Compares a workbook read back as grids with its plan. See compareClaim. */
export function compareWorkbook(plan: WorkbookPlan, grids: readonly SheetGrid[]): readonly CellMismatch[] {
  const byName = new Map(grids.map((grid) => [grid.name, grid]))
  const mismatches: CellMismatch[] = []
  for (const sheet of plan.sheets) {
    const grid = byName.get(sheet.name)
    byName.delete(sheet.name)
    if (grid) mismatches.push(...compareSheet(sheet, grid))
    else mismatches.push({ sheet: sheet.name, cell: '', expected: sheet.name, found: null })
  }
  for (const name of byName.keys()) mismatches.push({ sheet: name, cell: '', expected: null, found: name })
  return mismatches
}

function compareSheet(sheet: SheetPlan, grid: SheetGrid): CellMismatch[] {
  const mismatches: CellMismatch[] = []
  const planned = new Set<string>()
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const address = cellAddress(column, row)
      planned.add(address)
      const found = grid.cells.get(address) ?? null
      if (cell.unlocked) continue
      if (!says(cell, found)) mismatches.push({ sheet: sheet.name, cell: address, expected: expectedValue(cell.content), found })
    }
  }
  for (const [address, found] of grid.cells) {
    if (!planned.has(address) && found !== null && found !== '') {
      mismatches.push({ sheet: sheet.name, cell: address, expected: null, found })
    }
  }
  return mismatches
}

/** What a mismatch quotes: amounts as decimal text, dates in ISO, everything else as the cell would hold it. */
function expectedValue(content: CellContent): Found {
  switch (content.kind) {
    case 'money':
      return minorToDecimalText(content.minor, content.currency)
    case 'date':
      return content.date
    case 'month':
      return firstDay(content.month)
    default:
      return cellValue(content)
  }
}

/** True when a value read back says the same as the plan. Readers give numbers or decimal text, dates as serials or in ISO. */
function says(cell: CellPlan, found: Found): boolean {
  const { content } = cell
  const expected = cellValue(content)
  if (expected === null || expected === '') return found === null || found === ''
  switch (content.kind) {
    case 'text':
      return found === expected
    case 'date':
    case 'month': {
      const day = content.kind === 'date' ? content.date : firstDay(content.month)
      return found === day || sameNumber(found, dateSerial(day), 0)
    }
    case 'money':
      return sameNumber(found, expected, minorUnitExponent(content.currency))
    default:
      return sameNumber(found, expected, 9)
  }
}

/** Equal once both are rounded to so many decimals, half away from zero: a file keeps binary numbers, people read decimals. */
function sameNumber(found: Found, expected: string | number, decimals: number): boolean {
  const number = decimal(found)
  return (
    number
      ?.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
      .equals(new Decimal(expected).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)) ?? false
  )
}

function decimal(found: Found): Decimal | null {
  if (typeof found === 'number') return new Decimal(found)
  return found !== null && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(found) ? new Decimal(found) : null
}
