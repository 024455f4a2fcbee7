import { sumMinor } from '../../../shared/money/money.ts'
import { columnLetter } from '../../../shared/workbook/column-letter.ts'
import type { ClaimRow } from '../../model/claim-rows.ts'
import { cellAddress, sheetPrefix } from '../a1.ts'
import { type CellContent, money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW, PARTNER_CODE_ROW as CODE_ROW, FIRST_PARTNER } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import { addHeading } from './heading.ts'
import { addPartnerReports, type PartnerReportCells } from './partner-reports.ts'
import { ROW_LOOK } from './row-look.ts'
import { type PlacedRow, placeRows, rowNumber, sumOf } from './row-places.ts'
import { sumWhere } from './sum-where.ts'

const NAME_ROW = BODY_ROW

export interface PartnersSheet {
  readonly plan: SheetPlan
  /** Grand total of the matrix, and the sum of the absolute differences with the claim, line by line. */
  readonly total: string
  readonly gap: string
  /** Null when no partner reports are expected. */
  readonly reports: PartnerReportCells | null
}

/**
 * Sheet 3: line × partner, cumulative: what was claimed before (second table) + transactions − rulings. Its total column is column J of the
 * claim, and the last column proves it line by line.
 */
export function partnersSheet(context: ClaimContext, claim: ClaimSheet): PartnersSheet {
  const { partners } = context.model
  const name = context.sheetName('partners')
  const widths = [7.5, 34, ...partners.map(() => 14), 15, 15, 11]
  const sheet = new SheetBuilder(name, 'donorInk', widths)
  addHeading(sheet, context, 'partners.title')
  addHeads(sheet, context)
  const placed = placeRows(context.rows, CODE_ROW + 1, false)
  const end = CODE_ROW + placed.length
  const previousTitle = end + 2
  const previous = previousRows(context, previousTitle + 1)
  for (const place of placed) addMatrixRow(sheet, { context, claim, place, previousRow: (code) => previous.get(code) ?? 0 })
  sheet.set(1, previousTitle, text(context.say('partners.previous', { currency: context.currency })), 'section')
  for (const [code, at] of previous) addPreviousRow(sheet, context, code, at)
  const gapColumn = FIRST_PARTNER + partners.length + 2
  const gapRange = `${cellAddress(gapColumn, CODE_ROW + 1)}:${cellAddress(gapColumn, end)}`
  sheet.colour({ kind: 'zeroIsGood', range: gapRange, decidedBy: cellAddress(gapColumn, CODE_ROW + 1) })
  const reports = addPartnerReports(sheet, context, previousTitle + previous.size + 2)
  sheet.quietZeros(BODY_ROW)
  sheet.freeze(CODE_ROW, 2)
  sheet.repeatRows(CODE_ROW)
  const prefix = sheetPrefix(name)
  return {
    plan: sheet.build(),
    total: `${prefix}${cellAddress(FIRST_PARTNER + partners.length, end)}`,
    gap: lineGaps(placed, prefix, columnLetter(gapColumn)),
    reports: reports && { left: prefix + reports.left, right: prefix + reports.right, gap: prefix + reports.gap },
  }
}

/** Σ|difference| over the lines and NPAC: lines of a head lie together, and heads would count them twice. */
function lineGaps(placed: readonly PlacedRow[], prefix: string, letter: string): string {
  const heads = placed.filter(({ row, parts }) => row.kind === 'head' && parts.length > 0)
  const sums = heads.map(({ parts }) => `SUMPRODUCT(ABS(${prefix}${letter}${parts[0]}:${letter}${parts.at(-1)}))`)
  const npac = placed.filter(({ row }) => row.kind === 'npac').map(({ at }) => `ABS(${prefix}${letter}${at})`)
  return [...sums, ...npac].join('+') || '0'
}

function addHeads(sheet: SheetBuilder, context: ClaimContext): void {
  const { say, currency } = context
  const { partners } = context.model
  sheet.set(1, CODE_ROW, text(say('claim.code')), 'columnHead')
  sheet.set(2, CODE_ROW, text(say('claim.description')), 'columnHead')
  partners.forEach((partner, index) => {
    sheet.set(FIRST_PARTNER + index, NAME_ROW, text(partner.name), 'reference', { align: 'right', wrap: true })
    sheet.set(FIRST_PARTNER + index, CODE_ROW, text(partner.code), 'columnHead', { align: 'right' })
  })
  const after = FIRST_PARTNER + partners.length
  const right = { align: 'right' } as const
  sheet.set(after, CODE_ROW, text(say('partners.total', { currency })), 'columnHead', right)
  sheet.set(after + 1, CODE_ROW, text(say('partners.claim')), 'columnHead', right)
  sheet.set(after + 2, CODE_ROW, text(say('partners.gap')), 'columnHead', right)
}

/** Row numbers of the second table: one for each line, then NPAC. */
function previousRows(context: ClaimContext, first: number): ReadonlyMap<string, number> {
  const shown = context.rows.filter((row) => row.kind === 'line' || row.kind === 'npac')
  return new Map(shown.map((row, index) => [row.code, first + index]))
}

