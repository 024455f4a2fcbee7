import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import type { ClaimRate } from '../../model/claim-funds.ts'
import { cellAddress, sheetPrefix } from '../a1.ts'
import { type CellContent, date, EMPTY, isMonthText, money, month, rate, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addFxIdentity, type FxIdentityCells } from './fx-identity.ts'
import { addHeading } from './heading.ts'
import { sumWhere } from './sum-where.ts'

export interface FxSheet {
  readonly plan: SheetPlan
  /** COUNTA formulas of the proved rates and of all rates. */
  readonly proved: string
  readonly count: string
  readonly identity: FxIdentityCells | null
}

const HEADS: readonly [WorkbookTextKey, 'left' | 'right'][] = [
  ['fx.label', 'left'],
  ['fx.dated', 'left'],
  ['fx.donor', 'right'],
  ['fx.xof', 'right'],
  ['fx.rate', 'right'],
  ['fx.source', 'left'],
  ['fx.evidence', 'left'],
  ['fx.leftXof', 'right'],
  ['fx.leftDonor', 'right'],
]

/** Sheet 6: the method, the rates with their proofs, the average of each month, and the exchange identity (spec 07 §6.i). */
export function fxSheet(context: ClaimContext): FxSheet {
  const { say, model } = context
  const name = context.sheetName('fx')
  const sheet = new SheetBuilder(name, 'donorInk', [15, 13, 16, 17, 15, 26, 30, 16, 15])
  addHeading(sheet, context, 'fx.title')
  sheet.set(1, BODY_ROW, text(say('fx.method')), 'section')
  sheet.set(1, BODY_ROW + 1, text(say(`method.${model.header.method}`)), 'value')
  sheet.fill(BODY_ROW + 1, 'value')
  sheet.set(1, BODY_ROW + 2, text(say(`method.${model.header.method}.note`)), 'note')
  const rates = addRates(sheet, context, BODY_ROW + 4)
  const afterMonths = addMonths(sheet, context, rates.next + 1)
  const identity = addFxIdentity(sheet, context, afterMonths + 1)
  sheet.quietZeros(BODY_ROW)
  sheet.repeatRows(BODY_ROW - 1)
  const prefix = sheetPrefix(name)
  const count = (column: number): string =>
    `COUNTA(${prefix}${cellAddress(column, rates.first)}:${cellAddress(column, rates.last)})`
  const none = model.fx.rates.length === 0
  return {
    plan: sheet.build(),
    proved: none ? '0' : count(7),
    count: none ? '0' : count(5),
    identity: identity && { received: prefix + identity.received, explained: prefix + identity.explained },
  }
}

function addRates(sheet: SheetBuilder, context: ClaimContext, first: number): { first: number; last: number; next: number } {
  const { say, currency } = context
  const { rates } = context.model.fx
  sheet.set(1, first, text(say('fx.rates')), 'section')
  HEADS.forEach(([key, align], index) => {
    sheet.set(index + 1, first + 1, text(say(key, { currency })), 'columnHead', { align })
  })
  const firstRow = first + 2
  if (rates.length === 0) {
    sheet.set(1, firstRow, text(say('fx.none')), 'quiet')
    sheet.fill(firstRow, 'quiet')
  }
  rates.forEach((entry, index) => {
    addRate(sheet, context, entry, firstRow + index)
  })
  const last = Math.max(firstRow, firstRow + rates.length - 1)
  return { first: firstRow, last, next: last + 1 }
}

function addRate(sheet: SheetBuilder, context: ClaimContext, entry: ClaimRate, at: number): void {
  const { currency } = context
  const { received, left } = entry
  const amount = (minor: number | undefined, of: string): CellContent => (minor === undefined ? EMPTY : money(minor, of))
  sheet.set(1, at, text(entry.label), 'cell')
  sheet.set(2, at, isMonthText(entry.dated) ? month(entry.dated) : date(entry.dated), 'cell')
  sheet.set(3, at, amount(received?.donorMinor, currency), 'cell')
  sheet.set(4, at, amount(received?.xof, 'XOF'), 'cell')
  if (received) {
    const content: CellContent = { kind: 'effectiveRate', xof: received.xof, donorMinor: received.donorMinor, currency }
    sheet.set(5, at, content, 'value', { formula: `IFERROR(${cellAddress(4, at)}/${cellAddress(3, at)},"")` })
  } else {
    sheet.set(5, at, rate(entry.rate), 'value')
  }
  const source = typeof entry.source === 'string' ? entry.source : entry.source[context.language]
  sheet.set(6, at, text(source), 'cell', { wrap: true })
  sheet.set(7, at, text(entry.evidence), 'cell', { wrap: true })
  sheet.set(8, at, amount(left?.xof, 'XOF'), 'cell')
  sheet.set(9, at, amount(left?.donorMinor, currency), 'cell')
}

/** What each month of the period came to: an average that follows from the transactions, not one that made them. */
function addMonths(sheet: SheetBuilder, context: ClaimContext, first: number): number {
  const { say, currency, model, sumifs } = context
  sheet.set(1, first, text(say('fx.months')), 'section')
  const heads = [
    [1, 'fx.month', 'left'],
    [3, 'fx.reported', 'right'],
    [4, 'fx.spent', 'right'],
    [5, 'fx.average', 'right'],
  ] as const
  for (const [column, key, align] of heads) {
    sheet.set(column, first + 1, text(say(key, { currency })), 'columnHead', { align })
  }
  sheet.fill(first + 1, 'columnHead', 1, 5)
  model.months.forEach((value, index) => {
    const at = first + 2 + index
    const { xof, donorMinor } = context.tallies.ofMonth(value)
    const start = `$${columnLetter(1)}${at}`
    const within = (range: string): string =>
      sumWhere(
        range,
        [
          { range: 'Tx_Date', operator: '>=', date: start },
          { range: 'Tx_Date', operator: '<', date: `EDATE(${start},1)` },
        ],
        sumifs,
      )
    sheet.set(1, at, month(value), 'cell', { align: 'left' })
    sheet.set(2, at, EMPTY, 'cell')
    sheet.set(3, at, money(donorMinor, currency), 'cell', { formula: within('Tx_Donor') })
    sheet.set(4, at, money(xof, 'XOF'), 'cell', { formula: within('Tx_XOF') })
    sheet.set(5, at, { kind: 'effectiveRate', xof, donorMinor, currency }, 'cell', {
      formula: `IFERROR(${cellAddress(4, at)}/${cellAddress(3, at)},"")`,
    })
  })
  return first + 2 + model.months.length
}
