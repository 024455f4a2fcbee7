import { checklistAnswers, draftChecklistRun } from '../../db/queries/checklists.ts'
import {
  findObligation,
  insertObligation,
  listObligations,
  type ObligationChange,
  updateObligation,
} from '../../db/queries/statutory-obligations.ts'
import { obligationDates } from '../../domain/compliance/obligation-dates.ts'
import { obligationState } from '../../domain/compliance/obligation-state.ts'
import { yearAnswers } from '../../domain/compliance/year-answers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { proposedAnswers } from './proposed-evidence.ts'
import { saveChecklistRun } from './save-run.ts'
import { T5 } from './statutory-calendar.ts'
import { findTemplate } from './templates.ts'

const REGISTER = 'statutory-obligation'
const field = (path: string) => ({ kind: 'field', path }) as const

/** Opens a year: the template's dates become the ledger's own. Refused: a year that is opened already. */
export function openYear(work: Work, year: number): Result<{ dates: number }> {
  const { database } = work
  const template = findTemplate(database, T5)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: T5 }))
  if (listObligations(database, year).length > 0) return failure(fault('T5_OPENED', undefined, { year: String(year) }))
  const dates = obligationDates(template, year)
  for (const date of dates) {
    const id = insertObligation(database, { year, version: template.version, ...date }, { by: work.actor.id, at: work.now })
  }
  return success({ dates: dates.length })
}

/**
 * Changes a date of a year: when it falls due, who answers for it, that it is done (on which day, by which evidence), or that it does not apply
 * and why. Refused, all at once: an unknown one, a date that is none, a day of doing that has not come, nothing that shows it.
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

/**
 * Keeps the year's T5 as a draft, answered from its calendar; what the calendar cannot answer yet keeps what a person answered. Refused: a year
 * that is not opened.
 */
export function drawYear(work: Work, year: number, today: LocalDate): Result<{ id: number; answered: number }> {
  const { database } = work
  const rows = listObligations(database, year)
  if (rows.length === 0) return failure(fault('T5_CLOSED', undefined, { year: String(year) }))
  const kept = rows.map((row) => ({
    item: row.item,
    state: obligationState({ kept: row.state, dueOn: row.dueOn }, today),
    dueOn: row.dueOn,
    doneOn: row.doneOn,
  }))
  const drawn = proposedAnswers(database, yearAnswers(kept))
  const known = new Set(drawn.map(({ item }) => item))
  const subject = `year:${year}`
  const draft = draftChecklistRun(database, T5, subject)
  const byHand = draft ? checklistAnswers(database, draft.id).filter(({ item }) => !known.has(item)) : []
  const answers = [...drawn, ...byHand]
  const saved = saveChecklistRun(work, { template: T5, subject, date: today, note: '', answers })
  return saved.ok ? success({ id: saved.value.id, answered: answers.length }) : saved
}
