import type { ClaimRow } from '../../model/claim-rows.ts'
import { sheetPrefix } from '../a1.ts'
import { month, percent, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { type AmountClaimedCells, addAmountClaimed } from './amount-claimed.ts'
import { BODY_ROW, CLAIM_FIRST_ROW, CLAIM_HEAD_ROW } from './body-rows.ts'
import type { ClaimColumns } from './claim-columns.ts'
import { claimContent } from './claim-content.ts'
import type { ClaimContext } from './claim-context.ts'
import { claimFormula } from './claim-formulas.ts'
import { claimWidths } from './claim-widths.ts'
import { addHeading } from './heading.ts'
import { ROW_LOOK } from './row-look.ts'
import { type PlacedRow, placeRows } from './row-places.ts'
import { addRulings } from './rulings-table.ts'

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
  const sheet = new SheetBuilder(name, 'accent', claimWidths(context))
  addHeading(sheet, context, 'claim.title')
  addColumnHeads(sheet, context)
  const placed = placeRows(context.rows, CLAIM_FIRST_ROW, true)
  for (const place of placed) addRow(sheet, context, place, placed, forecastCell)
  const below = CLAIM_FIRST_ROW + placed.length + 1
  const { cells, next } = addAmountClaimed(sheet, context, placed, below)
  addRulings(sheet, context, next + 1)
  colourFigures(sheet, context, CLAIM_FIRST_ROW + placed.length - 1)
  sheet.quietZeros(BODY_ROW)
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
    const content = claimContent(column, row, monthIndex, context)
    const formula = claimFormula({ column: column.key, monthIndex, place, placed, context, forecastCell })
    if (column.key === 'activity' && row.kind === 'npac' && context.model.npac) {
      sheet.set(number, at, percent(context.model.npac.ratePercent), look, { align: 'left' })
      sheet.nameRange('NPAC_Rate', number, at)
    } else if (column.key === 'virement') {
      sheet.set(number, at, content, row.virement ? virementLook(row.virement) : look, { wrap: true })
    } else {
      const unlocked = column.key === 'comment' ? { unlocked: true, wrap: true } : {}
      const wrap = column.shape === 'text' ? { wrap: true } : {}
      sheet.set(number, at, content, look, { ...wrap, ...unlocked, ...(formula === null ? {} : { formula }) })
    }
  }
}

const virementLook = (state: NonNullable<ClaimRow['virement']>) =>
  state === 'WITHIN' ? 'good' : state === 'TOLERANCE' ? 'warn' : 'bad'

function colourFigures(sheet: SheetBuilder, context: ClaimContext, last: number): void {
  for (const key of ['variance', 'variancePercent'] as const) {
    const letter = context.columns.letter(key)
    sheet.colour({
      kind: 'negativeIsBad',
      range: `${letter}${CLAIM_FIRST_ROW}:${letter}${last}`,
      decidedBy: `${letter}${CLAIM_FIRST_ROW}`,
    })
  }
}
