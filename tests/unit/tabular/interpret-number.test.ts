import { describe, expect, test } from 'vitest'
import { interpretNumber } from '../../../domain/tabular/interpret-number.ts'

const decimal = (text: string, options = {}): string => {
  const reading = interpretNumber(text, options)
  return reading.kind === 'number' ? reading.decimal : reading.kind
}

describe('an amount as people write it', () => {
  test.each([
    ['1234567.89', '1234567.89'],
    ['1 234 567,89', '1234567.89'],
    ['1\u00a0234\u00a0567,89', '1234567.89'],
    ['1\u202f234\u202f567,89', '1234567.89'],
    ['1\u2009234,5', '1234.5'],
    ['1.234.567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1’234’567.50', '1234567.50'],
    ['1 234 567,00', '1234567'],
    ['187500', '187500'],
    ['1234,5', '1234.5'],
    ['0,50', '0.50'],
    [',5', '0.5'],
    ['0.123', '0.123'],
    ['1234.567', '1234.567'],
    ['1 234,567', '1234.567'],
    ['  12 500\u00a0', '12500'],
    ["'1500", '1500'],
    ['007', '7'],
    ['12345678901234567890.12', '12345678901234567890.12'],
  ])('%j is %s', (text, expected) => {
    expect(decimal(text)).toBe(expected)
  })

  test.each([
    ['(12 500)', '-12500'],
    ['12 500-', '-12500'],
    ['−12 500', '-12500'],
    ['- 12 500', '-12500'],
    ['+12', '12'],
    ['-0', '0'],
    ['-0,00', '0'],
    ['-£5', '-5'],
    ['£-5', '-5'],
    ['(1 000 FCFA)', '-1000'],
  ])('%j is signed: %s', (text, expected) => {
    expect(decimal(text)).toBe(expected)
  })

  test.each([
    ['15 000 FCFA', '15000', 'XOF'],
    ['XOF 15000', '15000', 'XOF'],
    ['F CFA 15.000', '15000', 'XOF'],
    ['15.000 F', '15000', 'XOF'],
    ['£1,234.50', '1234.50', 'GBP'],
    ['1 234,50 €', '1234.50', 'EUR'],
    ['£1,234', '1234', 'GBP'],
  ])('%j names its currency', (text, expected, currency) => {
    expect(interpretNumber(text)).toMatchObject({ kind: 'number', decimal: expected, currency })
  })

  test.each(['', ' ', '\u00a0'])('%j is empty', (text) => {
    expect(interpretNumber(text)).toEqual({ kind: 'empty' })
  })

  test.each([
    '12,34,567',
    '1e5',
    'O,00',
    '-',
    'néant',
    '1٬500',
    '12.',
    '1.2.3',
    '1,2,3',
    '12 34',
    '1.234.56',
    '1,234.567,89',
    '1 234.567,89',
    '--5',
    '-5-',
    '(-5)x',
    '(5',
    '5)',
    'N 82 584,28',
    '12 pommes',
    '1/2',
    '12:30',
    '3.40282E+38',
    '2025-01-02',
    'EUR 5 EUR',
    '٣',
  ])('%j is refused', (text) => {
    expect(decimal(text)).toBe('unreadable')
  })
})

describe('one mark before three digits', () => {
  test.each(['1,234', '1.234', '-12.345', '(999,000)'])('%j is ambiguous by itself', (text) => {
    expect(decimal(text)).toBe('ambiguous')
  })

  test('says both readings', () => {
    expect(interpretNumber('-1,234')).toEqual({ kind: 'ambiguous', readings: ['-1.234', '-1234'] })
  })

  test('is settled by the column, or by what it is for', () => {
    expect(decimal('1,234', { decimalMark: ',' })).toBe('1.234')
    expect(decimal('1,234', { decimalMark: '.' })).toBe('1234')
    expect(decimal('1.234', { decimalMark: ',' })).toBe('1234')
    expect(decimal('655.957', { loneMarkIsDecimal: true })).toBe('655.957')
    expect(decimal('655,957', { loneMarkIsDecimal: true })).toBe('655.957')
  })

  test('a clear entry stays what it is, whatever the column', () => {
    expect(decimal('1.5', { decimalMark: ',' })).toBe('1.5')
    expect(decimal('1.234.567', { decimalMark: '.' })).toBe('1234567')
  })

  test('clear entries prove the mark', () => {
    const evidence = (text: string) => {
      const reading = interpretNumber(text)
      return reading.kind === 'number' ? reading.evidence : undefined
    }
    expect(['12.5', '1.234.567', '1,234.5', '12,50', '1 000', '15'].map(evidence)).toEqual([
      '.',
      ',',
      '.',
      ',',
      undefined,
      undefined,
    ])
  })
})
