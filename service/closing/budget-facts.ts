import type { Database } from '../../db/database.ts'
import { varianceExplanations } from '../../db/queries/closing-explanations.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { budgetToDate, isBeyondVariance } from '../../domain/closing/budget-variance.ts'
import { percentText } from '../../shared/i18n/format.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { lastDay, type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import type { ClosingFacts } from './closing-fact.ts'
import { closingParameters } from './closing-parameters.ts'

export interface BudgetVariance {
  readonly grant: string
  readonly currency: string
  readonly budgetLine: string
  readonly label: { readonly fr: string; readonly en: string }
  readonly expectedMinor: number
  readonly spentMinor: number
  /** Two decimals; null where nothing was to be spent yet. */
  readonly percent: string | null
  readonly explanation: string | null
}

/**
 * The budget lines whose spending to date differs from the budget to date by more than the tolerance of T2 item 18 (spec 04 §2.10), in the
 * grant's currency. The budget is spread evenly over the grant's months, as the claim does.
 */
export function budgetVariances(database: Database, month: Month): BudgetVariance[] {
  const percent = closingParameters(database, month)('variance-percent')
  const given = varianceExplanations(database, month)
  return listGrants(database)
    .filter((grant) => grant.startDate <= lastDay(month) && monthOf(grant.endDate) >= month)
    .flatMap((grant) => {
      const all = monthsBetween(monthOf(grant.startDate), monthOf(grant.endDate)).length
      const gone = monthsBetween(monthOf(grant.startDate), month).length
      const { rows } = budgetVersusActual(database, grant, { from: null, to: lastDay(month), partner: null })
      return rows.flatMap((row) => {
        if (row.kind !== 'line' || row.spentMinor === null) return []
        const expectedMinor = budgetToDate(row.budgetMinor, gone, all)
        if (!isBeyondVariance(row.spentMinor, expectedMinor, percent)) return []
        const explained = given.find((known) => known.grantCode === grant.code && known.budgetLine === row.code)
        return {
          grant: grant.code,
          currency: grant.currency,
          budgetLine: row.code,
          label: row.label,
          expectedMinor,
          spentMinor: row.spentMinor,
          percent: percentText(row.spentMinor - expectedMinor, expectedMinor, 2) ?? null,
          explanation: explained?.explanation ?? null,
        }
      })
    })
}

/** T2 item 18: each line beyond the tolerance is explained. */
export const budgetFacts: ClosingFacts = (database, month) => {
  const started = listGrants(database).some((grant) => grant.startDate <= lastDay(month) && monthOf(grant.endDate) >= month)
  if (!started) return [{ item: 18, state: 'notApplicable', evidence: [fault('CLOSING_NO_GRANT')] }]
  const variances = budgetVariances(database, month)
  const open = variances.filter(({ explanation }) => explanation === null)
  const percent = closingParameters(database, month)('variance-percent')
  const evidence: Fault[] =
    variances.length === 0
      ? [fault('CLOSING_NO_VARIANCE', undefined, { percent })]
      : [fault('CLOSING_VARIANCES', undefined, { beyond: variances.length, explained: variances.length - open.length, percent })]
  return [{ item: 18, state: open.length === 0 ? 'yes' : 'no', evidence }]
}
