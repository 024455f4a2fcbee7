import { sumMinor } from '../../../shared/money/money.ts'
import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import type { ClaimRow } from '../../model/claim-rows.ts'
import { financialYearMonths, forecastMonths } from '../../model/claim-rows.ts'
import { cellAddress, sheetPrefix } from '../a1.ts'
import { date, EMPTY, money, month, share, text } from '../cell-plan.ts'
import { moneyWidth } from '../money-width.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW, CLAIM_FIRST_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addHeading } from './heading.ts'
import { ROW_LOOK } from './row-look.ts'
import { type PlacedRow, placeRows, rowNumber, sumOf } from './row-places.ts'

const GROUP_ROW = BODY_ROW
const HEAD_ROW = BODY_ROW + 1
const FIRST_MONTH = 3

export interface ForecastSheet {
  readonly plan: SheetPlan
  /** Formula reference of a line's forecast to the end of the donor's financial year (column O of the claim). */
  cellOf(code: string): string
}

/** Columns after the months, counted from the first one that follows them. */
interface ForecastColumns {
  readonly yearEnd: number
  readonly projectEnd: number
  readonly cumulative: number
  readonly outturn: number
  readonly budget: number
  readonly left: number
  readonly said: number
  readonly spent: number
  readonly accuracy: number
}

/**
 * Sheet 4: month by month to 31 March and to the end of the project (R-PAY), the outturn it leads to, and how right the
 * forecast before this one was. `claimPrefix` is the claim sheet's, whose rows start at CLAIM_FIRST_ROW.
 */
export function forecastSheet(context: ClaimContext): ForecastSheet {
  const { model, say } = context
  const name = context.sheetName('forecast')
  const months = model.forecast.months
  const columns = columnsAfter(FIRST_MONTH + months.length)
  const monthWidths = months.map((_, index) => amountWidth(context, (row) => forecastOf(row, context).months[index] ?? 0, 9.5))
  const figureWidth = amountWidth(
    context,
    (row) => Math.max(row.budgetMinor, row.cumulativeMinor + forecastOf(row, context).projectEnd),
    12,
  )
  const widths = [7, 27, ...monthWidths, ...Array.from({ length: 8 }, () => figureWidth), 11]
  const sheet = new SheetBuilder(name, 'donorInk', widths)
  addHeading(sheet, context, 'forecast.title')
  addHeads(sheet, context, columns)
  const placed = placeRows(context.rows, HEAD_ROW + 1, false)
  const claimRowOf = claimRowNumbers(context)
  for (const place of placed) addRow(sheet, context, columns, place, claimRowOf)
  const end = HEAD_ROW + placed.length
  if (months.length === 0) sheet.set(1, end + 2, text(say('forecast.none')), 'note')
  sheet.quietZeros(BODY_ROW)
  sheet.freeze(HEAD_ROW, 2)
  sheet.repeatRows(HEAD_ROW)
  for (const column of [columns.left, columns.accuracy]) {
    const letter = columnLetter(column)
    sheet.colour({
      kind: 'negativeIsBad',
      range: `${letter}${HEAD_ROW + 1}:${letter}${end}`,
      decidedBy: `${letter}${HEAD_ROW + 1}`,
    })
  }
  const cellOf = (code: string): string =>
    `${sheetPrefix(name)}${cellAddress(
      columns.yearEnd,
      rowNumber(placed, (row) => row.code === code && row.kind !== 'head'),
    )}`
  return { plan: sheet.build(), cellOf }
}

const amountWidth = (context: ClaimContext, amount: (row: ClaimRow) => number, least: number): number =>
  moneyWidth(context.rows.map(amount), context.currency, least)

const columnsAfter = (first: number): ForecastColumns => ({
  yearEnd: first,
  projectEnd: first + 1,
  cumulative: first + 2,
  outturn: first + 3,
  budget: first + 4,
  left: first + 5,
  said: first + 6,
  spent: first + 7,
  accuracy: first + 8,
})

function addHeads(sheet: SheetBuilder, context: ClaimContext, columns: ForecastColumns): void {
  const { model, say, currency } = context
  sheet.set(1, HEAD_ROW, text(say('claim.code')), 'columnHead')
  sheet.set(2, HEAD_ROW, text(say('claim.description')), 'columnHead')
  model.forecast.months.forEach((value, index) => {
    sheet.set(FIRST_MONTH + index, HEAD_ROW, month(value), 'columnHead', { align: 'right' })
  })
  const right = { align: 'right' } as const
  sheet.set(columns.yearEnd, GROUP_ROW, date(model.header.financialYearEnd), 'reference')
  sheet.set(columns.projectEnd, GROUP_ROW, date(model.header.projectEnd), 'reference')
  const heads = [
    [columns.yearEnd, 'forecast.yearEnd'],
    [columns.projectEnd, 'forecast.projectEnd'],
    [columns.cumulative, 'forecast.cumulative'],
    [columns.outturn, 'forecast.outturn'],
    [columns.budget, 'forecast.budget'],
    [columns.left, 'forecast.left'],
    [columns.said, 'forecast.said'],
    [columns.spent, 'forecast.spent'],
    [columns.accuracy, 'forecast.accuracy'],
  ] as const
  for (const [column, key] of heads) sheet.set(column, HEAD_ROW, text(say(key, { currency })), 'columnHead', right)
}

