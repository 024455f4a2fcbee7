import type { CellContent } from '../cell-plan.ts'
import { money, month, percent, share, text } from '../cell-plan.ts'
import { sheetPrefix } from '../a1.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import type { ClaimRow } from '../../model/claim-rows.ts'
import { addAmountClaimed, type AmountClaimedCells } from './amount-claimed.ts'
import type { ClaimContext } from './claim-context.ts'
import type { ClaimColumns } from './claim-columns.ts'
import { claimFormula } from './claim-formulas.ts'
import type { ClaimColumn } from '../claim-layout.ts'
import { BODY_ROW, CLAIM_FIRST_ROW, CLAIM_HEAD_ROW } from './body-rows.ts'
import { addHeading } from './heading.ts'
import { addRulings } from './rulings-table.ts'
import { ROW_LOOK } from './row-look.ts'
import { type PlacedRow, placeRows } from './row-places.ts'

const REFERENCE_ROW = BODY_ROW

export interface ClaimSheet {
  readonly plan: SheetPlan
  readonly placed: readonly PlacedRow[]
  readonly cells: AmountClaimedCells
  /** Prefix of the sheet in formulas of the other sheets. */
  readonly prefix: string
  readonly columns: ClaimColumns
}

/** Sheet 2: the claim itself, columns A to S of the form (spec 06 §5.1). `forecastCell` gives the forecast sheet's cell of a line. */
export function claimSheet(context: ClaimContext, forecastCell: (code: string) => string): ClaimSheet {
  const name = context.sheetName('claim')
  const sheet = new SheetBuilder(name, 'accent', context.columns.widths)
  addHeading(sheet, context, 'claim.title')
  addColumnHeads(sheet, context)
  const placed = placeRows(context.rows, CLAIM_FIRST_ROW, true)
  for (const place of placed) addRow(sheet, context, place, placed, forecastCell)
  const below = CLAIM_FIRST_ROW + placed.length + 1
  const { cells, next } = addAmountClaimed(sheet, context, placed, below)
  addRulings(sheet, context, next + 1)
  colourFigures(sheet, context, CLAIM_FIRST_ROW + placed.length - 1)
  sheet.freeze(CLAIM_HEAD_ROW, 2)
  sheet.repeatRows(CLAIM_HEAD_ROW)
  return { plan: sheet.build(), placed, cells, prefix: sheetPrefix(name), columns: context.columns }
}

function addColumnHeads(sheet: SheetBuilder, context: ClaimContext): void {
  for (const { column, number, monthIndex } of context.columns.placed) {
    const reference = monthIndex === null ? column.reference : `${column.reference} · M${monthIndex + 1}`
    sheet.set(number, REFERENCE_ROW, text(reference), 'reference')
    const align = column.shape === 'text' ? 'left' : 'right'
    const content =
      monthIndex === null
        ? text(context.say(column.label, { currency: context.currency }))
        : month(context.model.months[monthIndex] ?? '')
    sheet.set(number, CLAIM_HEAD_ROW, content, 'columnHead', { align })
  }
  sheet.height(REFERENCE_ROW, 12)
  sheet.height(CLAIM_HEAD_ROW, 36)
}

function addRow(
  sheet: SheetBuilder,
  context: ClaimContext,
  place: PlacedRow,
  placed: readonly PlacedRow[],
  forecastCell: (code: string) => string,
): void {
  const { row, at } = place
  const look = ROW_LOOK[row.kind]
  for (const { column, number, monthIndex } of context.columns.placed) {
    const content = cellContent(column, row, monthIndex, context)
    const formula = claimFormula({ column: column.key, monthIndex, place, placed, context, forecastCell })
    if (column.key === 'activity' && row.kind === 'npac' && context.model.npac) {
      sheet.set(number, at, percent(context.model.npac.ratePercent), look, { align: 'left' })
      sheet.nameRange('NPAC_Rate', number, at)
    } else if (column.key === 'virement') {
      sheet.set(number, at, content, row.virement ? virementLook(row.virement) : look)
    } else {
      const unlocked = column.key === 'comment' ? { unlocked: true, wrap: true } : {}
      const wrap = column.shape === 'text' ? { wrap: true } : {}
      sheet.set(number, at, content, look, { ...wrap, ...unlocked, ...(formula === null ? {} : { formula }) })
    }
  }
}

const virementLook = (state: NonNullable<ClaimRow['virement']>) =>
  state === 'WITHIN' ? 'good' : state === 'TOLERANCE' ? 'warn' : 'bad'

function cellContent(column: ClaimColumn, row: ClaimRow, monthIndex: number | null, context: ClaimContext): CellContent {
  const amount = (minor: number): CellContent => money(minor, context.currency)
  const beyondBase = row.kind === 'base'
  switch (column.key) {
    case 'code':
      return text(row.code)
    case 'description':
      return text(row.label?.[context.language] ?? rowName(row, context))
    case 'partner':
      return text(row.partner)
    case 'activity':
      return text(row.activity)
    case 'budget':
      return amount(row.budgetMinor)
    case 'previous':
      return amount(row.previousMinor)
    case 'months':
      return amount(row.monthMinors[monthIndex ?? 0] ?? 0)
    case 'period':
      return amount(row.periodMinor)
    case 'prior':
      return amount(row.priorMinor)
    case 'disallowed':
      return amount(row.disallowedMinor)
    case 'cumulative':
      return amount(row.cumulativeMinor)
    case 'virement':
      return text(row.virement && context.say(`virement.${row.virement}`))
    case 'comment':
      return text(row.comment)
    default:
      return beyondBase ? text(null) : laterContent(column, row, amount)
  }
}

function laterContent(column: ClaimColumn, row: ClaimRow, amount: (minor: number) => CellContent): CellContent {
  switch (column.key) {
    case 'budgetToDate':
      return amount(row.budgetToDateMinor)
    case 'variance':
      return amount(row.varianceMinor)
    case 'variancePercent':
      return share(row.varianceMinor, row.budgetToDateMinor)
    case 'commitment':
      return amount(row.commitmentMinor)
    case 'forecast':
      return amount(row.forecastMinor)
    case 'outturn':
      return amount(row.outturnMinor)
    default:
      return share(row.outturnMinor - row.budgetMinor, row.budgetMinor)
  }
}

function rowName(row: ClaimRow, context: ClaimContext): string {
  if (row.kind === 'base') {
    const excluded = context.model.npac?.excludedLines ?? []
    return excluded.length === 0
      ? context.say('claim.base')
      : context.say('claim.baseWithout', { lines: excluded.join(', ') })
  }
  return context.say(row.kind === 'direct' ? 'claim.direct' : 'claim.total')
}

function colourFigures(sheet: SheetBuilder, context: ClaimContext, last: number): void {
  for (const key of ['variance', 'variancePercent'] as const) {
    const letter = context.columns.letter(key)
    sheet.colour({ kind: 'negativeIsBad', range: `${letter}${CLAIM_FIRST_ROW}:${letter}${last}`, decidedBy: `${letter}${CLAIM_FIRST_ROW}` })
  }
}
