import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { lastDay, monthOf, monthsBetween } from '../../shared/time/period.ts'
import { openMonthsBetween } from '../reports/covered-months.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { type ChecklistRow, closingChecklist, saidOtherwise } from './checklist.ts'

/**
 * The monthly close T2 of each month between the dates, one row an item (spec 05 §3.3): of the last month that is over or sealed where no
 * date is given. A sealed month is as its seal has it; an open one as it stood on the day of the ledger's last event, so that the same books
 * give the same report.
 */
export function checklistReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const periods = listPeriods(database)
  const fallback = periods.find(({ state }) => state !== 'closed')?.month ?? periods.at(-1)?.month
  const first = scope.from === null ? fallback : monthOf(scope.from)
  const last = scope.to === null ? (scope.from === null ? fallback : periods.at(-1)?.month) : monthOf(scope.to)
  const wanted = first === undefined || last === undefined || first > last ? [] : monthsBetween(first, last)
  const months = wanted.filter((month) => periods.some((period) => period.month === month))
  const known = lastEvent(database)?.at.slice(0, 10) ?? ''
  const rows = months.flatMap((month) =>
    closingChecklist(database, month, known > lastDay(month) ? known : lastDay(month)).rows.map(
      ({ item, state, computed, evidence, answer }): TabularRow => [
        month,
        item.number,
        item[language],
        reportWord(item.blocking ? 'yes' : 'no')[language],
        reportWord(`checklist.${state}`)[language],
        spoken(saidOtherwise({ state, computed }), language),
        [...evidence.map((each) => evidenceText(each, language)), answer?.evidence ?? '']
          .filter((text) => text !== '')
          .join(' · '),
        answer?.comment ?? '',
        answer?.responsible ?? '',
        answer?.answeredBy ?? '',
        answer?.answeredAt.slice(0, 10) ?? null,
      ],
    ),
  )
  return {
    name: 'closing-checklist',
    columns: [
      tabularColumn('month', 'text'),
      tabularColumn('item', 'integer'),
      tabularColumn('checkpoint', 'text'),
      tabularColumn('blocking', 'text'),
      tabularColumn('answer', 'text'),
      tabularColumn('books_say', 'text'),
      tabularColumn('evidence', 'text'),
      tabularColumn('comment', 'text'),
      tabularColumn('responsible', 'text'),
      tabularColumn('answered_by', 'text'),
      tabularColumn('answered_on', 'date'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: first === undefined || last === undefined ? [] : openMonthsBetween(database, `${first}-01`, `${last}-28`),
    warnings: [],
  }
}

/** What the books say against a person, in words; blank where nobody is contradicted. */
const spoken = (said: ChecklistRow['computed'], language: Language): string =>
  said === null ? '' : reportWord(`checklist.${said}`)[language]
