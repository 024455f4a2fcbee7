import {
  checklistAnswers,
  findChecklistRun,
  insertChecklistAction,
  rewriteChecklistAnswers,
  signChecklistRun,
} from '../../db/queries/checklists.ts'
import {
  type ChecklistItem,
  type ChecklistScale,
  type ChecklistTemplate,
  codeOf,
  itemsOf,
  scaleOf,
} from '../../domain/compliance/checklist-template.ts'
import type { KeptAnswer } from '../../domain/compliance/kept-answers.ts'
import { type SigningNeeds, signingNeeds } from '../../domain/compliance/signing-needs.ts'
import { PILLARS } from '../../shared/contract/sub-awards.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { postsAlone } from '../vouchers/draft-life-cycle.ts'
import { bookWords } from './book-words.ts'
import { forbiddenFaults, type JudgedRun, judgeRun, verdictOf } from './judge-run.ts'
import { ratePartner } from './rate-partner.ts'
import { runFacts } from './run-facts.ts'
import { findTemplate } from './templates.ts'

/** Days within which what failed should be put right, until its owner says otherwise ([P]). */
const ACTION_DAYS = 30
/** A grade at or below this wants an action: no, absent, none or weak, seldom, a significant risk. What is given is never weak. */
const WEAK_GRADES: Readonly<Record<ChecklistScale, number>> = {
  VAN: 0,
  YES_NO: 0,
  '0_4': 1,
  '5410': 1,
  RISK: 2,
  DATE: -1,
  AMOUNT: -1,
  TEXT: -1,
  FILE: -1,
}

/**
 * Signs a run: from then on it never changes (spec 05 §3.1). Each item that failed becomes an action, and a due diligence rates its partner. What the books
 * say is read again: it may have changed since the answers were kept. A run with more N/A than its template allows is signed as not passed. Refused, all
 * at once: a run that is signed already, one of a version that this program does not have, items that nobody has answered, good answers without
 * the evidence that the template asks for, and whatever the second person still has to see (`signingNeeds`).
 */
export function signRun(work: Work, id: number): Result<{ actions: number; passed: boolean; alone: boolean }> {
  const { database } = work
  const run = findChecklistRun(database, id)
  if (!run) return failure(fault('CHECKLIST_RUN', undefined, { run: id }))
  if (run.state === 'signed') return failure(fault('CHECKLIST_SIGNED', undefined, { run: id }))
  const template = findTemplate(database, run.template, run.templateVersion)
  if (!template) return failure(fault('CHECKLIST_TEMPLATE', undefined, { template: `${run.template} v${run.templateVersion}` }))
  const answers = readAgain(work, run)
  const judged = judgeRun(template, answers, runFacts(database, run.subject))
  if (!judged.ok) return judged
  const needs = signingNeeds(
    { madeBy: run.madeBy, answers },
    { wanted: judged.value.secondPerson, contradicted: judged.value.contradicted },
    { name: work.actor.name, writesAlone: postsAlone(work) },
  )
  const faults = [...lackingFaults(template, judged.value), ...peopleFaults(template, judged.value, needs, answers)]
  if (faults.length > 0) return failure(...faults)
  const failed = failedItems(template, judged.value)
  for (const { number, role, due } of failed) {
    const note = answers.find((answer) => answer.item === number)?.comment ?? ''
    const dueOn = addDays(run.date, due?.days ?? ACTION_DAYS)
    insertChecklistAction(database, { runId: id, item: number, owner: role ?? '', dueOn, note })
  }
  const verdict = verdictOf(template, judged.value, true)
  rewriteChecklistAnswers(database, id, answers)
  signChecklistRun(database, id, { by: work.actor.id, at: work.now, alone: needs.alone }, verdict)
  const [kind, partner = ''] = run.subject.split(':')
  const rated =
    kind === 'partner' && isDueDiligence(template)
      ? ratePartner(work, { partner, date: run.date, rating: verdict.rating }, judged.value)
      : success({})
  return rated.ok ? success({ actions: failed.length, passed: verdict.passed === 1, alone: needs.alone }) : rated
}

/** The answers of a run with what the books say of them now. */
function readAgain(
  work: Work,
  run: { readonly id: number; readonly template: string; readonly subject: string },
): readonly KeptAnswer[] {
  const words = bookWords(work, run)
  return checklistAnswers(work.database, run.id).map((answer) => {
    const word = words.get(answer.item)
    return { ...answer, books: word?.answer ?? '', booksReason: word?.reason ?? '' }
  })
}

/** Items that the books alone had answered and of which they say so no more: nobody stands for their answer. */
const movedItems = ({ score, contradicted }: JudgedRun, answers: readonly KeptAnswer[]): number[] =>
  answers
    .filter(({ item, answeredBy, books }) => answeredBy === null && (books === '' || contradicted.includes(item)))
    .flatMap(({ item }) => (score.inapplicable.has(item) ? [] : [item]))

/** What the books and the second person ask of a run before it is signed. */
function peopleFaults(
  template: ChecklistTemplate,
  judged: JudgedRun,
  needs: SigningNeeds,
  answers: readonly KeptAnswer[],
): Fault[] {
  const named = (numbers: readonly number[]) => ({
    count: numbers.length,
    items: itemsOf(template)
      .filter(({ number }) => numbers.includes(number))
      .map(codeOf)
      .join(', '),
  })
  const faultOf = (code: Fault['code'], numbers: readonly number[]): Fault[] =>
    numbers.length === 0 ? [] : [fault(code, undefined, named(numbers))]
  return [
    ...forbiddenFaults(template, judged),
    ...faultOf('CHECKLIST_BOOKS_MOVED', movedItems(judged, answers)),
    ...faultOf('CHECKLIST_REASON', needs.withoutReason),
    ...faultOf('CHECKLIST_UNCONFIRMED', needs.unconfirmed),
    ...(needs.isOwn ? [fault('CHECKLIST_OWN_SIGNATURE')] : []),
  ]
}

/** T4, and what an organisation made of it: it scores every pillar of a partner's card. A visit or another checklist of a partner rates nobody. */
const isDueDiligence = ({ sections }: ChecklistTemplate): boolean =>
  PILLARS.every((pillar) => sections.some(({ code }) => code === pillar))

/** Items without an answer, and good answers without the evidence that the template asks for. */
function lackingFaults(template: ChecklistTemplate, { score, withoutEvidence }: JudgedRun): Fault[] {
  const missing = score.unanswered
    .map((number) => itemsOf(template).find((item) => item.number === number))
    .flatMap((item) => item ?? [])
  const named = { count: missing.length, items: missing.map(codeOf).join(', ') }
  const evidence = { count: withoutEvidence.length, items: withoutEvidence.join(', ') }
  return [
    ...(missing.length > 0 ? [fault('CHECKLIST_UNANSWERED', undefined, named)] : []),
    ...(withoutEvidence.length > 0 ? [fault('CHECKLIST_EVIDENCE', undefined, evidence)] : []),
  ]
}

function failedItems(template: ChecklistTemplate, { score, answers }: JudgedRun): ChecklistItem[] {
  return itemsOf(template).filter((item) => {
    const answer = score.inapplicable.has(item.number) ? undefined : answers.get(item.number)
    return answer?.kind === 'graded' && answer.value <= WEAK_GRADES[scaleOf(template, item)]
  })
}
