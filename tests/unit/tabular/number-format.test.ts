import { describe, expect, test } from 'vitest'
import { builtInNature, formatNature } from '../../../domain/tabular/number-format.ts'
import { serialDates } from '../../../domain/tabular/serial-date.ts'

describe('the nature of a number format', () => {
  test.each([
    ['General', 'number'],
    ['Standard', 'number'],
    ['@', 'number'],
    ['0.00', 'number'],
    ['#,##0 "FCFA"', 'number'],
    ['#,##0\\ [$FCFA-300C]', 'number'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]-0', 'number'],
    ['#,##0 DH', 'number'],
    ['"m"0', 'number'],
    ['0.0%', 'percent'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy\\-mm\\-dd;@', 'date'],
    ['DD/MM/YY', 'date'],
    ['jj/mm/aaaa', 'date'],
    ['mmmm" "yyyy', 'date'],
    ['[$-409]mmmm" "d", "yyyy', 'date'],
    ['[$-411]ggge"年"m"月"d"日";@', 'date'],
    ['yyyy-mm-dd h:mm:ss', 'date'],
    ['h:mm AM/PM', 'time'],
    ['hh:mm:ss.000', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm', 'elapsed'],
  ])('%s is %s', (code, nature) => {
    expect(formatNature(code)).toBe(nature)
  })

  test('the built-in ones', () => {
    expect([0, 1, 4, 9, 14, 22, 21, 46, 44].map(builtInNature)).toEqual([
      'number',
      'number',
      'number',
      'percent',
      'date',
      'date',
      'time',
      'elapsed',
      'number',
    ])
  })

  test('a hostile code ends at once', () => {
    expect(formatNature('['.repeat(1_000_000))).toBe('number')
  })
})

describe('a serial date', () => {
  const of1900 = serialDates(1900)
  const of1904 = serialDates(1904)
  const date = (text: string) => ({ kind: 'date', date: text })

  test('counts from 1900 with the false leap day, which is no date', () => {
    expect(of1900('1', 'date')).toEqual(date('1900-01-01'))
    expect(of1900('59', 'date')).toEqual(date('1900-02-28'))
    expect(of1900('60', 'date')).toBeUndefined()
    expect(of1900('61', 'date')).toEqual(date('1900-03-01'))
    expect(of1900('45659', 'date')).toEqual(date('2025-01-02'))
    expect(of1900('2958465', 'date')).toEqual(date('9999-12-31'))
  })

  test('counts from 1904, day nought included', () => {
    expect(of1904('0', 'date')).toEqual(date('1904-01-01'))
    expect(of1904('44198', 'date')).toEqual(date('2025-01-03'))
  })

  test('has a time in its fraction, rounded to the second', () => {
    expect(of1900('41775.20292434028', 'date')).toEqual({ kind: 'datetime', dateTime: '2014-05-16T04:52:13' })
    expect(of1900('45659.999999', 'date')).toEqual(date('2025-01-03'))
    expect(of1900('0.5', 'time')).toEqual({ kind: 'time', time: '12:00:00' })
    expect(of1900('0.25', 'date')).toEqual({ kind: 'time', time: '06:00:00' })
  })

  test.each(['-1', '2958466', '99999999', '0'])('%s is none', (serial) => {
    expect(of1900(serial, 'date')).toBeUndefined()
  })
})
