import type { Database } from '../../db/database.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { IndicatorView } from '../../shared/contract/activities.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { grantOf } from '../budgets/version-reports.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { logframeView } from './logframe-view.ts'

/** Report `results` (spec 03 §1.7): every indicator with what it reached by the report's last day, or by the last posting, and what was due. */
export function resultsReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const on = scope.to ?? postedRange(database)?.to ?? '9999-12-31'
  const grants = scope.grant ? [scope.grant] : listGrants(database)
  const rows = grants.flatMap((grant) =>
    logframeView(database, grant, on).flatMap((result) =>
      result.indicators.map((indicator) => indicatorRow(grant, result.level, indicator, language)),
    ),
  )
  return {
    name: 'results',
    columns: [
      tabularColumn('grant', 'text'),
      tabularColumn('level', 'text'),
      tabularColumn('result', 'text'),
      tabularColumn('code', 'text'),
      tabularColumn('label', 'text'),
      tabularColumn('unit', 'text'),
      tabularColumn('baseline', 'rate'),
      tabularColumn('baseline_date', 'date'),
      tabularColumn('milestone', 'rate'),
      tabularColumn('milestone_date', 'date'),
      tabularColumn('actual_value', 'rate'),
      tabularColumn('actual_date', 'date'),
      tabularColumn('women', 'rate'),
      tabularColumn('men', 'rate'),
      tabularColumn('progress_percent', 'percent'),
      tabularColumn('target', 'rate'),
      tabularColumn('target_date', 'date'),
      tabularColumn('target_percent', 'percent'),
      tabularColumn('derived', 'text'),
      tabularColumn('means_of_verification', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}

function indicatorRow(grant: GrantRow, level: string, indicator: IndicatorView, language: Language): TabularRow {
  const { current, due } = indicator
  const actual = indicator.actuals.find(({ superseded, date }) => !superseded && date === current?.date)
  return [
    grant.code,
    level,
    indicator.result,
    indicator.code,
    indicator.title[language],
    indicator.unit[language],
    indicator.baseline.value,
    indicator.baseline.date,
    due?.value ?? null,
    due?.date ?? null,
    current?.value ?? null,
    current?.date ?? null,
    actual?.women ?? null,
    actual?.men ?? null,
    indicator.progress,
    indicator.target.value,
    indicator.target.date,
    indicator.targetProgress,
    indicator.derived,
    actual?.source ?? indicator.verification,
  ]
}

/** Report `logframe`: the plan itself, each result and indicator in its row, as `import logframe` reads it back. */
export function logframeReport(database: Database, scope: ReportScope): Result<TabularReport> {
  const grant = grantOf(database, scope)
  if (!grant.ok) return grant
  const rows = logframeView(database, grant.value, '9999-12-31').flatMap((result): TabularRow[] => [
    [
      result.level,
      result.code,
      result.parent,
      result.title.fr,
      result.title.en,
      result.activity,
      result.assumption,
      ...Array.from({ length: 10 }, () => null),
    ],
    ...result.indicators.map(
      (indicator): TabularRow => [
        'indicator',
        indicator.code,
        indicator.result,
        indicator.title.fr,
        indicator.title.en,
        null,
        null,
        indicator.unit.fr,
        indicator.unit.en,
        indicator.baseline.value,
        indicator.baseline.date,
        indicator.milestones.map(({ date, value }) => `${date}=${value}`).join('; '),
        indicator.target.value,
        indicator.target.date,
        indicator.derived,
        indicator.derivedKind,
        indicator.verification,
      ],
    ),
  ])
  return success({
    name: 'logframe',
    columns: [
      tabularColumn('level', 'text'),
      tabularColumn('code', 'text'),
      tabularColumn('parent', 'text'),
      tabularColumn('title_fr', 'text'),
      tabularColumn('title_en', 'text'),
      tabularColumn('activity', 'text'),
      tabularColumn('assumption', 'text'),
      tabularColumn('unit_fr', 'text'),
      tabularColumn('unit_en', 'text'),
      tabularColumn('baseline', 'text'),
      tabularColumn('baseline_date', 'date'),
      tabularColumn('milestones', 'text'),
      tabularColumn('target', 'text'),
      tabularColumn('target_date', 'date'),
      tabularColumn('derived', 'text'),
      tabularColumn('derived_kind', 'text'),
      tabularColumn('means_of_verification', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  })
}
