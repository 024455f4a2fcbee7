import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { openingSpendingOf, spentByBudgetLine } from '../../db/queries/reports-spending.ts'
import { addOrBlank, type Spending } from '../../domain/budgets/budget-figures.ts'
import { donorSpendingOfCells, takesWholeMonths } from '../../domain/budgets/donor-cells.ts'
import { spendingParts } from '../../domain/budgets/spending-parts.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { convertGrant, type GrantConversion } from '../conversion/grant-conversion.ts'
import { donorCellsOf } from './conversion-index.ts'

export interface GrantSpendingScope {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly partner: PartnerChoice | null
  /** One budget line alone; null for all. */
  readonly budgetLineId: number | null
}

/**
 * Donor spending of a grant by budget line: XOF from the ledger's derived table, the grant's currency from its conversion, and
 * what was taken over from earlier books where the dates reach back to it. The one function behind the report, the drill-down's
 * check and the availability at entry (C11). A line without any spending is not in the answer.
 */
export function grantSpending(
  database: Database,
  grant: GrantRow,
  scope: GrantSpendingScope,
  holders: ReadonlyMap<number, number | null>,
): Map<number, Spending> {
  const spending = new Map<number, Spending>()
  const add = (id: number, xof: number, minor: number | null): void => {
    const known = spending.get(id) ?? { xof: 0, minor: 0 }
    spending.set(id, { xof: exactInteger(known.xof + xof), minor: addOrBlank(known.minor, minor) })
  }
  for (const [id, xof] of spentByBudgetLine(database, { ...scope, grantId: grant.id })) add(id, xof, 0)
  for (const [id, minor] of donorSpending(convertGrant(database, grant), scope)) add(id, 0, minor)
  for (const opening of spendingTakenOver(database, grant, scope, holders)) {
    add(opening.budgetLineId, opening.amountXof, opening.amountMinor)
  }
  return spending
}

/** The grant's currency by budget line: from the sums of months where the dates take whole ones, else row by row. */
function donorSpending(conversion: GrantConversion, scope: GrantSpendingScope): Map<number, number | null> {
  const budgetLineIds = scope.budgetLineId === null ? null : new Set([scope.budgetLineId])
  const filter = { ...scope, budgetLineIds }
  if (takesWholeMonths(scope)) return donorSpendingOfCells(donorCellsOf(conversion), filter)
  const sums = new Map<number, number | null>()
  for (const { line, donorMinor } of spendingParts(conversion.lines, conversion.outcome.rows, filter)) {
    const known = sums.get(line.budgetLineId)
    sums.set(line.budgetLineId, known === undefined ? donorMinor : addOrBlank(known, donorMinor))
  }
  return sums
}

/**
 * Spending of earlier books (spec 08 §14). It bears no date: it belongs to reports that reach back to the grant's first day, and
 * to the partner who holds the budget line. `holders` gives that partner by budget line.
 */
export function spendingTakenOver(
  database: Database,
  grant: GrantRow,
  scope: GrantSpendingScope,
  holders: ReadonlyMap<number, number | null>,
): { budgetLineId: number; amountXof: number; amountMinor: number }[] {
  if (scope.from !== null && scope.from > grant.startDate) return []
  return openingSpendingOf(database, grant.id).filter(
    ({ budgetLineId: id }) =>
      (scope.budgetLineId === null || scope.budgetLineId === id) &&
      (scope.partner === null || (holders.get(id) ?? null) === scope.partner.id),
  )
}
