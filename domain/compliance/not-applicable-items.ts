import { readAppliesIf } from './applies-if.ts'
import { type ChecklistAnswer, type ChecklistTemplate, codeOf, itemsOf, scaleOf } from './checklist-template.ts'
import { type AnsweredItem, conditionHolds, type RunFacts } from './condition-holds.ts'

/**
 * The numbers of the blocking items that may be answered N/A, as the answers stand (spec 05 §3.1): those whose template allows it under a condition that
 * is true of this subject. What is not known yet allows nothing. Items that do not block may always be N/A and are not among them.
 */
export function notApplicableItems(
  template: ChecklistTemplate,
  answers: ReadonlyMap<number, ChecklistAnswer>,
  facts: RunFacts,
): ReadonlySet<number> {
  const allowed = new Set<number>()
  const before = new Map<string, AnsweredItem>()
  for (const item of itemsOf(template)) {
    const read = item.mayBeNotApplicable === undefined ? undefined : readAppliesIf(item.mayBeNotApplicable)
    if (item.blocking && read?.ok && conditionHolds(read.condition, facts, (code) => before.get(code)) === true)
      allowed.add(item.number)
    before.set(codeOf(item), { scale: scaleOf(template, item), answer: answers.get(item.number) })
  }
  return allowed
}
