import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { CostChoice, CostLine, CostView, LogframeResultView } from '../../shared/contract/activities.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { outputOf } from './activity-costs.ts'
import { type CostPart, costLine, grantCosts, sumCosts } from './grant-costs.ts'
import { logframeView } from './logframe-view.ts'

/** The voucher lines behind a figure of the costs, by date: they sum to it in both currencies. */
export function costLines(
  database: Database,
  grant: GrantRow,
  to: LocalDate | null,
  choice: CostChoice,
): { lines: CostLine[]; sum: CostView } {
  const results = choice.of === 'output' ? logframeView(database, grant, to ?? '9999-12-31') : []
  const parts = grantCosts(database, grant, to).filter((part) => isOf(part, choice, results))
  const lines = parts.map(costLine)
  return {
    lines: lines.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.voucherId - b.voucherId || a.line - b.line)),
    sum: sumCosts(parts),
  }
}

function isOf(part: CostPart, choice: CostChoice, results: readonly LogframeResultView[]): boolean {
  switch (choice.of) {
    case 'event':
      return part.event?.id === choice.id
    case 'activity':
      return part.activity === choice.activity && (choice.part === 'all' || (part.event !== null) === (choice.part === 'borne'))
    case 'output':
      return outputOf(part, results) === choice.output
    case 'budgetLine':
      return part.event !== null && part.row.budgetLine === choice.budgetLine
  }
}
