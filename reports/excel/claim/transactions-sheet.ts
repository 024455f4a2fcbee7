import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import { absoluteRange, cellAddress, sheetPrefix } from '../a1.ts'
import { type CellPlan, EMPTY, type Look, money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addHeading } from './heading.ts'
import { TRANSACTION_COLUMNS, type TransactionColumn } from './transaction-columns.ts'

const HEAD_ROW = BODY_ROW
const FIRST_ROW = HEAD_ROW + 1

export interface TransactionsSheet {
  readonly plan: SheetPlan
  /** Cells of the two control totals, with their sheet. */
  readonly totalXof: string
  readonly totalDonor: string
}

/**
 * Sheet 7: every converted row behind the claim (spec 06 §5.5). It is the single source of the report sheets, which reach it through
 * the names Tx_Line, Tx_Date, Tx_Partner, Tx_XOF, Tx_Donor and Tx_Seq. With no row at all one blank row keeps the names alive.
 */
export function transactionsSheet(context: ClaimContext): TransactionsSheet {
  const name = context.sheetName('transactions')
  const sheet = new SheetBuilder(
    name,
    'donorInk',
    TRANSACTION_COLUMNS.map((column) => column.width),
  )
  addHeading(sheet, context, 'tx.title')
  const last = Math.max(FIRST_ROW, HEAD_ROW + context.model.transactions.length)
  TRANSACTION_COLUMNS.forEach((column, index) => {
    addColumnHead(sheet, column, index + 1, context)
    if (column.named) sheet.nameRange(column.named, index + 1, FIRST_ROW, last)
  })
  addRows(sheet, context)
  const totals = addTotals(sheet, context, last)
  sheet.freeze(HEAD_ROW, 4)
  sheet.repeatRows(HEAD_ROW)
  sheet.filter(`A${HEAD_ROW}:${columnLetter(TRANSACTION_COLUMNS.length)}${last}`)
  return { plan: sheet.build(), totalXof: sheetPrefix(name) + totals.xof, totalDonor: sheetPrefix(name) + totals.donor }
}

function addColumnHead(sheet: SheetBuilder, column: TransactionColumn, number: number, context: ClaimContext): void {
  const align = column.figure ? 'right' : 'left'
  sheet.set(number, HEAD_ROW, text(context.say(column.label, { currency: context.currency })), 'columnHead', { align })
}

function addRows(sheet: SheetBuilder, context: ClaimContext): void {
  const { transactions, header } = context.model
  if (transactions.length === 0) {
    TRANSACTION_COLUMNS.forEach((_, index) => {
      sheet.set(index + 1, FIRST_ROW, index === 12 ? text(context.say('tx.none')) : EMPTY, 'cell')
    })
    return
  }
  transactions.forEach((row, rowIndex) => {
    const look: Look = row.date < header.from ? 'prior' : 'cell'
    TRANSACTION_COLUMNS.forEach((column, index) => {
      const content = column.content(row, rowIndex + 1, context)
      const options: Partial<CellPlan> = column.wrap ? { wrap: true } : {}
      sheet.set(index + 1, FIRST_ROW + rowIndex, content, column.label === 'tx.hash' && look === 'cell' ? 'mono' : look, options)
    })
  })
}

function addTotals(sheet: SheetBuilder, context: ClaimContext, last: number): { xof: string; donor: string } {
  const at = last + 1
  sheet.set(1, at, text(context.say('total')), 'total')
  const places = { xof: '', donor: '' }
  TRANSACTION_COLUMNS.forEach((column, index) => {
    if (!column.total) return
    const number = index + 1
    const content =
      column.total === 'xof' ? money(context.tallies.xof, 'XOF') : money(context.tallies.donorMinor, context.currency)
    const range = absoluteRange(number, FIRST_ROW, last).replaceAll('$', '')
    sheet.set(number, at, content, 'total', { formula: `SUM(${range})` })
    places[column.total] = cellAddress(number, at)
  })
  sheet.fill(at, 'total')
  sheet.set(1, at + 2, text(context.say('tx.priorNote')), 'note')
  return places
}
