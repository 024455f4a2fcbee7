import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { daysBetween } from '../../shared/time/local-date.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { capacityPlan } from './capacity-plan.ts'
import { partnerAssessments, pillarNames } from './partner-assessments.ts'

/** The partner asked for; null for all of them. */
const partnerOf = (database: Database, scope: ReportScope): string | null =>
  listPartners(database).find(({ id }) => id === scope.partner?.id)?.code ?? null

const inScope = (scope: ReportScope, date: string): boolean =>
  (scope.from === null || date >= scope.from) && (scope.to === null || date <= scope.to)

/** Report `capacity`: the data of the curve, a row per assessment and pillar, with the points gained or lost since the one before. */
export function capacityReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const assessments = partnerAssessments(database, partnerOf(database, scope))
  const names = new Map(pillarNames(database, assessments).map(({ key, label }) => [key, label[language]]))
  const before = new Map<string, string>()
  const rows = assessments.flatMap(({ partner, date, template, version, by, source, scores }) =>
    scores.flatMap(({ pillar, score, from, to, percent }): TabularRow[] => {
      const key = JSON.stringify([partner, pillar])
      const earlier = before.get(key)
      if (percent !== null) before.set(key, percent)
      const change = percent === null || earlier === undefined ? null : tenthsBetween(earlier, percent)
      const name = names.get(pillar) ?? pillar
      return inScope(scope, date)
        ? [[partner, date, template, version, by, source, name, score, `${from}–${to}`, percent, change]]
        : []
    }),
  )
  return {
    name: 'capacity',
    columns: [
      tabularColumn('partner', 'text'),
      tabularColumn('date', 'date'),
      tabularColumn('template', 'text'),
      tabularColumn('template_version', 'text'),
      tabularColumn('assessed_by', 'text'),
      tabularColumn('source', 'text'),
      tabularColumn('pillar', 'text'),
      tabularColumn('score', 'text'),
      tabularColumn('scale', 'text'),
      { ...tabularColumn('score_percent', 'percent'), graded: 'score' },
      tabularColumn('score_change', 'percent'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}

/** The points between two percentages of one decimal: "62.5" to "75.0" is "12.5". */
function tenthsBetween(before: string, after: string): string {
  const tenths = Number(after.replace('.', '')) - Number(before.replace('.', ''))
  const digits = String(Math.abs(tenths)).padStart(2, '0')
  return `${tenths < 0 ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`
}

/** Report `capacity-plan`: what is planned against each weakness, with what signed checklists opened. */
export function capacityPlanReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  // A report reads the books alone: what is late is reckoned to the day of the last entry in them.
  const today = lastEvent(database)?.at.slice(0, 10) ?? '9999-12-31'
  const partner = partnerOf(database, scope)
  const names = new Map(
    pillarNames(database, partnerAssessments(database, partner)).map(({ key, label }) => [key, label[language]]),
  )
  const rows = capacityPlan(database, partner, today)
    .filter(({ dueOn }) => inScope(scope, dueOn))
    .map(
      (action): TabularRow => [
        action.partner,
        action.origin,
        names.get(action.pillar) ?? action.pillar,
        action.item[language],
        action.action,
        action.owner,
        action.dueOn,
        action.state,
        action.late ? daysBetween(action.dueOn, today) : null,
        action.doneOn,
        action.evidence,
      ],
    )
  return {
    name: 'capacity-plan',
    columns: [
      tabularColumn('partner', 'text'),
      tabularColumn('plan_origin', 'text'),
      tabularColumn('pillar', 'text'),
      tabularColumn('weakness', 'text'),
      tabularColumn('action', 'text'),
      tabularColumn('owner', 'text'),
      tabularColumn('due_date', 'date'),
      tabularColumn('plan_state', 'text'),
      { ...tabularColumn('days_late', 'integer'), graded: 'excess' },
      tabularColumn('done_on', 'date'),
      tabularColumn('evidence', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}
