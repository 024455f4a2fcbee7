import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLines, csvSafeText, csvText } from '../../../reports/csv/write-csv.ts'
import type { TabularColumn } from '../../../reports/model/tabular-model.ts'

const label = { fr: '', en: '' }
const text = (key: string): TabularColumn => ({ key, label, kind: 'text', currency: null })

test('plain decimals, ISO dates, blanks, one currency a row', () => {
  const columns: readonly TabularColumn[] = [
    { key: 'date', label, kind: 'date', currency: null },
    { key: 'xof', label, kind: 'money', currency: 'XOF' },
    { key: 'currency', label, kind: 'text', currency: null },
    { key: 'amount', label, kind: 'money', currency: null, currencyFrom: 'currency' },
    { key: 'rate', label, kind: 'rate', currency: null },
    { key: 'count', label, kind: 'integer', currency: null },
  ]
  expect(
    csvText(columns, [
      ['2020-03-31', -1_250_000, 'GBP', -167_405, '746.600000', 2],
      [null, 0, 'XOF', 7, null, null],
    ]),
  ).toBe('date,xof,currency,amount,rate,count\n2020-03-31,-1250000,GBP,-1674.05,746.600000,2\n,0,XOF,7,,\n')
})

test('no row at all is the header alone', () => {
  expect(csvText([text('a'), text('b')], [])).toBe('a,b\n')
})

test('a money cell that is no integer, or has no currency, is a mistake of the program', () => {
  const money: TabularColumn = { key: 'xof', label, kind: 'money', currency: 'XOF' }
  expect(() => csvText([money], [['12']])).toThrow(RangeError)
  expect(() => csvText([{ ...money, currency: null }], [[12]])).toThrow(RangeError)
})

test('a formula is neutralised, a negative number is not, a line break becomes a space', () => {
  expect(['=1+1', '+1', '@x', '\tx', '-1+1', '-45 sacs'].map(csvSafeText)).toEqual([
    "'=1+1",
    "'+1",
    "'@x",
    "'\tx",
    "'-1+1",
    "'-45 sacs",
  ])
  expect(['-1', '-12.50', 'a-b'].map(csvSafeText)).toEqual(['-1', '-12.50', 'a-b'])
  expect(csvSafeText('a\r\nb\nc\u2028d')).toBe('a b c d')
})

test('whatever the texts, a reader finds the same cells, one line a row', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 8 }), (rows) => {
      const lines = [...csvLines([text('a'), text('b')], rows)]
      expect(lines).toHaveLength(rows.length + 1)
      const read = Papa.parse<string[]>(lines.join(''), { delimiter: ',', newline: '\n' }).data.slice(1, -1)
      expect(read).toEqual(rows.map((row) => row.map(csvSafeText)))
    }),
  )
})
