import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { cellAddress } from '../a1.ts'
import { type CellContent, date, EMPTY, type Look, money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'

const HEADS: readonly [WorkbookTextKey, 'left' | 'right'][] = [
  ['tranche.number', 'left'],
  ['tranche.date', 'left'],
  ['tranche.donor', 'right'],
  ['tranche.rate', 'right'],
  ['tranche.xof', 'right'],
  ['tranche.fees', 'right'],
  ['tranche.net', 'right'],
  ['tranche.reference', 'left'],
]

/** Every tranche since the grant began, with the rate it obtained (gross XOF ÷ donor amount). Returns the row after the table. */
export function addTranches(sheet: SheetBuilder, context: ClaimContext, first: number): number {
  const { say, currency } = context
  const { tranches } = context.model.funds
  sheet.set(1, first, text(say('tranche.title')), 'section')
  const headRow = first + 1
  HEADS.forEach(([key, align], index) => {
    sheet.set(index + 1, headRow, text(say(key, { currency })), 'columnHead', { align })
  })
  const firstRow = headRow + 1
  const last = Math.max(firstRow, headRow + tranches.length)
  if (tranches.length === 0) {
    sheet.set(1, firstRow, text(say('tranche.none')), 'quiet')
    sheet.fill(firstRow, 'quiet')
  }
  tranches.forEach((tranche, index) => {
    const at = firstRow + index
    const rate: CellContent = { kind: 'effectiveRate', xof: tranche.xof, donorMinor: tranche.donorMinor, currency }
    sheet.set(1, at, text(tranche.number), 'cell')
    sheet.set(2, at, date(tranche.date), 'cell')
    sheet.set(3, at, money(tranche.donorMinor, currency), 'cell')
    sheet.set(4, at, rate, 'cell', { formula: `IFERROR(${cellAddress(5, at)}/${cellAddress(3, at)},"")` })
    sheet.set(5, at, money(tranche.xof, 'XOF'), 'cell')
    sheet.set(6, at, money(tranche.feesXof, 'XOF'), 'cell')
    sheet.set(7, at, money(tranche.xof - tranche.feesXof, 'XOF'), 'cell', {
      formula: `${cellAddress(5, at)}-${cellAddress(6, at)}`,
    })
    sheet.set(8, at, text(tranche.reference), 'cell', { wrap: true })
  })
  addTotals(sheet, context, firstRow, last)
  for (const [name, column] of [
    ['Tranche_Date', 2],
    ['Tranche_XOF', 5],
    ['Tranche_Fees', 6],
  ] as const) {
    sheet.nameRange(name, column, firstRow, last)
  }
  return last + 2
}

function addTotals(sheet: SheetBuilder, context: ClaimContext, firstRow: number, last: number): void {
  const { tranches } = context.model.funds
  const at = last + 1
  const look: Look = 'total'
  const donorMinor = sumMinor(tranches.map((tranche) => tranche.donorMinor))
  const xof = sumMinor(tranches.map((tranche) => tranche.xof))
  const fees = sumMinor(tranches.map((tranche) => tranche.feesXof))
  const sum = (column: number): { formula: string } => ({
    formula: `SUM(${cellAddress(column, firstRow)}:${cellAddress(column, last)})`,
  })
  sheet.set(1, at, text(context.say('total')), look)
  sheet.set(2, at, EMPTY, look)
  sheet.set(3, at, money(donorMinor, context.currency), look, sum(3))
  sheet.set(4, at, { kind: 'effectiveRate', xof, donorMinor, currency: context.currency }, look, {
    formula: `IFERROR(${cellAddress(5, at)}/${cellAddress(3, at)},"")`,
  })
  sheet.set(5, at, money(xof, 'XOF'), look, sum(5))
  sheet.set(6, at, money(fees, 'XOF'), look, sum(6))
  sheet.set(7, at, money(xof - fees, 'XOF'), look, sum(7))
  sheet.set(8, at, EMPTY, look)
}
