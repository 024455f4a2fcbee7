import type { Database } from '../../db/database.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { activityEvents } from './event-views.ts'

/** Report `activities` (C41): the register, a row for each event that begins between the dates, with who was there and what it cost. */
export function activitiesReport(database: Database, scope: ReportScope, language: Language): Result<TabularReport> {
  const found = activityEvents(database, scope.grant?.code ?? null)
  if (!found.ok) return found
  const partner = scope.partner && (listPartners(database).find(({ id }) => id === scope.partner?.id)?.code ?? null)
  const events = found.value.filter(
    (event) =>
      (scope.from === null || event.from >= scope.from) &&
      (scope.to === null || event.from <= scope.to) &&
      (scope.partner === null || event.partner === partner),
  )
  const rows = events.map(
    (event): TabularRow => [
      event.grant,
      event.code,
      event.kind,
      event.title[language],
      event.activity,
      event.output,
      event.budgetLines.join(' '),
      event.partner,
      event.place,
      event.from,
      event.to,
      event.state,
      event.plannedParticipants,
      event.people.women,
      event.people.men,
      event.people.unknown,
      event.people.total,
      event.personDays,
      event.cost.xof,
      event.cost.donorMinor,
      event.currency,
      event.validatedBy,
      event.validatedBy === null ? '' : event.validatedAlone ? 'alone' : 'two',
    ],
  )
  const sum = (index: number): number => sumMinor(rows.map((row) => Number(row[index])))
  return success({
    name: 'activities',
    columns: [
      tabularColumn('grant', 'text'),
      tabularColumn('code', 'text'),
      tabularColumn('event_kind', 'text'),
      tabularColumn('label', 'text'),
      tabularColumn('activity', 'text'),
      tabularColumn('output', 'text'),
      tabularColumn('budget_line', 'text'),
      tabularColumn('partner', 'text'),
      tabularColumn('site', 'text'),
      tabularColumn('from_date', 'date'),
      tabularColumn('to_date', 'date'),
      tabularColumn('event_state', 'text'),
      tabularColumn('planned_participants', 'integer'),
      tabularColumn('women', 'integer'),
      tabularColumn('men', 'integer'),
      tabularColumn('sex_unknown', 'integer'),
      tabularColumn('participants', 'integer'),
      tabularColumn('person_days', 'integer'),
      tabularColumn('cost_xof', 'money', FUNCTIONAL_CURRENCY),
      tabularColumn('cost_gbp', 'money'),
      tabularColumn('currency', 'text'),
      tabularColumn('validated_by', 'text'),
      tabularColumn('second_person', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: Array.from({ length: 23 }, (_, index) => (index >= 12 && index <= 18 ? sum(index) : null)),
    openMonths: [],
    warnings: [],
  })
}
