import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import type { ClaimRuling } from '../../model/claim-model.ts'
import { type CellContent, date, EMPTY, type Look, money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'

/**
 * The rulings of the period under the claim: what column I adds up (R-ELIG-3, spec 06 §5.12 "ineligible adjustments visible").
 * The amounts stand in the columns of the claim, the donor's under I itself. One blank row keeps the names alive.
 */
export function addRulings(sheet: SheetBuilder, context: ClaimContext, first: number): void {
  const { model, say, columns } = context
  const donorColumn = columns.numberOf('disallowed')
  const xofColumn = columns.numberOf('prior')
  sheet.set(1, first, text(say('rulings.title')), 'section')
  const headRow = first + 1
  const heads: [number, WorkbookTextKey, 'left' | 'right'][] = [
    [1, 'rulings.line', 'left'],
    [2, 'rulings.reason', 'left'],
    [3, 'rulings.partner', 'left'],
    [4, 'rulings.code', 'left'],
    [5, 'rulings.date', 'left'],
    [6, 'rulings.voucher', 'left'],
    [xofColumn, 'rulings.xof', 'right'],
    [donorColumn, 'rulings.donor', 'right'],
    [donorColumn + 1, 'rulings.author', 'left'],
    [donorColumn + 3, 'rulings.evidence', 'left'],
  ]
  const end = donorColumn + 5
  for (const [column, key, align] of heads) {
    sheet.set(column, headRow, text(say(key, { currency: context.currency })), 'columnHead', { align })
  }
  sheet.fill(headRow, 'columnHead', 1, end)
  const firstRow = headRow + 1
  const last = Math.max(firstRow, headRow + model.rulings.length)
  const add = (row: number, cells: readonly [number, CellContent][], look: Look): void => {
    for (const [column, content] of cells) sheet.set(column, row, content, look, column === 2 ? { wrap: true } : {})
    sheet.fill(row, look, 1, end)
  }
  if (model.rulings.length === 0) add(firstRow, [[2, text(say('rulings.none'))]], 'quiet')
  model.rulings.forEach((ruling, index) => {
    add(firstRow + index, rulingCells(ruling, context, xofColumn, donorColumn), 'cell')
  })
  addTotal(sheet, context, { firstRow, last, xofColumn, donorColumn, end })
  sheet.nameRange('Rul_Line', 1, firstRow, last)
  sheet.nameRange('Rul_Partner', 3, firstRow, last)
  sheet.nameRange('Rul_Donor', donorColumn, firstRow, last)
}

const rulingCells = (
  ruling: ClaimRuling,
  context: ClaimContext,
  xofColumn: number,
  donorColumn: number,
): readonly [number, CellContent][] => [
  [1, text(ruling.line)],
  [2, text(ruling.reason)],
  [3, text(ruling.partner)],
  [4, text(ruling.code)],
  [5, date(ruling.date)],
  [6, text(ruling.voucher)],
  [xofColumn, money(ruling.xof, 'XOF')],
  [donorColumn, money(ruling.donorMinor, context.currency)],
  [donorColumn + 1, text(ruling.author)],
  [donorColumn + 3, ruling.evidence === null ? EMPTY : text(ruling.evidence)],
]

interface Bounds {
  readonly firstRow: number
  readonly last: number
  readonly xofColumn: number
  readonly donorColumn: number
  readonly end: number
}

function addTotal(sheet: SheetBuilder, context: ClaimContext, bounds: Bounds): void {
  const { firstRow, last, xofColumn, donorColumn, end } = bounds
  const { rulings } = context.model
  const row = last + 1
  const sum = (column: number): string => {
    const letter = context.columns.letter(column === xofColumn ? 'prior' : 'disallowed')
    return `SUM(${letter}${firstRow}:${letter}${last})`
  }
  const xof = sumMinor(rulings.map((ruling) => ruling.xof))
  const donor = sumMinor(rulings.map((ruling) => ruling.donorMinor))
  sheet.set(1, row, text(context.say('total')), 'total')
  sheet.set(xofColumn, row, money(xof, 'XOF'), 'total', { formula: sum(xofColumn) })
  sheet.set(donorColumn, row, money(donor, context.currency), 'total', { formula: sum(donorColumn) })
  sheet.fill(row, 'total', 1, end)
}
