import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { type CellContent, money, rate, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'

export interface FxIdentityCells {
  readonly received: string
  readonly explained: string
}

type LineLook = 'cell' | 'total' | 'quiet'

/**
 * Since the grant began: received = reported − realised difference + closing carrying value. Then the memos that nothing
 * claims: the unrealised difference at the closing rate, the effect of the budget rate, and the rounding gap.
 */
export function addFxIdentity(sheet: SheetBuilder, context: ClaimContext, first: number): FxIdentityCells | null {
  const { say, currency } = context
  const { identity, unrealised, roundingMinor, budgetRate } = context.model.fx
  let row = first
  const line = (key: WorkbookTextKey, content: CellContent, formula: string | null, look: LineLook = 'cell'): string => {
    sheet.set(1, row, text(say(key, { currency })), look)
    const cell = sheet.set(5, row, content, look, formula === null ? {} : { formula })
    sheet.fill(row, look, 1, 5)
    row += 1
    return cell
  }
  const donor = (minor: number): CellContent => money(minor, currency)
  let cells: FxIdentityCells | null = null
  let closing: string | null = null
  if (identity) {
    sheet.set(1, row, text(say('fx.identity')), 'section')
    row += 1
    const received = line('fx.receivedDonor', donor(identity.receivedMinor), null)
    const receivedXof = line('fx.receivedXof', money(identity.receivedXof, 'XOF'), null)
    const average: CellContent = {
      kind: 'effectiveRate',
      xof: identity.receivedXof,
      donorMinor: identity.receivedMinor,
      currency,
    }
    line('fx.receivedAverage', average, `IFERROR(${receivedXof}/${received},"")`)
    const spent = line('fx.spentXof', money(identity.spentXof, 'XOF'), null)
    line('fx.closingXof', money(identity.closingXof, 'XOF'), `${receivedXof}-${spent}`)
    const reported = line('fx.reportedDonor', donor(identity.reportedMinor), null)
    const realised = line('fx.realised', donor(identity.realisedMinor), null)
    closing = line('fx.closingDonor', donor(identity.closingMinor), null)
    const explained = line(
      'fx.explained',
      donor(identity.reportedMinor - identity.realisedMinor + identity.closingMinor),
      `ROUND(${reported}-${realised}+${closing},2)`,
      'total',
    )
    cells = { received, explained }
    row += 1
  }
  sheet.set(1, row, text(say('fx.memos')), 'section')
  row += 1
  if (budgetRate !== null) line('fx.budgetRate', rate(budgetRate), null, 'quiet')
  if (unrealised && identity && closing) {
    line('fx.closingRate', rate(unrealised.rate), null, 'quiet')
    const value = line('fx.unrealisedValue', donor(unrealised.valueMinor), null, 'quiet')
    line('fx.unrealised', donor(unrealised.valueMinor - identity.closingMinor), `ROUND(${value}-${closing},2)`, 'quiet')
  }
  if (roundingMinor !== null) line('fx.rounding', donor(roundingMinor), null, 'quiet')
  return cells
}