/** Row numbers that the claim sheet gives to the same rows, so that the two can point at each other. */
function claimRowNumbers(context: ClaimContext): (row: ClaimRow) => number {
  const claim = placeRows(context.rows, CLAIM_FIRST_ROW, true)
  return (wanted) => rowNumber(claim, (row) => row === wanted)
}

function addRow(
  sheet: SheetBuilder,
  context: ClaimContext,
  columns: ForecastColumns,
  place: PlacedRow,
  claimRowOf: (row: ClaimRow) => number,
): void {
  const { row, at } = place
  const look = ROW_LOOK[row.kind]
  const amount = (minor: number) => money(minor, context.currency)
  const cell = (column: number): string => cellAddress(column, at)
  const claim = (key: 'cumulative' | 'budget' | 'period'): string =>
    `${sheetPrefix(context.sheetName('claim'))}${context.columns.letter(key)}${claimRowOf(row)}`
  const figures = forecastOf(row, context)
  const isSum = row.kind !== 'line' && row.kind !== 'npac'
  sheet.set(1, at, text(row.code), look)
  sheet.set(
    2,
    at,
    text(row.label?.[context.language] ?? context.say(row.kind === 'direct' ? 'claim.direct' : 'claim.total')),
    look,
    {
      wrap: true,
    },
  )
  figures.months.forEach((minor, index) => {
    const column = FIRST_MONTH + index
    sheet.set(column, at, amount(minor), look, isSum ? { formula: sumOf(columnLetter(column), place.parts) } : {})
  })
  const yearMonths = financialYearMonths(context.model).length
  const sumMonths = (count: number): string => (count === 0 ? '0' : `SUM(${cell(FIRST_MONTH)}:${cell(FIRST_MONTH + count - 1)})`)
  const sum = (column: number, own: string): string => (isSum ? sumOf(columnLetter(column), place.parts) : own)
  const add = (column: number, minor: number, formula: string): void => {
    sheet.set(column, at, amount(minor), look, { formula })
  }
  add(columns.yearEnd, figures.yearEnd, sum(columns.yearEnd, sumMonths(yearMonths)))
  add(columns.projectEnd, figures.projectEnd, sum(columns.projectEnd, sumMonths(figures.months.length)))
  add(columns.cumulative, row.cumulativeMinor, claim('cumulative'))
  add(columns.outturn, row.cumulativeMinor + figures.projectEnd, `${cell(columns.cumulative)}+${cell(columns.projectEnd)}`)
  add(columns.budget, row.budgetMinor, claim('budget'))
  add(
    columns.left,
    row.budgetMinor - row.cumulativeMinor - figures.projectEnd,
    `${cell(columns.budget)}-${cell(columns.outturn)}`,
  )
  addAccuracy(sheet, { columns, place, said: figures.said, isSum, spentFormula: claim('period'), context })
}

interface Accuracy {
  readonly columns: ForecastColumns
  readonly place: PlacedRow
  readonly said: number | null
  readonly isSum: boolean
  readonly spentFormula: string
  readonly context: ClaimContext
}

/** What the forecast before said of this period, what was spent, and the difference in per cent; blank when there was none. */
function addAccuracy(sheet: SheetBuilder, { columns, place, said, isSum, spentFormula, context }: Accuracy): void {
  const { row, at } = place
  const look = ROW_LOOK[row.kind]
  if (said === null) {
    for (const column of [columns.said, columns.spent, columns.accuracy]) sheet.set(column, at, EMPTY, look)
    return
  }
  const letter = columnLetter(columns.said)
  sheet.set(columns.said, at, money(said, context.currency), look, isSum ? { formula: sumOf(letter, place.parts) } : {})
  sheet.set(columns.spent, at, money(row.periodMinor, context.currency), look, { formula: spentFormula })
  const formula = `IFERROR(${cellAddress(columns.spent, at)}/${cellAddress(columns.said, at)}-1,"")`
  sheet.set(columns.accuracy, at, share(row.periodMinor - said, said), look, { formula })
}

interface ForecastFigures {
  readonly months: readonly number[]
  readonly yearEnd: number
  readonly projectEnd: number
  readonly said: number | null
}

function forecastOf(row: ClaimRow, context: ClaimContext): ForecastFigures {
  const { model } = context
  const codes = codesUnder(row, context)
  const months = model.forecast.months.map((_, index) =>
    sumMinor(codes.map((code) => forecastMonths(code, model.forecast)[index] ?? 0)),
  )
  const said = model.forecast.lines.filter((line) => codes.includes(line.code)).map((line) => line.previousForecastMinor)
  const any = said.some((minor) => minor !== null)
  return {
    months,
    yearEnd: sumMinor(months.slice(0, financialYearMonths(model).length)),
    projectEnd: sumMinor(months),
    said: any ? sumMinor(said.map((minor) => minor ?? 0)) : null,
  }
}

/** Codes of the lines that a row adds up, NPAC included in the grand total. */
function codesUnder(row: ClaimRow, context: ClaimContext): readonly string[] {
  const { lines, npac } = context.model
  switch (row.kind) {
    case 'head':
      return lines.filter((line) => line.head === row.code).map((line) => line.code)
    case 'direct':
    case 'base':
      return lines.map((line) => line.code)
    case 'total':
      return [...lines.map((line) => line.code), ...(npac ? [npac.code] : [])]
    default:
      return [row.code]
  }
}
