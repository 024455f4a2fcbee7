import type { Database } from '../../db/database.ts'
import { type ChecklistRunRow, checklistActions, checklistAnswers, listChecklistRuns } from '../../db/queries/checklists.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { listObligations, openedYears } from '../../db/queries/statutory-obligations.ts'
import { voucherCheckCounts } from '../../db/queries/voucher-checks.ts'
import { type ChecklistItem, itemsOf } from '../../domain/compliance/checklist-template.ts'
import { obligationState } from '../../domain/compliance/obligation-state.ts'
import type { BlockingItem, ContradictedItem, TemplateProgress } from '../../shared/contract/compliance-overview.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { claimDeadlines } from './claim-deadlines.ts'
import { judgeRun } from './judge-run.ts'
import { runFacts } from './run-facts.ts'
import { failingItems } from './signed-claim-check.ts'
import { CHECKLIST_TEMPLATES, findTemplate } from './templates.ts'

const CLOSE_NAME = { fr: 'Clôture mensuelle', en: 'Monthly close' } as const

type Counts = Pick<TemplateProgress, 'asked' | 'done' | 'drafts' | 'failing' | 'contradicted'>

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
 * T4 partners, T5 the dates of the last year that was opened. Done is signed and passed; closed; done or not applicable.
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
  const sums = { asked: 0, done: 0, drafts: 0, failing: 0, contradicted: 0 }
  for (const { asked, signed, failing, drafts, contradicted } of voucherCheckCounts(database)) {
    sums.asked += asked
    sums.done += signed - failing
    sums.failing += failing
    sums.drafts += drafts
    sums.contradicted += contradicted
  }
  return sums
}

function monthCounts(database: Database, today: LocalDate): Counts {
  const ended = listPeriods(database).filter(({ month }) => month < monthOf(today))
  const count = (state: string): number => ended.filter((period) => period.state === state).length
  return { asked: ended.length, done: count('closed'), drafts: count('soft_closed'), failing: 0, contradicted: 0 }
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
  const failing = signed.filter(({ passed }) => passed === 0).length
  const contradicted = signed.filter((run) => run.contradicted > 0).length
  const drafts = runs.filter((run) => run.template === template && run.state === 'draft' && asked.has(run.subject)).length
  return { asked: asked.size, done: signed.length - failing, drafts, failing, contradicted }
}

function yearCounts(database: Database, today: LocalDate): Counts {
  const year = openedYears(database).at(-1)
  const rows = year === undefined ? [] : listObligations(database, year)
  const failing = rows.filter((row) => obligationState({ kept: row.state, dueOn: row.dueOn }, today) === 'overdue').length
  return { asked: rows.length, done: rows.filter(({ state }) => state !== 'open').length, drafts: 0, failing, contradicted: 0 }
}

/** The blocking items that fail in the runs in force and whose action is not done, the latest run first. */
export function blockingItems(database: Database, keep: (run: ChecklistRunRow) => boolean = () => true): BlockingItem[] {
  const done = new Set(
    checklistActions(database).flatMap(({ runId, item, doneOn }) => (doneOn === null ? [] : [`${runId}/${item}`])),
  )
  const failing = everyRunInForce(database).filter((run) => run.blocking > 0 && keep(run))
  return failing.flatMap((run) => {
    const items = itemsOfRun(database, run)
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

function everyRunInForce(database: Database): ChecklistRunRow[] {
  const runs = listChecklistRuns(database)
  return [...new Set(runs.map(({ template }) => template))].flatMap((template) => runsInForce(runs, template))
}

/** The items of a run by their number, as the version that it was begun under has them. */
function itemsOfRun(database: Database, run: ChecklistRunRow): ReadonlyMap<number, ChecklistItem> {
  const template = findTemplate(database, run.template, run.templateVersion)
  return new Map((template ? itemsOf(template) : []).map((item) => [item.number, item]))
}

/** What people answered against the books in the runs in force, the latest run first: it stays marked whatever the run came to. */
export function contradictedAnswers(database: Database): ContradictedItem[] {
  return everyRunInForce(database)
    .filter(({ contradicted }) => contradicted > 0)
    .flatMap((run) => {
      const template = findTemplate(database, run.template, run.templateVersion)
      const answers = checklistAnswers(database, run.id)
      const judged = template && judgeRun(template, answers, runFacts(database, run.subject))
      const items = itemsOfRun(database, run)
      return answers
        .filter(({ item }) => judged?.ok && judged.value.contradicted.includes(item))
        .map(({ item, answer, books, booksReason, comment }) => ({
          ...{ runId: run.id, template: run.template, subject: run.subject, item, comment, answer, books, booksReason },
          text: { fr: items.get(item)?.fr ?? '', en: items.get(item)?.en ?? '' },
        }))
    })
}
