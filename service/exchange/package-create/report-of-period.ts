import type { Database } from '../../../db/database.ts'
import type { GrantRow } from '../../../db/queries/masters.ts'
import { reportBudgetLines } from '../../../db/queries/reports-budget.ts'
import { donorSpendingOfCells } from '../../../domain/budgets/donor-cells.ts'
import { donorCellsOf } from '../../budgets/conversion-index.ts'
import { convertGrant } from '../../conversion/grant-conversion.ts'
import type { ReportPart } from './package-schemas.ts'
import type { SealedPeriod } from './sealed-period.ts'

/**
 * Donor spending of the period by budget line, in budget order: francs from the vouchers themselves, the grant's currency from the conversion that
 * the closings froze. What was taken over from earlier books belongs to no period. A line without spending is left out.
 */
export function reportOfPeriod(
  database: Database,
  grant: GrantRow,
  { from, to }: Pick<SealedPeriod, 'from' | 'to'>,
  spendingByLine: ReadonlyMap<string, number>,
): ReportPart {
  const filter = { from, to, partner: null, budgetLineIds: null }
  const donor = donorSpendingOfCells(donorCellsOf(convertGrant(database, grant)), filter)
  const rows = reportBudgetLines(database, grant.id).flatMap(({ id, code, labelFr, labelEn }) => {
    const xof = spendingByLine.get(code)
    const minor = donor.get(id)
    if (xof === undefined && minor === undefined) return []
    return [{ budgetLine: code, labelFr, labelEn, xof: xof ?? 0, donorMinor: minor ?? 0 }]
  })
  return { currency: grant.currency, rows }
}
