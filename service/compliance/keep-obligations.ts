import type { Database } from '../../db/database.ts'
import { checklistAnswers, draftChecklistRun } from '../../db/queries/checklists.ts'
import { readLedger } from '../../db/queries/settings.ts'
import {
  findObligation,
  insertObligation,
  listObligations,
  type ObligationChange,
  updateObligation,
} from '../../db/queries/statutory-obligations.ts'
import { itemsOf } from '../../domain/compliance/checklist-template.ts'
import { NO_FACTS } from '../../domain/compliance/condition-holds.ts'
import { notApplicableItems } from '../../domain/compliance/not-applicable-items.ts'
import { obligationDates } from '../../domain/compliance/obligation-dates.ts'
import { evidenceText } from '../../shared/i18n/evidence-text.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposedAnswers } from './proposed-evidence.ts'
import { saveChecklistRun } from './save-run.ts'
import { T5 } from './statutory-calendar.ts'
import { findTemplate } from './templates.ts'
import { yearProposals } from './year-proposals.ts'

const field = (path: string) => ({ kind: 'field', path }) as const

/** Opens a year: the template's dates become the ledger's own. Refused: a year that is opened already. */
export function openYear(work: Work, year: number): Result<{ dates: number }> {
  const { database } = work
  const template = findTemplate(database, T5)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: T5 }))
  if (listObligations(database, year).length > 0) return failure(fault('T5_OPENED', undefined, { year: String(year) }))
  const dates = obligationDates(template, year)
  for (const date of dates)
    insertObligation(database, { year, version: template.version, ...date }, { by: work.actor.id, at: work.now })
  return success({ dates: dates.length })
}

/**
 * Changes a date of a year: when it falls due, who answers for it, that it is done (on which day, by which evidence), or that it does not apply
 * and why. Refused, all at once: an unknown one, a date that is none, a day of doing that has not come, nothing that shows it, a blocking
 * item set aside that T5 does not let be.
 */
export function changeObligation(
  work: Work,
  input: ObligationChange & { readonly id: number },
  today: LocalDate,
): Result<Record<string, never>> {
  const known = findObligation(work.database, input.id)
  if (!known) return failure(fault('T5_UNKNOWN', undefined, { id: input.id }))
  const evidence = input.evidence.trim().normalize('NFC')
  const faults: Fault[] = []
  if (!isLocalDate(input.dueOn)) faults.push(fault('DATE_INVALID', field('dueOn'), { value: input.dueOn }))
  if (input.state === 'done') {
    if (input.doneOn === null || !isLocalDate(input.doneOn))
      faults.push(fault('DATE_INVALID', field('doneOn'), { value: input.doneOn ?? '' }))
    else if (input.doneOn > today) faults.push(fault('T5_FUTURE', field('doneOn'), { date: input.doneOn, today }))
  }
  if (input.state !== 'open' && evidence === '')
    faults.push(fault(input.state === 'done' ? 'T5_EVIDENCE' : 'REASON_MISSING', field('evidence')))
  if (input.state === 'notApplicable' && !mayNotApply(work.database, known.item))
    faults.push(fault('CHECKLIST_NOT_APPLICABLE', field('state'), { item: known.item }))
  if (faults.length > 0) return failure(...faults)
  const change = {
    dueOn: input.dueOn,
    owner: input.owner.trim().normalize('NFC'),
    state: input.state,
    doneOn: input.state === 'done' ? input.doneOn : null,
    evidence,
  }
  updateObligation(work.database, known.id, change, { by: work.actor.id, at: work.now })
  return success({})
}

/** Whether an obligation may be set aside: not a blocking one, unless T5 lets it. */
function mayNotApply(database: Database, number: number): boolean {
  const template = findTemplate(database, T5)
  const item = template && itemsOf(template).find((each) => each.number === number)
  if (!template || !item?.blocking) return true
  return notApplicableItems(template, new Map(), { ...NO_FACTS, subject: template.subject }).has(number)
}

/**
 * Keeps the year's T5 as a draft, answered from its calendar; what the calendar cannot answer yet keeps what a person answered. Refused: a year
 * that is not opened.
 */
export function drawYear(work: Work, year: number, today: LocalDate): Result<{ id: number; answered: number }> {
  const { database } = work
  const rows = listObligations(database, year)
  if (rows.length === 0) return failure(fault('T5_CLOSED', undefined, { year: String(year) }))
  const reasons = new Map(rows.flatMap(({ item, state, evidence }) => (state === 'notApplicable' ? [[item, evidence]] : [])))
  const drawn = proposedAnswers(database, yearProposals(database, year, today)).map((answer) =>
    answer.answer === 'NA' ? { ...answer, comment: reasons.get(answer.item) ?? '' } : answer,
  )
  const known = new Set(drawn.map(({ item }) => item))
  const subject = `year:${year}`
  const draft = draftChecklistRun(database, T5, subject)
  const setAside = evidenceText(fault('T5_NOT_APPLICABLE'), readLedger(database).language)
  // What the calendar had answered before, and answers no longer, goes: nobody had answered it.
  const byHand = (draft ? checklistAnswers(database, draft.id) : []).filter(
    ({ item, answeredBy: by, evidence }) => !known.has(item) && by !== null && evidence !== setAside,
  )
  const answers = [...drawn, ...byHand]
  const saved = saveChecklistRun(work, { template: T5, subject, date: today, note: '', answers })
  return saved.ok ? success({ id: saved.value.id, answered: answers.length }) : saved
}
