import type { ClaimRow } from '../../model/claim-rows.ts'
import { type CellContent, money, share, text } from '../cell-plan.ts'
import type { ClaimColumn } from '../claim-layout.ts'
import type { ClaimContext } from './claim-context.ts'

/** What one cell of the claim says: a figure of its row, or a text. The base of NPAC has no columns after J. */
export function claimContent(column: ClaimColumn, row: ClaimRow, monthIndex: number | null, context: ClaimContext): CellContent {
  const amount = (minor: number): CellContent => money(minor, context.currency)
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
      return row.kind === 'base' ? text(null) : laterContent(column, row, amount)
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
    return excluded.length === 0 ? context.say('claim.base') : context.say('claim.baseWithout', { lines: excluded.join(', ') })
  }
  return context.say(row.kind === 'direct' ? 'claim.direct' : 'claim.total')
}
