import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { claimedAmount } from '../../model/claim-rows.ts'
import { money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'
import { type PlacedRow, rowNumber } from './row-places.ts'

/** Cells of the amount block, as addresses on the claim sheet. */
export interface AmountClaimedCells {
  readonly eligible: string
  readonly advance: string
  readonly interest: string
  /** Null when no exchange gain is given back. */
  readonly gain: string | null
  readonly claimed: string
}

/** Below the grand total: eligible cost of the period less what lowers it is the amount claimed, never negative (R-PAY). */
export function addAmountClaimed(
  sheet: SheetBuilder,
  context: ClaimContext,
  placed: readonly PlacedRow[],
  first: number,
): { readonly cells: AmountClaimedCells; readonly next: number } {
  const { columns, model } = context
  const figures = claimedAmount(model)
  const total = rowNumber(placed, (row) => row.kind === 'total')
  const at = (key: 'period' | 'prior' | 'disallowed'): string => `${columns.letter(key)}${total}`
  let row = first
  sheet.set(1, row, text(context.say('claim.amountTitle', { currency: context.currency })), 'section')
  row += 1
  const add = (label: WorkbookTextKey, minor: number, formula: string | null, look: 'cell' | 'total' | 'claimed' = 'cell') => {
    sheet.set(1, row, text(context.say(label)), look)
    const cell = sheet.set(5, row, money(minor, context.currency), look, formula === null ? {} : { formula })
    sheet.fill(row, look, 1, 5)
    row += 1
    return cell
  }
  const eligible = add(
    'claim.eligible',
    figures.eligibleMinor,
    `ROUND(${at('period')}+${at('prior')}-${at('disallowed')},2)`,
    'total',
  )
  const advance = add('claim.advance', model.deductions.advanceRecoveredMinor, null)
  const interest = add('claim.interest', model.deductions.interestMinor, null)
  const gain = model.deductions.exchangeGainMinor === 0 ? null : add('claim.gain', model.deductions.exchangeGainMinor, null)
  const net = [eligible, advance, interest, ...(gain === null ? [] : [gain])].join('-')
  const claimed = add('claim.claimed', figures.claimedMinor, `MAX(0,ROUND(${net},2))`, 'claimed')
  sheet.height(row - 1, 20)
  sheet.nameRange('Claim_Amount', 5, row - 1)
  return { cells: { eligible, advance, interest, gain, claimed }, next: row }
}
