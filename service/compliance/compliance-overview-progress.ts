import type { Database } from '../../db/database.ts'
import { type ChecklistRunRow, checklistActions, checklistAnswers, listChecklistRuns } from '../../db/queries/checklists.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { listObligations, openedYears } from '../../db/queries/statutory-obligations.ts'
import { voucherCheckCounts } from '../../db/queries/voucher-checks.ts'
import { obligationState } from '../../domain/compliance/obligation-state.ts'
import type { BlockingItem, TemplateProgress } from '../../shared/contract/compliance-overview.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { claimDeadlines } from './claim-deadlines.ts'
import { failingItems } from './signed-claim-check.ts'
import { CHECKLIST_TEMPLATES, findTemplate } from './templates.ts'

const CLOSE_NAME = { fr: 'Clôture mensuelle', en: 'Monthly close' } as const

type Counts = Pick<TemplateProgress, 'asked' | 'done' | 'drafts' | 'failing'>

/** The last signed run of each subject of a template. */
export function runsInForce(runs: readonly ChecklistRunRow[], template: string): ChecklistRunRow[] {
  const seen = new Set<string>()
  return runs.filter((run) => {
    if (run.template !== template || run.state !== 'signed' || seen.has(run.subject)) return false
    seen.add(run.subject)
    return true
  })
}

/**
 * How far each checklist is on a day, each by what it is asked of: T1 vouchers that spend, T2 months that have ended, T3 claims due or prepared,
 * T4 partners, T5 the dates of the last year that was opened. Done is signed without a failing blocking item; closed; done or not applicable.
 */
export function templateProgress(database: Database, today: LocalDate): TemplateProgress[] {
  const runs = listChecklistRuns(database)
  const actions = checklistActions(database)
  const templateOf = new Map(runs.map(({ id, template }) => [id, template]))
  const counts: Readonly<Record<string, Counts>> = {
    T1: voucherCounts(database),
    T2: monthCounts(database, today),
    T3: claimCounts(database, runs, today),
    T4: partnerCounts(database, runs),
    T5: yearCounts(database, today),
  }
  const names = new Map(CHECKLIST_TEMPLATES.map(({ template }) => [template, findTemplate(database, template)?.name]))
  return Object.entries(counts).map(([template, count]) => {
    const open = actions.filter((action) => action.doneOn === null && templateOf.get(action.runId) === template)
    return {
      template,
      name: { ...(names.get(template) ?? CLOSE_NAME) },
      ...count,
      openActions: open.length,
      lateActions: open.filter(({ dueOn }) => dueOn < today).length,
    }
  })
}

function voucherCounts(database: Database): Counts {
  const sums = { asked: 0, done: 0, drafts: 0, failing: 0 }
  for (const { asked, signed, failing, drafts } of voucherCheckCounts(database)) {
    sums.asked += asked
    sums.done += signed - failing
    sums.failing += failing
    sums.drafts += drafts
  }
  return sums
}

function monthCounts(database: Database, today: LocalDate): Counts {
  const ended = listPeriods(database).filter(({ month }) => month < monthOf(today))
  const count = (state: string): number => ended.filter((period) => period.state === state).length
  return { asked: ended.length, done: count('closed'), drafts: count('soft_closed'), failing: 0 }
}

function claimCounts(database: Database, runs: readonly ChecklistRunRow[], today: LocalDate): Counts {
  const asked = claimDeadlines(database)
    .filter(({ claim, dueOn }) => claim !== undefined || dueOn <= today)
    .map(({ grant, period }) => `claim:${grant}/${period}`)
  return subjectCounts(asked, runs, 'T3')
}

const partnerCounts = (database: Database, runs: readonly ChecklistRunRow[]): Counts =>
  subjectCounts(
    listPartners(database).map(({ code }) => `partner:${code}`),
    runs,
    'T4',
  )

function subjectCounts(subjects: readonly string[], runs: readonly ChecklistRunRow[], template: string): Counts {
  const asked = new Set(subjects)
  const signed = runsInForce(runs, template).filter(({ subject }) => asked.has(subject))
  const failing = signed.filter(({ blocking }) => blocking > 0).length
  const drafts = runs.filter((run) => run.template === template && run.state === 'draft' && asked.has(run.subject)).length
  return { asked: asked.size, done: signed.length - failing, drafts, failing }
}

function yearCounts(database: Database, today: LocalDate): Counts {
  const year = openedYears(database).at(-1)
  const rows = year === undefined ? [] : listObligations(database, year)
  const failing = rows.filter((row) => obligationState({ kept: row.state, dueOn: row.dueOn }, today) === 'overdue').length
  return { asked: rows.length, done: rows.filter(({ state }) => state !== 'open').length, drafts: 0, failing }
}

/** The blocking items that fail in the runs in force and whose action is not done, the latest run first. */
export function blockingItems(database: Database, keep: (run: ChecklistRunRow) => boolean = () => true): BlockingItem[] {
  const done = new Set(
    checklistActions(database).flatMap(({ runId, item, doneOn }) => (doneOn === null ? [] : [`${runId}/${item}`])),
  )
  const runs = listChecklistRuns(database)
  const templates = [...new Set(runs.map(({ template }) => template))]
  const failing = templates.flatMap((template) => runsInForce(runs, template)).filter((run) => run.blocking > 0 && keep(run))
  return failing.flatMap((run) => {
    const items = new Map(
      (findTemplate(database, run.template)?.sections ?? []).flatMap((section) =>
        section.items.map((item) => [item.number, item]),
      ),
    )
    const comments = new Map(checklistAnswers(database, run.id).map(({ item, comment }) => [item, comment]))
    return failingItems(database, run)
      .filter((item) => !done.has(`${run.id}/${item}`))
      .map((item) => ({
        runId: run.id,
        template: run.template,
        subject: run.subject,
        item,
        text: { fr: items.get(item)?.fr ?? '', en: items.get(item)?.en ?? '' },
        comment: comments.get(item) ?? '',
      }))
  })
}
