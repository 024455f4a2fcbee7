import { readAppliesIf } from './applies-if.ts'
import { type ChecklistAnswer, type ChecklistTemplate, codeOf, itemsOf, scaleOf } from './checklist-template.ts'
import { type AnsweredItem, conditionHolds, type RunFacts } from './condition-holds.ts'

const NOT_APPLICABLE: ChecklistAnswer = { kind: 'notApplicable' }

/**
 * The numbers of the items that do not apply by themselves: their types of expense are not the voucher's, or their condition is false. What is
 * not known yet leaves an item in. Conditions look only at items before their own, so one pass in order settles all of them.
 */
export function inapplicableItems(
  template: ChecklistTemplate,
  answers: ReadonlyMap<number, ChecklistAnswer>,
  facts: RunFacts,
): ReadonlySet<number> {
  const away = new Set<number>()
  const before = new Map<string, AnsweredItem>()
  for (const item of itemsOf(template)) {
    const { appliesTo, appliesIf, number } = item
    const types = facts.expenseTypes
    const isOtherType = appliesTo !== undefined && types !== null && !appliesTo.some((code) => types.includes(code))
    const read = appliesIf === undefined ? undefined : readAppliesIf(appliesIf)
    const isFalse = read?.ok === true && conditionHolds(read.condition, facts, (code) => before.get(code)) === false
    if (isOtherType || isFalse) away.add(number)
    before.set(codeOf(item), { scale: scaleOf(template, item), answer: away.has(number) ? NOT_APPLICABLE : answers.get(number) })
  }
  return away
}
