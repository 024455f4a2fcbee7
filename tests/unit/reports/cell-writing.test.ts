import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absoluteRange, cellAddress, sheetPrefix } from '../../../reports/excel/a1.ts'
import { cellValue } from '../../../reports/excel/cell-value.ts'
import { sumifsIsExact } from '../../../reports/excel/claim/exact-codes.ts'
import { sumWhere } from '../../../reports/excel/claim/sum-where.ts'
import { dateSerial } from '../../../reports/excel/date-serial.ts'
import { moneyFormat } from '../../../reports/excel/number-format.ts'
import { lineCount } from '../../../reports/excel/row-height.ts'
import { neutralText } from '../../../reports/text/neutral-text.ts'
import { minorToDecimalText } from '../../../shared/money/money.ts'
import { columnLetter } from '../../../shared/workbook/column-letter.ts'

describe('addresses', () => {
  test('letters run A to Z, then AA', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
    expect(cellAddress(20, 7)).toBe('T7')
    expect(absoluteRange(3, 2, 9)).toBe('$C$2:$C$9')
    expect(sheetPrefix("Actifs d'hier & marchés")).toBe("'Actifs d''hier & marchés'!")
  })
})

describe('dates are serials of the calendar day', () => {
  test.each([
    ['1900-01-01', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
    ['2020-01-10', 43_840],
    ['2020-02-29', 43_890],
    ['2020-12-31', 44_196],
  ])('%s', (day, serial) => {
    expect(dateSerial(day)).toBe(serial)
  })
})

describe('amounts', () => {
  test('the stored number prints as the exact decimal, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (minor) => {
        const stored = cellValue({ kind: 'money', minor, currency: 'GBP' })
        expect(Number(stored)).toBe(Number(minorToDecimalText(minor, 'GBP')))
        expect(cellValue({ kind: 'money', minor, currency: 'XOF' })).toBe(minor === 0 ? 0 : minor)
      }),
    )
  })

  test('a share of nothing is blank, as IFERROR leaves it', () => {
    expect(cellValue({ kind: 'share', part: 5, whole: 0 })).toBe('')
    expect(cellValue({ kind: 'share', part: 1, whole: 8 })).toBe(0.125)
    expect(cellValue({ kind: 'effectiveRate', xof: 30_850_000, donorMinor: 4_000_000, currency: 'GBP' })).toBe(771.25)
  })

  test('XOF is grouped by spaces, a negative amount by the groups it has; other currencies by the reader’s own sign', () => {
    expect(moneyFormat('XOF', 1)).toBe('# ### ### ### ##0_);(# ### ##0);0_)')
    expect(moneyFormat('XOF', -999)).toBe('# ### ### ### ##0_);(0);0_)')
    expect(moneyFormat('XOF', -1_000)).toBe('# ### ### ### ##0_);(# ##0);0_)')
    expect(moneyFormat('XOF', -58_723_500)).toBe('# ### ### ### ##0_);(# ### ##0);0_)')
    expect(moneyFormat('XOF', -1_058_723_500)).toBe('# ### ### ### ##0_);(# ### ### ##0);0_)')
    expect(moneyFormat('GBP')).toBe('#,##0.00_);(#,##0.00);0.00_)')
    expect(moneyFormat('JPY')).toBe('#,##0_);(#,##0);0_)')
  })
})

describe('text never becomes a formula', () => {
  test.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx', '\u0000\tx', '\u0001=1+1'])('%j', (hostile) => {
    expect(neutralText(hostile)).toMatch(/^'/)
  })

  test('whatever the text: no formula, nothing that XML refuses, never longer than a cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const safe = neutralText(raw)
        expect(safe).not.toMatch(/^[=+\-@\t\r]/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that must be gone.
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
      { numRuns: 500 },
    )
    expect(neutralText(`x${'y'.repeat(40_000)}`)).toHaveLength(32_767)
  })

  test('plain text is left alone, and an escape of Excel’s own stays itself', () => {
    expect(neutralText('Loyer – mars : 450 000')).toBe('Loyer – mars : 450 000')
    expect(neutralText('a_x0041_b')).toBe('a_x005F_x0041_b')
    expect(neutralText('a\r\nb')).toBe('a\nb')
    expect(neutralText('x\ud800y')).toBe('x\ufffdy')
  })
})

describe('conditional sums', () => {
  test('SUMIFS where its loose comparison cannot confuse the codes', () => {
    expect(sumifsIsExact(['A1', 'A2', 'B10', 'ACT-2.1'])).toBe(true)
  })

  test.each([
    ['numbers that are equal', ['1.1', '1.10']],
    ['a date in disguise', ['MAR1']],
    ['case', ['a1', 'A1']],
    ['a joker', ['A*']],
    ['an operator', ['<5']],
    ['a truth value', ['TRUE']],
  ])('not with %s', (_, codes) => {
    expect(sumifsIsExact(codes)).toBe(false)
  })

  test('the two forms', () => {
    const conditions = [
      { range: 'Tx_Line', code: '$A9' },
      { range: 'Tx_Date', operator: '<', date: 'Period_Start' },
    ] as const
    expect(sumWhere('Tx_XOF', conditions, true)).toBe('SUMIFS(Tx_XOF,Tx_Line,$A9,Tx_Date,"<"&Period_Start)')
    expect(sumWhere('Tx_XOF', conditions, false)).toBe('SUMPRODUCT(EXACT(Tx_Line,$A9)*(Tx_Date<Period_Start)*Tx_XOF)')
  })
})

test('lines that a text takes', () => {
  const letters = (words: string): number => words.length
  expect(lineCount('un deux trois', 100, letters)).toBe(1)
  expect(lineCount('un deux trois', 7, letters)).toBe(2)
  expect(lineCount('anticonstitutionnellement', 10, letters)).toBe(3)
  expect(lineCount('un\ndeux', 100, letters)).toBe(2)
})
