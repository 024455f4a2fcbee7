import type { Database } from '../../db/database.ts'
import { lastEvent } from '../../db/queries/events.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { listObligations, openedYears } from '../../db/queries/statutory-obligations.ts'
import { tabularColumn } from '../../reports/model/tabular-column.ts'
import type { TabularReport, TabularRow } from '../../reports/model/tabular-report.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { ReportScope } from '../reports/report-scope.ts'
import { partnerScores } from './compliance-overview-scores.ts'
import { checklistRuns } from './list-runs.ts'
import { keptEntry } from './statutory-calendar.ts'

/** The day that a report judges lateness by: the last of its period, else the last day on which the ledger was written. */
const dayOf = (database: Database, scope: ReportScope): LocalDate => scope.to ?? lastEvent(database)?.at.slice(0, 10) ?? ''

/** Report `compliance-status`: every run of a checklist, every action and every date of the opened years, with where it stands on the report's day. */
export function complianceStatusReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const today = dayOf(database, scope)
  // A day alone is the day of the judgment; only a period narrows what is listed.
  const inside = (date: LocalDate): boolean => scope.from === null || (date >= scope.from && date <= today)
  const { runs, actions } = checklistRuns(database, today)
  const runRows = runs
    .filter(({ date }) => inside(date))
    .map((run): TabularRow => {
      const status = run.state === 'draft' ? 'draft' : run.passed ? 'passed' : 'failing'
      return [
        'run',
        run.template,
        nameOf(run.subject),
        null,
        '',
        run.signedBy ?? run.madeBy,
        run.date,
        status,
        '',
        run.blocking,
        run.score,
        run.notApplicable,
        run.applicable,
        run.contradicted,
        run.state === 'signed' ? (run.signedAlone ? 'alone' : 'two') : '',
      ]
    })
  const actionRows = actions
    .filter(({ dueOn }) => inside(dueOn))
    .map((action): TabularRow => {
      const status = action.doneOn === null ? (action.late ? 'overdue' : 'open') : 'done'
      const { template, subject, item, text, owner, dueOn, doneOn } = action
      return [
        'action',
        template,
        nameOf(subject),
        item,
        text[language],
        owner,
        dueOn,
        status,
        doneOn ?? '',
        null,
        null,
        ...NO_RUN,
      ]
    })
  const obligationRows = openedYears(database)
    .flatMap((year) => listObligations(database, year))
    .filter((row) => inside(row.dueOn))
    .map((row): TabularRow => {
      const { item, text, detail, owner, dueOn, state, doneOn } = keptEntry(database, row, today)
      const subject = detail === '' ? String(row.year) : detail
      return ['obligation', 'T5', subject, item, text[language], owner, dueOn, STATUS[state], doneOn ?? '', null, null, ...NO_RUN]
    })
  const rows = [...runRows, ...actionRows, ...obligationRows]
  return {
    name: 'compliance-status',
    columns: [
      tabularColumn('kind', 'text'),
      tabularColumn('template', 'text'),
      tabularColumn('subject', 'text'),
      tabularColumn('item', 'integer'),
      tabularColumn('checkpoint', 'text'),
      tabularColumn('responsible', 'text'),
      tabularColumn('due_on', 'date'),
      tabularColumn('status', 'text'),
      tabularColumn('done_on', 'date'),
      tabularColumn('blocking', 'integer'),
      tabularColumn('score', 'text'),
      tabularColumn('not_applicable', 'integer'),
      tabularColumn('applicable', 'integer'),
      tabularColumn('contradicted', 'integer'),
      tabularColumn('second_person', 'text'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}

/** What only a run has: its share of N/A, what the books say otherwise, whether a second person signed it. */
const NO_RUN: TabularRow = [null, null, null, '']

/** The machine words of where a date stands. */
const STATUS = { done: 'done', notApplicable: 'not_applicable', overdue: 'overdue', soon: 'due_soon', later: 'open' } as const

const nameOf = (subject: string): string => subject.split(':').slice(1).join(':')

/** Report `compliance-scores`: the score of each pillar of each signed due diligence, with that of the one before, by partner and date. */
export function complianceScoresReport(database: Database, scope: ReportScope, language: Language): TabularReport {
  const today = dayOf(database, scope)
  const rows = listPartners(database).flatMap(({ code }): TabularRow[] => {
    const found = partnerScores(database, code, today)
    if (!found.ok) return []
    const { runs, pillars } = found.value
    return runs.flatMap((run, index): TabularRow[] => {
      if ((scope.from !== null && run.date < scope.from) || (scope.to !== null && run.date > scope.to)) return []
      const before = runs[index - 1]
      const pillarRows = pillars.map(
        (pillar): TabularRow => [
          code,
          run.date,
          pillar.text[language],
          run.scores[pillar.code] || null,
          before?.scores[pillar.code] || null,
          null,
          null,
        ],
      )
      return [...pillarRows, [code, run.date, 'TOTAL', run.total, before?.total ?? null, run.rating, run.blocking]]
    })
  })
  return {
    name: 'compliance-scores',
    columns: [
      tabularColumn('partner', 'text'),
      tabularColumn('date', 'date'),
      tabularColumn('pillar', 'text'),
      tabularColumn('score', 'text'),
      tabularColumn('previous_score', 'text'),
      tabularColumn('rating', 'text'),
      tabularColumn('blocking', 'integer'),
    ],
    rows,
    rowCount: rows.length,
    totals: null,
    openMonths: [],
    warnings: [],
  }
}
