import { describe, expect, test } from 'vitest'
import { interpretDate } from '../../../domain/tabular/interpret-date.ts'
import { monthOfCell } from '../../../domain/tabular/month-cell.ts'

const outcome = (text: string): string => {
  const reading = interpretDate(text)
  if (reading.kind === 'date') return reading.time === undefined ? reading.date : `${reading.date}T${reading.time}`
  return reading.kind === 'refused' ? reading.code : 'empty'
}

describe('a date as text', () => {
  test.each([
    ['2025-01-02', '2025-01-02'],
    ['2025/1/2', '2025-01-02'],
    ['02/01/2025', '2025-01-02'],
    ['2/1/2025', '2025-01-02'],
    ['02.01.25', '2025-01-02'],
    ['31/12/99', '1999-12-31'],
    ['2 janvier 2025', '2025-01-02'],
    ['1er février 2025', '2025-02-01'],
    ['2 Janv. 2025', '2025-01-02'],
    ['15-août-2024', '2024-08-15'],
    ['15-Aug-24', '2024-08-15'],
    ['January 2, 2025', '2025-01-02'],
    ['25-04-2019', '2019-04-25'],
    ['04-04-2019', '2019-04-04'],
    ['29/02/2024', '2024-02-29'],
    ['\u00a002/01/2025\u00a0', '2025-01-02'],
    ["'02/01/2025", '2025-01-02'],
    ['2019-11-04T10:17:55', '2019-11-04T10:17:55'],
    ['2019-11-04 10:17', '2019-11-04T10:17:00'],
    ['2019-11-04T10:17:55.123Z', '2019-11-04T10:17:55'],
    ['03/01/2025 00:00:00', '2025-01-03'],
  ])('%j is %s', (text, expected) => {
    expect(outcome(text)).toBe(expected)
  })

  test.each([
    ['1/13/2025', 'DATE_AMBIGUOUS'],
    ['01/30/17', 'DATE_AMBIGUOUS'],
    ['11-04-2019', 'DATE_AMBIGUOUS'],
    ['04-25-2019', 'DATE_AMBIGUOUS'],
    ['11-04-19', 'DATE_AMBIGUOUS'],
    ['31/02/2025', 'DATE_IMPOSSIBLE'],
    ['29/02/2025', 'DATE_IMPOSSIBLE'],
    ['2025-13-01', 'DATE_IMPOSSIBLE'],
    ['32/13/2025', 'DATE_IMPOSSIBLE'],
    ['01/01/1800', 'DATE_IMPOSSIBLE'],
    ['2025-01-02T25:00', 'DATE_IMPOSSIBLE'],
    ['janv-25', 'DATE_WITHOUT_DAY'],
    ['janvier 2025', 'DATE_WITHOUT_DAY'],
    ['2025-01', 'DATE_WITHOUT_DAY'],
    ['01/2025', 'DATE_WITHOUT_DAY'],
    ['MARCH1', 'DATE_UNREADABLE'],
    ['1-2', 'DATE_UNREADABLE'],
    ['00210PRG1', 'DATE_UNREADABLE'],
    ['1234-5thisisnotadate', 'DATE_UNREADABLE'],
    ['45659', 'DATE_UNREADABLE'],
    ['2 brumaire 2025', 'DATE_UNREADABLE'],
    ['demain', 'DATE_UNREADABLE'],
    ['', 'empty'],
    ['\u202f', 'empty'],
  ])('%j is %s', (text, expected) => {
    expect(outcome(text)).toBe(expected)
  })

  test('says what an uncertain one may mean', () => {
    expect(interpretDate('11-04-2019')).toMatchObject({ readings: ['2019-04-11', '2019-11-04'] })
    expect(interpretDate('1/13/2025')).toMatchObject({ readings: ['2025-01-13'] })
  })
})

test('a month is read in its own layouts, and from a date of it', () => {
  const date = { kind: 'date', date: '2020-01-01' } as const
  expect(['2020-01', '01/2020', '1-2020', 'janv-20', 'January 2020', '15/01/2020', date].map(monthOfCell)).toEqual(
    new Array(7).fill('2020-01'),
  )
  expect(['2020-13', '13/2020', '2020', 'Q1', '', null].map(monthOfCell)).toEqual(new Array(6).fill(undefined))
})
