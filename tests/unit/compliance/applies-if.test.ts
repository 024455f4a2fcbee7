import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAppliesIf } from '../../../domain/compliance/applies-if.ts'
import type { ChecklistAnswer } from '../../../domain/compliance/checklist-template.ts'
import { conditionHolds, NO_FACTS, type RunFacts } from '../../../domain/compliance/condition-holds.ts'

const answers: Readonly<Record<string, { scale: 'YES_NO' | '0_4' | 'AMOUNT' | 'DATE'; answer: ChecklistAnswer | undefined }>> = {
  '1': { scale: 'YES_NO', answer: { kind: 'graded', value: 100 } },
  '2': { scale: '0_4', answer: { kind: 'graded', value: 2 } },
  '3': { scale: 'YES_NO', answer: { kind: 'notApplicable' } },
  '4': { scale: 'YES_NO', answer: undefined },
  'A.5': { scale: 'AMOUNT', answer: { kind: 'given', text: '250000.5' } },
  '6': { scale: 'DATE', answer: { kind: 'given', text: '2020-03-31' } },
}
const voucher: RunFacts = { subject: 'voucher', expenseTypes: ['ACS', 'TRP'], amountXof: '5000000' }
const holds = (text: string, facts: RunFacts = voucher): boolean | null | string => {
  const read = readAppliesIf(text)
  return read.ok ? conditionHolds(read.condition, facts, (code) => answers[code]) : `${read.error.at} ${read.error.expected}`
}

describe('a condition', () => {
  test.each([
    ['type = ACS', true],
    ['type in (SAL, trp)', true],
    ['type != ACS', false],
    ['amount >= 5000000', true],
    ['montant > 5000000', false],
    ['amount < 5000000.5', true],
    ['sujet = voucher et non type = SAL', true],
    ['subject = partner or (amount > 1 and type = ACS)', true],
    ['item 1 = oui', true],
    ['point 1 = no', false],
    ['item 2 >= 2', true],
    ['item 2 in (3, 4)', false],
    ['item 3 = NA', true],
    ['item 3 = yes', false],
    ['item 3 != yes', true],
    ['item A.5 > 250000', true],
    ['item "A.5" = "250 000,5"', true],
    ['item 6 <= 2020-03-31', true],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })
  test.each([
    ['item 4 = yes', null],
    ['item 4 = yes and amount > 9000000', false],
    ['item 4 = yes or amount > 1', true],
    ['not item 4 = yes', null],
  ])('%s is %s while item 4 is not answered', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })
  test('what is not known of the subject is neither true nor false', () => {
    expect(['type = ACS', 'amount > 1', 'subject = voucher'].map((text) => holds(text, NO_FACTS))).toEqual([null, null, null])
  })
  test.each([
    ['', '1 fact'],
    ['payee = X', '1 fact'],
    ['type >= ACS', '6 operator'],
    ['amount in (1, 2)', '8 operator'],
    ['amount >= beaucoup', '11 number'],
    ['type = ', '8 value'],
    ['type in (ACS', '13 )'],
    ['(type = ACS', '12 )'],
    ['type = ACS type = SAL', '12 end'],
    ['item', '5 item'],
    ['type = ACS; DROP', '13 end'],
  ])('%s cannot be read: %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })
})

const word = fc.constantFrom(
  'type',
  'amount',
  'item',
  'subject',
  'and',
  'or',
  'not',
  'in',
  '(',
  ')',
  ',',
  '=',
  '>=',
  '"',
  '3',
  'ACS',
  'é',
  '’',
)
const anyText = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
)

test('the reader and the evaluator are total: any text is a condition with an answer, or an error at a place of the text', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(voucher, NO_FACTS), (text, facts) => {
      const read = readAppliesIf(text)
      if (read.ok) expect([true, false, null]).toContain(conditionHolds(read.condition, facts, (code) => answers[code]))
      else expect(read.error.at >= 1 && read.error.at <= text.length + 1).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a condition and its negation are never both true, and know as much as each other', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [plain, negated] = [holds(text), holds(`not (${text})`)]
      if (typeof plain !== 'string') expect(negated).toBe(plain === null ? null : !plain)
    }),
    { numRuns: 2000 },
  )
})
