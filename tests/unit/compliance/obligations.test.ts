import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { obligationDates } from '../../../domain/compliance/obligation-dates.ts'
import { obligationState, workingDayBefore } from '../../../domain/compliance/obligation-state.ts'
import { yearAnswers } from '../../../domain/compliance/year-answers.ts'
import { CHECKLIST_TEMPLATES } from '../../../service/compliance/templates.ts'
import { addDays } from '../../../shared/time/local-date.ts'

const T5 = CHECKLIST_TEMPLATES.find(({ template }) => template === 'T5')
if (!T5) throw new Error('T5 is bundled')
const ended = (due: object) => ({
  ...T5,
  sections: [{ code: 'year', fr: '', en: '', items: [{ number: 1, blocking: false, fr: '', en: '', due }] }],
})

describe('the dates of a year', () => {
  test('a monthly item has twelve, one of the year has one, one without a rule is due on 31 December', () => {
    const dates = obligationDates(T5, 2020)
    expect(dates).toHaveLength(4 * 12 + 19)
    expect(dates.filter(({ item }) => item === 10).map(({ dueOn }) => dueOn.slice(5))).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${month}-15`),
    )
    expect(dates.filter(({ item }) => item === 4)).toEqual([{ item: 4, month: 0, dueOn: '2020-03-31' }])
    expect(dates.filter(({ item }) => item === 7)).toEqual([{ item: 7, month: 0, dueOn: '2020-12-31' }])
  })

  test('a day that the month does not have is its last: 29 February outside leap years', () => {
    const due = (year: number) => obligationDates(ended({ month: 2, day: 29 }), year)[0]?.dueOn
    expect([due(2020), due(2021), due(2100)]).toEqual(['2020-02-29', '2021-02-28', '2100-02-28'])
  })
})

describe('the working day', () => {
  test('a Saturday, a Sunday and a holiday go back to the last day that is none', () => {
    const holidays = new Set(['2020-05-01'])
    // 1 May 2020 is a Friday.
    const days = ['2020-04-30', '2020-05-01', '2020-05-02', '2020-05-03', '2020-05-04']
    expect(days.map((day) => workingDayBefore(day, holidays))).toEqual([
      '2020-04-30',
      '2020-04-30',
      '2020-04-30',
      '2020-04-30',
      '2020-05-04',
    ])
  })
})

describe('where a date stands', () => {
  const open = { kept: 'open', dueOn: '2020-03-31' } as const
  test.each([
    ['2020-02-29', 'later'],
    ['2020-03-01', 'soon'],
    ['2020-03-30', 'soon'],
    ['2020-03-31', 'soon'],
    ['2020-04-01', 'overdue'],
  ])('on %s it is %s', (today, state) => {
    expect(obligationState(open, today)).toBe(state)
  })

  test('what is done or set aside is never late', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom('done', 'notApplicable'), (days, kept) => {
        expect(obligationState({ kept, dueOn: '2020-03-31' }, addDays('2020-03-31', days))).toBe(kept)
      }),
    )
  })
})

test('the answers of the year: no where one date is late, yes where all are done, NA where none applies, else none', () => {
  const at = (item: number, state: 'done' | 'notApplicable' | 'overdue' | 'soon') => ({
    item,
    state,
    dueOn: '2020-03-31',
    doneOn: state === 'done' ? '2020-03-30' : null,
  })
  const answers = yearAnswers([
    at(1, 'done'),
    at(1, 'notApplicable'),
    at(2, 'notApplicable'),
    at(3, 'done'),
    at(3, 'overdue'),
    at(4, 'done'),
    at(4, 'soon'),
  ])
  expect(answers.map(({ item, answer }) => [item, answer])).toEqual([
    [1, 'yes'],
    [2, 'NA'],
    [3, 'no'],
  ])
})
