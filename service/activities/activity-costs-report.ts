import type { Database } from '../../db/database.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { CostView } from '../../shared/contract/activities.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { grantOf } from '../budgets/version-reports.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { type ActivityCosts, activityCosts } from './activity-costs.ts'

interface CostRow {
  readonly of: 'activity' | 'unallocated' | 'event' | 'output' | 'indicator' | 'budget_line'
  readonly code: string | null
  readonly label?: string
  readonly activity?: string | null
  readonly participants?: number
  readonly personDays?: number
  readonly cost?: CostView
  readonly perParticipant?: CostView | null
  readonly perPersonDay?: CostView | null
  readonly unit?: string
  readonly units?: string | null
  readonly perUnit?: CostView | null
  readonly budgetXof?: number
  readonly variance?: string | null
}

/**
 * Report `activity-costs` (spec 03 §1.7, C41) of one grant up to the report's last day: a row for each activity and for the rest that no event bears, each event,
 * output, unit of indicator, and budget line with a unit cost. The kinds of row overlap: the column has no total.
 */
export function activityCostsReport(database: Database, scope: ReportScope, language: Language): Result<TabularReport> {
  const grant = grantOf(database, scope)
  if (!grant.ok) return grant
  const { currency } = grant.value
  const rows = costRows(activityCosts(database, grant.value, scope.to), language).map(cells)
  const donor = (key: 'cost_gbp' | 'per_participant_gbp' | 'per_person_day_gbp' | 'per_unit_gbp') =>
    tabularColumn(key, 'money', currency)
  const xof = (key: 'cost_xof' | 'per_participant_xof' | 'per_person_day_xof' | 'per_unit_xof' | 'budget_per_unit_xof') =>
    tabularColumn(key, 'money', FUNCTIONAL_CURRENCY)
  return success({
    name: 'activity-costs',
    columns: [
      tabularColumn('cost_of', 'text'),
      tabularColumn('code', 'text'),
      tabularColumn('label', 'text'),
      tabularColumn('activity', 'text'),
      tabularColumn('participants', 'integer'),
      tabularColumn('person_days', 'integer'),
      xof('cost_xof'),
      donor('cost_gbp'),
      xof('per_participant_xof'),
      donor('per_participant_gbp'),
      xof('per_person_day_xof'),
      donor('per_person_day_gbp'),
      tabularColumn('unit', 'text'),
      tabularColumn('units', 'rate'),
      xof('per_unit_xof'),
      donor('per_unit_gbp'),
      xof('budget_per_unit_xof'),
      tabularColumn('variance_percent', 'percent'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  })
}

const cells = (row: CostRow): TabularRow => [
  row.of,
  row.code,
  row.label ?? null,
  row.activity ?? null,
  row.participants ?? null,
  row.personDays ?? null,
  row.cost?.xof ?? null,
  row.cost?.donorMinor ?? null,
  row.perParticipant?.xof ?? null,
  row.perParticipant?.donorMinor ?? null,
  row.perPersonDay?.xof ?? null,
  row.perPersonDay?.donorMinor ?? null,
  row.unit ?? null,
  row.units ?? null,
  row.perUnit?.xof ?? null,
  row.perUnit?.donorMinor ?? null,
  row.budgetXof ?? null,
  row.variance ?? null,
]

const costRows = (costs: ActivityCosts, language: Language): CostRow[] => [
  ...costs.activities.flatMap((row): CostRow[] => [
    {
      of: 'activity',
      code: row.activity,
      activity: row.activity,
      participants: row.people,
      cost: row.cost,
      perParticipant: row.perParticipant,
      perPersonDay: row.perParticipantDay,
    },
    { of: 'unallocated', code: row.activity, activity: row.activity, cost: row.unallocated },
  ]),
  ...costs.events.map(
    (event): CostRow => ({
      of: 'event',
      code: event.code,
      label: event.title[language],
      activity: event.activity,
      participants: event.people,
      personDays: event.personDays,
      cost: event.cost,
      perParticipant: event.perParticipant,
      perPersonDay: event.perParticipantDay,
    }),
  ),
  ...costs.outputs.flatMap(({ output, title, cost, units }): CostRow[] => [
    { of: 'output', code: output, label: title[language], cost },
    ...units.map(
      (unit): CostRow => ({
        of: 'indicator',
        code: unit.indicator,
        label: unit.title[language],
        cost,
        unit: unit.unit[language],
        units: unit.achieved,
        perUnit: unit.perUnit,
      }),
    ),
  ]),
  ...costs.comparisons.map(
    (line): CostRow => ({
      of: 'budget_line',
      code: line.budgetLine,
      label: line.label[language],
      cost: line.cost,
      unit: line.unit[language],
      units: String(line.units),
      perUnit: line.actualXof === null ? null : { xof: line.actualXof, donorMinor: null },
      budgetXof: line.budgetXof,
      variance: line.variancePercent,
    }),
  ),
]