interface MatrixRow {
  readonly context: ClaimContext
  readonly claim: ClaimSheet
  readonly place: PlacedRow
  previousRow(code: string): number
}

function addMatrixRow(sheet: SheetBuilder, request: MatrixRow): void {
  const { context, claim, place } = request
  const { row, at } = place
  const { partners } = context.model
  const look = ROW_LOOK[row.kind]
  const amount = (minor: number): CellContent => money(minor, context.currency)
  addName(sheet, context, row, at)
  const parts = partners.map((partner, index) => {
    const minor = partnerAmount(row, partner.code, context)
    const formula = partnerFormula(request, FIRST_PARTNER + index, partner.code)
    sheet.set(FIRST_PARTNER + index, at, amount(minor), look, formula === null ? {} : { formula })
    return minor
  })
  const after = FIRST_PARTNER + partners.length
  const total = sumMinor(parts)
  sheet.set(after, at, amount(total), look === 'cell' ? 'head' : look, {
    formula: `SUM(${cellAddress(FIRST_PARTNER, at)}:${cellAddress(after - 1, at)})`,
  })
  const claimRow = rowNumber(claim.placed, (candidate) => candidate === row)
  sheet.set(after + 1, at, amount(row.cumulativeMinor), look, {
    formula: `${claim.prefix}${claim.columns.letter('cumulative')}${claimRow}`,
  })
  sheet.set(after + 2, at, amount(total - row.cumulativeMinor), look, {
    formula: `ROUND(${cellAddress(after, at)}-${cellAddress(after + 1, at)},2)`,
  })
}

function addName(sheet: SheetBuilder, context: ClaimContext, row: ClaimRow, at: number): void {
  const look = ROW_LOOK[row.kind]
  const name = row.label?.[context.language] ?? context.say(row.kind === 'direct' ? 'claim.direct' : 'claim.total')
  sheet.set(1, at, text(row.code), look)
  sheet.set(2, at, text(name), look, { wrap: true })
}

function partnerFormula(request: MatrixRow, column: number, partner: string): string | null {
  const { context, claim, place, previousRow } = request
  const { row, at, parts } = place
  const letter = columnLetter(column)
  if (row.kind === 'npac') {
    const claimRow = rowNumber(claim.placed, (candidate) => candidate.kind === 'npac')
    return row.partner === partner ? `${claim.prefix}${claim.columns.letter('cumulative')}${claimRow}` : null
  }
  if (row.kind !== 'line') return sumOf(letter, parts)
  const spent = (sum: string, line: string, who: string): string =>
    sumWhere(
      sum,
      [
        { range: line, code: `$A${at}` },
        { range: who, code: `${letter}$${CODE_ROW}` },
      ],
      context.sumifs,
    )
  return `${letter}${previousRow(row.code)}+${spent('Tx_Donor', 'Tx_Line', 'Tx_Partner')}-${spent('Rul_Donor', 'Rul_Line', 'Rul_Partner')}`
}

/** One cell of the matrix; heads and totals add up their lines. */
function partnerAmount(row: ClaimRow, partner: string, context: ClaimContext): number {
  const { lines, npac } = context.model
  const ofLines = (codes: readonly string[]): number => sumMinor(codes.map((code) => context.tallies.cumulativeOf(code, partner)))
  const npacMinor = (): number =>
    npac?.partner === partner ? (context.rows.find((candidate) => candidate.kind === 'npac')?.cumulativeMinor ?? 0) : 0
  switch (row.kind) {
    case 'line':
      return ofLines([row.code])
    case 'head':
      return ofLines(lines.filter((line) => line.head === row.code).map((line) => line.code))
    case 'npac':
      return npacMinor()
    case 'total':
      return ofLines(lines.map((line) => line.code)) + npacMinor()
    default:
      return ofLines(lines.map((line) => line.code))
  }
}

/** What the claims before gave to each partner: stated by the ledger, and equal to column F. */
function addPreviousRow(sheet: SheetBuilder, context: ClaimContext, code: string, at: number): void {
  const { partners, npac } = context.model
  const row = context.rows.find((candidate) => candidate.code === code && candidate.kind !== 'head')
  if (!row) return
  addName(sheet, context, row, at)
  const previous = (partner: string): number => {
    if (row.kind === 'line') return context.tallies.previousOf(code, partner)
    return npac?.partner === partner ? row.previousMinor : 0
  }
  const amounts = partners.map((partner, index) => {
    const minor = previous(partner.code)
    sheet.set(FIRST_PARTNER + index, at, money(minor, context.currency), 'cell')
    return minor
  })
  const after = FIRST_PARTNER + partners.length
  sheet.set(after, at, money(sumMinor(amounts), context.currency), 'head', {
    formula: `SUM(${cellAddress(FIRST_PARTNER, at)}:${cellAddress(after - 1, at)})`,
  })
}
