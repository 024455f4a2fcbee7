import type { ChecklistScale, ChecklistSubject } from '../../shared/contract/checklist-template-content.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { AppliesIf, ConditionOperator } from './applies-if.ts'
import type { ChecklistAnswer } from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'
import { readChecklistAnswer } from './read-answer.ts'

/** What is known of a run's subject; null is not known, which never makes an item fall away. */
export interface RunFacts {
  readonly subject: ChecklistSubject | null
  /** Codes of the types of expense of a voucher. */
  readonly expenseTypes: readonly string[] | null
  /** What a voucher moves, whole francs as decimal text. */
  readonly amountXof: string | null
  /** Items that the books show to have no subject: answered N/A they are nobody's choice (spec 05 §3.1). */
  readonly withoutSubject?: ReadonlySet<number> | undefined
}

export const NO_FACTS: RunFacts = { subject: null, expenseTypes: null, amountXof: null }

export interface AnsweredItem {
  readonly scale: ChecklistScale
  readonly answer: ChecklistAnswer | undefined
}

/** True or false; null while a fact or an answer that decides is not known. Total: it answers for every condition and every facts. */
export function conditionHolds(
  condition: AppliesIf,
  facts: RunFacts,
  itemOf: (code: string) => AnsweredItem | undefined,
): boolean | null {
  switch (condition.kind) {
    case 'always':
      return true
    case 'not': {
      const held = conditionHolds(condition.part, facts, itemOf)
      return held === null ? null : !held
    }
    case 'and':
    case 'or': {
      const settles = condition.kind === 'or'
      const held = condition.parts.map((part) => conditionHolds(part, facts, itemOf))
      return held.includes(settles) ? settles : held.includes(null) ? null : !settles
    }
    case 'compare': {
      const { fact, operator, values } = condition
      switch (fact.kind) {
        case 'type':
          return facts.expenseTypes && holdsWord(facts.expenseTypes, operator, values)
        case 'subject':
          return facts.subject && holdsWord([facts.subject], operator, values)
        case 'amount':
          return facts.amountXof === null ? null : holdsNumber(facts.amountXof, operator, values[0] ?? '')
        case 'item': {
          const item = itemOf(fact.code)
          return item?.answer ? holdsAnswer(item.answer, item.scale, operator, values) : null
        }
      }
    }
  }
}

function holdsWord(known: readonly string[], operator: ConditionOperator, values: readonly string[]): boolean {
  const wanted = values.map((value) => value.toLowerCase())
  const isOne = known.some((word) => wanted.includes(word.toLowerCase()))
  return operator === '!=' ? !isOne : isOne
}

function holdsNumber(text: string, operator: ConditionOperator, value: string): boolean {
  const one = decimalFromText(text)
  const other = decimalFromText(value)
  return one !== undefined && other !== undefined && holdsOrder(compareRates(one, other), operator)
}

function holdsAnswer(
  answer: ChecklistAnswer,
  scale: ChecklistScale,
  operator: ConditionOperator,
  values: readonly string[],
): boolean {
  const orders = values.map((value) => orderOf(answer, readChecklistAnswer(value, scale), scale))
  if (operator === 'in') return orders.includes(0)
  const order = orders[0]
  return order === undefined ? operator === '!=' : holdsOrder(order, operator)
}

/** How two answers of a scale stand to each other; undefined where they cannot be compared. */
function orderOf(one: ChecklistAnswer, other: ChecklistAnswer | undefined, scale: ChecklistScale): number | undefined {
  if (!other || one.kind !== other.kind) return undefined
  if (one.kind === 'graded' && other.kind === 'graded') return one.value - other.value
  if (one.kind !== 'given' || other.kind !== 'given') return 0
  if (scale !== 'AMOUNT') return one.text < other.text ? -1 : one.text > other.text ? 1 : 0
  const amounts = [one.text, other.text].map(decimalFromText) as [Rate | undefined, Rate | undefined]
  return amounts[0] && amounts[1] ? compareRates(amounts[0], amounts[1]) : undefined
}

function holdsOrder(order: number, operator: ConditionOperator): boolean {
  switch (operator) {
    case '=':
    case 'in':
      return order === 0
    case '!=':
      return order !== 0
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
  }
}
