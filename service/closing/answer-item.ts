import { closingAnswerKey, deleteClosingAnswer, saveClosingAnswer } from '../../db/queries/closing-answers.ts'
import { saveInterFundExplanation, saveVarianceExplanation } from '../../db/queries/closing-explanations.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import type { HandAnswer } from '../../domain/closing/checklist.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import type { Work } from '../kernel/run-command.ts'
import { interFundBalances } from './balance-facts.ts'
import { budgetVariances } from './budget-facts.ts'
import { closingChecklist } from './checklist.ts'
import { CHECKLIST_ITEMS, WRITTEN_BY_CLOSE } from './checklist-items.ts'

type Done = Record<string, never>
const LONGEST = 500

/** A month whose checklist may still be answered. */
export function answerableMonth(work: Work, month: Month): Fault[] {
  const period = listPeriods(work.database).find((known) => known.month === month)
  if (!period) return [fault('PERIOD_NOT_OPENED', undefined, { period: month })]
  return period.state === 'closed' ? [fault('CLOSING_SEALED_ALREADY', undefined, { period: month })] : []
}

export interface AnswerInput {
  readonly month: Month
  readonly item: number
  /** Null takes the answer back. */
  readonly answer: HandAnswer | null
  readonly comment: string
  readonly evidence: string
  readonly responsible: string
}

/**
 * Records a person's answer to an item of T2. Refused: an item that the close writes itself (20, 21), N/A where T2 does not allow it, no or
 * N/A without a comment, a comment missing where the books say no, a yes or N/A against the books on a blocking item, a sealed month.
 */
export function answerItem(work: Work, input: AnswerInput): Result<Done> {
  const faults = answerableMonth(work, input.month)
  const item = CHECKLIST_ITEMS.find(({ number }) => number === input.item)
  if (!item || WRITTEN_BY_CLOSE.includes(input.item)) faults.push(fault('CLOSING_ITEM_WRITTEN', undefined, { item: input.item }))
  if (faults.length > 0 || !item) return failure(...faults)
  const key = closingAnswerKey(input.month, input.item)
  if (input.answer === null) {
    deleteClosingAnswer(work.database, key)
    return success({})
  }
  const comment = input.comment.trim().normalize('NFC')
  const computed = closingChecklist(work.database, input.month, work.now.slice(0, 10)).rows.find(
    (row) => row.item === item,
  )?.computed
  const against = computed === 'no' || computed === 'waiting'
  if (item.blocking && computed != null && input.answer !== 'no')
    faults.push(fault('CLOSING_ITEM_COMPUTED', undefined, { item: item.number }))
  if (input.answer === 'notApplicable' && !item.mayBeNotApplicable)
    faults.push(fault('CLOSING_ITEM_ALWAYS_APPLIES', undefined, { item: item.number }))
  if (comment === '' && (input.answer !== 'yes' || against))
    faults.push(fault('CLOSING_COMMENT_NEEDED', { kind: 'field', path: 'comment' }))
  faults.push(...tooLong({ comment, evidence: input.evidence, responsible: input.responsible }))
  if (faults.length > 0) return failure(...faults)
  saveClosingAnswer(work.database, {
    key,
    month: input.month,
    item: item.number,
    answer: input.answer,
    comment,
    evidence: input.evidence.trim().normalize('NFC'),
    responsible: input.responsible.trim().normalize('NFC') || work.actor.name,
    answeredBy: work.actor.name,
    answeredAt: work.now,
  })
  return success({})
}

const tooLong = (texts: Readonly<Record<string, string>>): Fault[] =>
  Object.entries(texts)
    .filter(([, text]) => text.length > LONGEST)
    .map(([name]) => fault('VALUE_TOO_LONG', { kind: 'field', path: name }, { name, length: LONGEST }))

/** Says why a budget line differs from its budget to date (T2 item 18). Refused: no text, a line that is within the tolerance, a sealed month. */
export function explainVariance(
  work: Work,
  input: { readonly month: Month; readonly grant: string; readonly budgetLine: string; readonly explanation: string },
): Result<Done> {
  const faults = answerableMonth(work, input.month)
  const explanation = input.explanation.trim().normalize('NFC')
  if (explanation === '') faults.push(fault('CLOSING_COMMENT_NEEDED', { kind: 'field', path: 'explanation' }))
  faults.push(...tooLong({ explanation }))
  const known = budgetVariances(work.database, input.month).some(
    ({ grant, budgetLine }) => grant === input.grant && budgetLine === input.budgetLine,
  )
  if (!known) faults.push(fault('CLOSING_NOTHING_TO_EXPLAIN', undefined, { what: `${input.grant}/${input.budgetLine}` }))
  if (faults.length > 0) return failure(...faults)
  const key = `${input.month}/${input.grant}/${input.budgetLine}`
  saveVarianceExplanation(work.database, {
    key,
    month: input.month,
    grantCode: input.grant,
    budgetLine: input.budgetLine,
    explanation,
    explainedBy: work.actor.name,
    explainedAt: work.now,
  })
  return success({})
}

/**
 * Lists what a fund owes another with its reason and the day it will be paid (T2 item 16). Refused: no reason, a day that is none or lies in
 * the month or before it, a pair that owes nothing, a sealed month. The explanation holds for the amount of that moment.
 */
export function explainInterFund(
  work: Work,
  input: {
    readonly month: Month
    readonly debtor: string
    readonly creditor: string
    readonly reason: string
    readonly settlementDate: LocalDate
  },
): Result<Done> {
  const faults = answerableMonth(work, input.month)
  const reason = input.reason.trim().normalize('NFC')
  if (reason === '') faults.push(fault('REASON_MISSING', { kind: 'field', path: 'reason' }))
  faults.push(...tooLong({ reason }))
  if (!isLocalDate(input.settlementDate) || input.settlementDate <= lastDay(input.month))
    faults.push(fault('CLOSING_SETTLEMENT_DATE', { kind: 'field', path: 'settlementDate' }, { date: lastDay(input.month) }))
  const pair = interFundBalances(work.database, input.month).find(
    ({ debtor, creditor }) => debtor === input.debtor && creditor === input.creditor,
  )
  if (!pair) faults.push(fault('CLOSING_NOTHING_TO_EXPLAIN', undefined, { what: `${input.debtor} / ${input.creditor}` }))
  if (faults.length > 0 || !pair) return failure(...faults)
  const key = `${input.month}/${input.debtor}/${input.creditor}`
  saveInterFundExplanation(work.database, {
    key,
    month: input.month,
    debtor: input.debtor,
    creditor: input.creditor,
    amountXof: pair.amountXof,
    reason,
    settlementDate: input.settlementDate,
    explainedBy: work.actor.name,
    explainedAt: work.now,
  })
  return success({})
}
