import { expect, test } from 'vitest'
import { isParameterText } from '../../../domain/audit/tests/test-parameters.ts'
import { dueDateOf } from '../../../service/advances/advance-rules.ts'
import { auditParameterViews, setAuditParameter, testParameters } from '../../../service/audit/audit-parameters.ts'
import { itemsTested } from '../../../service/audit/items-tested.ts'
import { runAuditTests, testedBooks } from '../../../service/audit/run-audit-tests.ts'
import { holidayCalendar, publicHolidays, setHoliday } from '../../../service/settings/public-holidays.ts'
import { AUDIT_TESTS } from '../../../shared/contract/audit.ts'
import type { AUDIT_PARAMETERS } from '../../../shared/contract/audit-parameters.ts'
import { reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const GRANT = { code: 'PECIC', lines: [{ code: 'A1', head: 'A', minor: 100_00, xof: 77_000 }] }

test('the usual values are values; each kind has its bounds', () => {
  const books = reportBooks([GRANT])
  for (const { name, usual, value } of auditParameterViews(books.database)) {
    expect([name, isParameterText(name, usual)]).toEqual([name, true])
    expect(value).toBe(usual)
  }
  const takes: [(typeof AUDIT_PARAMETERS)[number], string, boolean][] = [
    ['duplicateDays', '366', true],
    ['duplicateDays', '367', false],
    ['duplicateDays', '-1', false],
    ['duplicateDays', '3.5', false],
    ['roundUnitXof', '0', false],
    ['officeFrom', '23:59', true],
    ['officeFrom', '24:00', false],
    ['officeTo', '6:00', false],
    ['benfordNonConformity', '0.015', true],
    ['benfordNonConformity', '1.5', false],
    ['benfordNonConformity', '0.0', false],
    ['perDiemWords', ' , ', false],
  ]
  for (const [name, text, taken] of takes) expect([name, text, isParameterText(name, text)]).toEqual([name, text, taken])
  books.close()
})

test('a kept parameter rules what follows, a tried one only its own reading; every wrong one is named', () => {
  const books = reportBooks([GRANT])
  const set = (name: (typeof AUDIT_PARAMETERS)[number], value: string) =>
    books.command('audit.setParameter', (work) => setAuditParameter(work, { name, value }))
  expectSuccess(set('backdatedDays', ' 45 '))
  expect(expectSuccess(testParameters(books.database, {})).backdatedDays).toBe(45)
  expect(expectSuccess(testParameters(books.database, { backdatedDays: '10' })).backdatedDays).toBe(10)
  expect(expectSuccess(testParameters(books.database, {})).backdatedDays).toBe(45)
  expect(set('backdatedDays', 'x').ok).toBe(false)
  const wrong = testParameters(books.database, { backdatedDays: '9999', officeFrom: 'tôt' })
  expect(wrong.ok ? [] : wrong.faults.map(({ place }) => place)).toEqual([
    { kind: 'field', path: 'officeFrom' },
    { kind: 'field', path: 'backdatedDays' },
  ])
  expect(auditParameterViews(books.database).find(({ name }) => name === 'backdatedDays')).toMatchObject({
    value: '45',
    usual: '30',
  })
  books.close()
})

test('every test says how many items it looked at, on books that hold nothing of its kind too', () => {
  const books = reportBooks([GRANT])
  const tested = expectSuccess(testedBooks(books.database, '2020-12-31', { grant: null }))
  for (const code of AUDIT_TESTS) {
    expect(itemsTested(tested, code)).toBeGreaterThanOrEqual(0)
    expect(Array.isArray(runAuditTests(tested, [code]))).toBe(true)
  }
  books.close()
})

test('a day that is written or struck out changes the calendar, the due dates and nothing else', () => {
  const books = reportBooks([GRANT])
  const { database } = books
  const day = { date: '2020-05-22', nameFr: 'Journée chômée', nameEn: 'Day off', kept: true, source: 'communiqué 12' }
  const before = dueDateOf(database, '2020-05-15')
  expect(publicHolidays(database).has('2020-05-22')).toBe(false)
  const set = (input: typeof day) => books.command('settings.setHoliday', (work) => setHoliday(work, input))
  expectSuccess(set(day))
  expect(publicHolidays(database).get('2020-05-22')).toEqual({ fr: 'Journée chômée', en: 'Day off' })
  expect(dueDateOf(database, '2020-05-15') > before).toBe(true)
  expectSuccess(set({ ...day, kept: false }))
  expect(dueDateOf(database, '2020-05-15')).toBe(before)
  expect(holidayCalendar(database).find(({ date }) => date === '2020-05-22')).toMatchObject({ kept: false })
  const refused = set({ ...day, date: '2020-13-01', nameFr: ' ', source: '' })
  expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual(['DATE_INVALID', 'HOLIDAY_FIELD', 'HOLIDAY_FIELD'])
  books.close()
})
