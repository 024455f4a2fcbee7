import { checklistAnswers, findChecklistRun, rewriteChecklistAnswers } from '../../db/queries/checklists.ts'
import { type ChecklistTemplate, codeOf, itemsOf } from '../../domain/compliance/checklist-template.ts'
import { type KeptAnswer, preparersOf } from '../../domain/compliance/kept-answers.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { judgeRun } from './judge-run.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

export interface Confirmation {
  readonly id: number
  readonly items: readonly number[]
  /** False takes one's own word back. */
  readonly confirmed: boolean
  /** The reasons that the person saw, in the order of the items; null where nothing was shown. */
  readonly reasons: readonly string[] | null
}

/**
 * The second person says that blocking items of a draft do not apply (spec 05 §3.1), or takes that word back. The word holds until the answer, its evidence
 * or its reason changes. Refused, all at once: an item that wants no second person, one without a reason or with another reason than was
 * seen, a word of whoever gave the answer or prepared the run, taking back the word of somebody else; an unknown or signed run.
 */
export function confirmAnswers(work: Work, input: Confirmation): Result<{ confirmed: number }> {
  const { database, actor } = work
  const run = findChecklistRun(database, input.id)
  const template = run && findTemplate(database, run.template, run.templateVersion)
  if (!run || !template) return failure(fault('CHECKLIST_RUN', undefined, { run: input.id }))
  if (run.state === 'signed') return failure(fault('CHECKLIST_SIGNED', undefined, { run: input.id }))
  const answers = checklistAnswers(database, run.id)
  const judged = judgeRun(template, answers, runFacts(database, run.subject))
  if (!judged.ok) return judged
  const faults: Fault[] = []
  if (input.confirmed && preparersOf(run.madeBy, answers).has(actor.name)) faults.push(fault('CHECKLIST_OWN_CONFIRMATION'))
  input.items.forEach((item, index) => {
    const answer = answers.find((each) => each.item === item)
    const wanted = judged.value.secondPerson.includes(item) ? answer : undefined
    faults.push(...itemFaults(template, item, wanted, input, index, actor.name))
  })
  if (faults.length > 0) return failure(...faults)
  const word = input.confirmed ? { confirmedBy: actor.name, confirmedAt: work.now } : { confirmedBy: null, confirmedAt: null }
  const next = answers.map((answer) => (input.items.includes(answer.item) ? { ...answer, ...word } : answer))
  rewriteChecklistAnswers(database, run.id, next)
  return success({ confirmed: next.filter(({ confirmedBy }) => confirmedBy !== null).length })
}

function itemFaults(
  template: ChecklistTemplate,
  number: number,
  answer: KeptAnswer | undefined,
  input: Confirmation,
  index: number,
  actor: string,
): Fault[] {
  const item = itemsOf(template).find((each) => each.number === number)
  const details = { item: item ? codeOf(item) : String(number) }
  if (!answer) return [fault('CHECKLIST_NOTHING_TO_CONFIRM', undefined, details)]
  if (!input.confirmed) return answer.confirmedBy === actor ? [] : [fault('CHECKLIST_OTHER_CONFIRMATION', undefined, details)]
  if (answer.comment === '') return [fault('CHECKLIST_REASON', undefined, { count: 1, items: details.item })]
  const seen = input.reasons?.[index]
  return seen === undefined || seen === answer.comment ? [] : [fault('CHECKLIST_REASON_CHANGED', undefined, details)]
}

/** The same by a command of its own, the items named by their codes as on the command line. Refused as well: a code that the template does not have. */
export function confirmByCode(
  ledger: Ledger,
  request: { readonly run: number; readonly items: readonly string[]; readonly confirmed: boolean; readonly user: string },
): Result<{ confirmed: number }> {
  const row = findChecklistRun(ledger.database, request.run)
  const template = row && findTemplate(ledger.database, row.template, row.templateVersion)
  if (!template) return failure(fault('CHECKLIST_RUN', undefined, { run: request.run }))
  const numbers = new Map(itemsOf(template).map((item) => [codeOf(item), item.number]))
  const unknown = request.items.filter((code) => !numbers.has(code))
  if (unknown.length > 0) return failure(...unknown.map((item) => fault('CHECKLIST_ITEM', undefined, { item })))
  const items = request.items.flatMap((code) => numbers.get(code) ?? [])
  const input = { id: request.run, items, confirmed: request.confirmed, reasons: null }
  const command = { name: 'compliance.confirmAnswers', user: request.user, input } as const
  return runCommand(ledger, command, (work) => confirmAnswers(work, input))
}
