import type { ClaimColumnKey } from '../claim-layout.ts'
import { CLAIM_HEAD_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { type PlacedRow, rowNumber, sumOf } from './row-places.ts'
import { type Condition, sumWhere } from './sum-where.ts'

interface FormulaRequest {
  readonly column: ClaimColumnKey
  readonly monthIndex: number | null
  readonly place: PlacedRow
  readonly placed: readonly PlacedRow[]
  readonly context: ClaimContext
  readonly forecastCell: (code: string) => string
}

/** The live formula of one cell of the claim, or null where the cell states a figure of the ledger or a text. */
export function claimFormula(request: FormulaRequest): string | null {
  const { column, place, context } = request
  const { at, row } = place
  const letter = (key: ClaimColumnKey): string => `${context.columns.letter(key)}${at}`
  if (row.kind === 'base' && !BASE_COLUMNS.has(column)) return null
  switch (column) {
    case 'period':
      return `SUM(${monthLetter(context, 0)}${at}:${monthLetter(context, context.model.months.length - 1)}${at})`
    case 'cumulative':
      return `${letter('previous')}+${letter('period')}+${letter('prior')}-${letter('disallowed')}`
    case 'variance':
      return `${letter('budgetToDate')}-${letter('cumulative')}`
    case 'variancePercent':
      return `IFERROR(${letter('variance')}/${letter('budgetToDate')},"")`
    case 'outturn':
      return `${letter('cumulative')}+${letter('forecast')}`
    case 'outturnPercent':
      return `IFERROR(${letter('outturn')}/${letter('budget')}-1,"")`
    case 'budget':
    case 'previous':
    case 'months':
    case 'prior':
    case 'disallowed':
    case 'budgetToDate':
    case 'commitment':
    case 'forecast':
      return amountFormula(request)
    default:
      return null
  }
}

const BASE_COLUMNS = new Set<ClaimColumnKey>(['budget', 'previous', 'months', 'period', 'prior', 'disallowed', 'cumulative'])

const monthLetter = (context: ClaimContext, index: number): string => context.columns.letter('months', index)

function amountFormula(request: FormulaRequest): string | null {
  const { column, monthIndex, place, placed, context } = request
  const letter = context.columns.letter(column, column === 'months' ? monthIndex : null)
  switch (place.row.kind) {
    case 'head':
    case 'direct':
    case 'total':
      return sumOf(letter, place.parts)
    case 'base':
      return baseFormula(letter, placed, context)
    case 'npac':
      return npacFormula(request)
    case 'line':
      return lineFormula(request)
  }
}

/** Direct total less the lines that the agreement leaves out. */
function baseFormula(letter: string, placed: readonly PlacedRow[], context: ClaimContext): string {
  const direct = rowNumber(placed, (row) => row.kind === 'direct')
  const excluded = context.model.npac?.excludedLines ?? []
  const left = excluded.map((code) => `-${letter}${rowNumber(placed, (row) => row.kind === 'line' && row.code === code)}`)
  return `${letter}${direct}${left.join('')}`
}

function lineFormula({ column, monthIndex, place, context, forecastCell }: FormulaRequest): string | null {
  const { at, row } = place
  const line = `$${context.columns.letter('code')}${at}`
  const spent = (...dates: readonly Condition[]): string =>
    sumWhere('Tx_Donor', [{ range: 'Tx_Line', code: line }, ...dates], context.sumifs)
  switch (column) {
    case 'months': {
      const head = `${monthLetter(context, monthIndex ?? 0)}$${CLAIM_HEAD_ROW}`
      return spent(
        { range: 'Tx_Date', operator: '>=', date: head },
        { range: 'Tx_Date', operator: '<', date: `EDATE(${head},1)` },
      )
    }
    case 'prior':
      return spent({ range: 'Tx_Date', operator: '<', date: 'Period_Start' })
    case 'disallowed':
      return sumWhere('Rul_Donor', [{ range: 'Rul_Line', code: line }], context.sumifs)
    case 'forecast':
      return forecastCell(row.code)
    default:
      return null
  }
}

/** Rate × base, rounded by itself; the months stop at the approved budget when the agreement caps NPAC (npac.ts says the rule). */
function npacFormula({ column, monthIndex, place, placed, context, forecastCell }: FormulaRequest): string | null {
  const base = rowNumber(placed, (row) => row.kind === 'base')
  const { at, row } = place
  const own = (key: ClaimColumnKey): string => `$${context.columns.letter(key)}${at}`
  switch (column) {
    case 'prior':
    case 'disallowed':
      return `ROUND(${context.columns.letter(column)}${base}*NPAC_Rate,2)`
    case 'months': {
      const index = monthIndex ?? 0
      const due = `ROUND(${monthLetter(context, index)}${base}*NPAC_Rate,2)`
      if (!context.model.npac?.capped) return due
      const before = index === 0 ? '' : `-SUM($${monthLetter(context, 0)}${at}:${monthLetter(context, index - 1)}${at})`
      const room = `${own('budget')}-${own('previous')}-${own('prior')}+${own('disallowed')}${before}`
      return `MIN(${due},ROUND(${room},2))`
    }
    case 'forecast':
      return forecastCell(row.code)
    default:
      return null
  }
}
