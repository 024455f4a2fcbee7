import type { Database } from '../../db/database.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { type BudgetUnit, budgetUnit, costPerUnit } from '../../domain/activities/unit-figures.ts'
import type { UnitComparisonView } from '../../shared/contract/activities.ts'
import { percentText } from '../../shared/i18n/format.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { plannedUnits } from '../budgets/control-reports.ts'
import { amountTerms, versionDraftLines } from '../budgets/draft-facts.ts'
import type { CountedEvent } from './activity-costs.ts'
import { type CostPart, sumCosts } from './grant-costs.ts'

const COUNT: Readonly<Record<BudgetUnit, (event: CountedEvent) => number>> = {
  participant: ({ people }) => people,
  participantDay: ({ personDays }) => personDays,
  event: () => 1,
}

/**
 * What a unit of a budget line came to over the events that bear its spending, against the budget's own unit cost (spec 03 §1.7): only lines built from a
 * unit cost whose unit the register counts (participants, participant-days, events). The budget's cost of a unit carries the share charged.
 */
export function unitComparisons(
  database: Database,
  grant: GrantRow,
  parts: readonly CostPart[],
  events: readonly CountedEvent[],
): UnitComparisonView[] {
  const version = latestBudgetVersion(database, grant.id)
  const lines = version ? versionDraftLines(database, version, amountTerms(database, grant)) : []
  return lines.flatMap(({ line, amounts }): UnitComparisonView[] => {
    const counted = budgetUnit(`${line.unitFr ?? ''} ${line.unitEn ?? ''}`)
    const planned = plannedUnits(line)
    if (!counted || !planned) return []
    const own = parts.filter(({ row, event }) => event !== null && row.budgetLine === line.code)
    const paying = events.filter(({ id }) => own.some(({ event }) => event?.id === id))
    if (paying.length === 0) return []
    const cost = sumCosts(own)
    const units = paying.reduce((sum, event) => sum + COUNT[counted](event), 0)
    const actualXof = costPerUnit(cost, units)?.xof ?? null
    const budgetXof = multiplyDivide(amounts.amountXof, planned.denominator, planned.numerator)
    return [
      {
        budgetLine: line.code,
        label: { fr: line.labelFr, en: line.labelEn },
        unit: { fr: line.unitFr ?? '', en: line.unitEn ?? '' },
        counted,
        units,
        events: paying.map(({ id }) => id),
        cost,
        actualXof,
        budgetXof,
        variancePercent: actualXof === null ? null : (percentText(actualXof - budgetXof, budgetXof, 1) ?? null),
      },
    ]
  })
}
