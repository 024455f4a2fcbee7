import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { openingSpendingOf, spentByBudgetLine } from '../../db/queries/reports-spending.ts'
import { addOrBlank, type Spending } from '../../domain/budgets/budget-figures.ts'
import { spendingParts } from '../../domain/budgets/spending-parts.ts'
import type { ConversionRow } from '../../domain/conversion/model.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { convertGrant, type GrantConversion } from '../conversion/grant-conversion.ts'

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
  for (const [id, xof] of spentByBudgetLine(database, { grantId: grant.id, ...scope })) add(id, xof, 0)
  const conversion = convertGrant(database, grant)
  const rows = scope.budgetLineId === null ? conversion.outcome.rows : rowsOfBudgetLine(conversion, scope.budgetLineId)
  for (const part of spendingParts(conversion.lines, rows, { ...scope, budgetLineIds: null })) {
    add(part.line.budget_line_id, 0, part.donorMinor)
  }
  for (const opening of spendingTakenOver(database, grant, scope, holders)) {
    add(opening.budget_line_id, opening.amount_xof, opening.amount_minor)
  }
  return spending
}

/** The conversion's rows by budget line, made once for each answer of the engine: the screen asks for one line at each key typed. */
const indexes = new WeakMap<GrantConversion, Map<number, ConversionRow[]>>()

function rowsOfBudgetLine(conversion: GrantConversion, budgetLineId: number): readonly ConversionRow[] {
  let index = indexes.get(conversion)
  if (!index) {
    index = new Map()
    for (const row of conversion.outcome.rows) {
      const id = conversion.lines.get(row.lineKey)?.budget_line_id ?? 0
      const known = index.get(id)
      if (known) known.push(row)
      else index.set(id, [row])
    }
    indexes.set(conversion, index)
  }
  return index.get(budgetLineId) ?? []
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
): { budget_line_id: number; amount_xof: number; amount_minor: number }[] {
  if (scope.from !== null && scope.from > grant.start_date) return []
  return openingSpendingOf(database, grant.id).filter(
    ({ budget_line_id: id }) =>
      (scope.budgetLineId === null || scope.budgetLineId === id) &&
      (scope.partner === null || (holders.get(id) ?? null) === scope.partner.id),
  )
}
