import { claimedAmount } from '../../model/claim-rows.ts'
import { moneyWidth } from '../money-width.ts'
import { claimContent } from './claim-content.ts'
import type { ClaimContext } from './claim-context.ts'

/** Widths of the claim's columns: those of the layout for texts, and for figures what their largest amount needs. */
export function claimWidths(context: ClaimContext): readonly number[] {
  const { claimedMinor } = claimedAmount(context.model)
  return context.columns.placed.map(({ column, monthIndex }) => {
    if (column.shape !== 'money') return column.width
    const minors = context.rows.flatMap((row) => {
      const content = claimContent(column, row, monthIndex, context)
      return content.kind === 'money' ? [content.minor] : []
    })
    // The amount claimed stands in the budget's column, in larger letters: as if it had one digit more.
    const width = moneyWidth(column.key === 'budget' ? [...minors, claimedMinor * 10] : minors, context.currency, column.width)
    if (column.key !== 'prior') return width
    return moneyWidth(
      context.model.rulings.map((ruling) => ruling.xof),
      'XOF',
      width,
    )
  })
}
