import { expect, test } from 'vitest'
import { advanceDueDate } from '../../../domain/advances/due-date.ts'
import { nextReminder } from '../../../domain/advances/reminder-plan.ts'
import { dueDateOf, setAdvanceRule } from '../../../service/advances/advance-rules.ts'
import { expectSuccess, temporaryLedger } from '../../helpers/temporary-ledger.ts'

const rule = { workingDays: 5, mostDays: 30 }

test.each([
  ['2020-03-06', '2020-03-13'],
  // 25 May, and the Ramadan feast on Sunday 24: Saturday, Sunday and a holiday do not count.
  ['2020-05-20', '2020-05-28'],
])('a mission that ends on %s is due on %s', (ends, due) => {
  expect(advanceDueDate(ends, rule, new Set(['2020-05-25']))).toBe(due)
})

test('the longest delay wins over working days', () => {
  expect(advanceDueDate('2020-03-06', { workingDays: 40, mostDays: 30 }, new Set())).toBe('2020-04-05')
})

test('a rule of the ledger wins from its day on, and is refused whole when a part of it is wrong', () => {
  const books = temporaryLedger()
  expect(dueDateOf(books.database, '2020-03-06')).toBe('2020-03-13')
  const input = {
    from: '2020-03-01',
    workingDays: 10,
    mostDays: 15,
    reminderDays: [3, 10],
    staffAccount: '4212',
    partnerAccount: '4711',
    projectPartnerAccount: '4091',
    deductionAccount: '422',
  }
  expectSuccess(books.command('advances.setRule', (work) => setAdvanceRule(work, input)))
  expect(dueDateOf(books.database, '2020-03-06')).toBe('2020-03-20')
  expect(dueDateOf(books.database, '2020-02-28')).toBe('2020-03-06')
  const wrong = { ...input, workingDays: -1, reminderDays: [8, 3], staffAccount: '42', partnerAccount: 'x' }
  expect(books.command('advances.setRule', (work) => setAdvanceRule(work, wrong))).toMatchObject({
    ok: false,
    faults: [
      { code: 'ADVANCE_RULE_DAYS' },
      { code: 'ADVANCE_RULE_DAYS' },
      { code: 'ACCOUNT_NOT_POSTABLE' },
      { code: 'ACCOUNT_UNKNOWN' },
    ],
  })
})

test('the next reminder has its level and its first day; after the last there is none', () => {
  expect(nextReminder('2020-03-13', 1, [1, 8, 15])).toEqual({ level: 2, from: '2020-03-21', levels: 3 })
  expect(nextReminder('2020-03-13', 3, [1, 8, 15])).toEqual({ level: null, from: null, levels: 3 })
  expect(nextReminder(null, 0, [1, 8, 15])).toEqual({ level: 1, from: null, levels: 3 })
})
