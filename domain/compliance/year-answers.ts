import { fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { ObligationState } from './obligation-state.ts'
import type { ProposedAnswer } from './proposed-answer.ts'

export interface KeptObligation {
  readonly item: number
  readonly state: ObligationState
  readonly dueOn: LocalDate
  readonly doneOn: LocalDate | null
}

/**
 * The answers of the year's checklist T5 from its calendar (spec 05 §3.6): no as soon as one date of an item is overdue, NA where all of it does
 * not apply, yes when all that applies is done; an item that may still be done in time has no answer yet.
 */
export function yearAnswers(obligations: readonly KeptObligation[]): ProposedAnswer[] {
  const numbers = [...new Set(obligations.map(({ item }) => item))].sort((one, other) => one - other)
  return numbers.flatMap((item): ProposedAnswer[] => {
    const own = obligations.filter((each) => each.item === item)
    const late = own.filter(({ state }) => state === 'overdue')
    if (late.length > 0)
      return [
        { item, answer: 'no', reason: fault('T5_OVERDUE', undefined, { dates: late.map(({ dueOn }) => dueOn).join(', ') }) },
      ]
    const asked = own.filter(({ state }) => state !== 'notApplicable')
    if (asked.length === 0) return [{ item, answer: 'NA', reason: fault('T5_NOT_APPLICABLE') }]
    const done = asked.filter(({ state }) => state === 'done')
    if (done.length < asked.length) return []
    const last = done.reduce((latest, { doneOn }) => ((doneOn ?? '') > latest ? (doneOn ?? '') : latest), '')
    return [{ item, answer: 'yes', reason: fault('T5_DONE', undefined, { count: done.length, of: asked.length, date: last }) }]
  })
}
