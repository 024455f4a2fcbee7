import { describe, expect, test } from 'vitest'
import { CellReader } from '../../../domain/tabular/cell-reader.ts'
import { openTable } from '../../../domain/tabular/open-table.ts'
import type { OpenTable, TabularRow } from '../../../domain/tabular/open-table-types.ts'
import { bytesOf } from './reading.ts'
import { oneSheet, row } from './workbook-fixture.ts'

function opened(input: Uint8Array | string, name = 'a.csv'): { table: OpenTable; rows: TabularRow[]; reader: CellReader } {
  const result = openTable(typeof input === 'string' ? bytesOf(input) : input, name)
  if (!result.ok) expect.fail(result.faults.map((fault) => fault.code).join())
  return { table: result.value, rows: [...result.value.rows], reader: new CellReader(result.value) }
}

const all = <T>(input: Uint8Array | string, read: (reader: CellReader, row: TabularRow) => T, name?: string): T[] => {
  const { rows, reader } = opened(input, name)
  return rows.map((each) => read(reader, each))
}

describe('text and codes', () => {
  test('text keeps its spaces, a code does not; blanks are null', () => {
    const text = 'a;b\n  x ;1\n" \u00a0";2\n'
    expect(all(text, (reader, each) => [reader.text(each, 0), reader.code(each, 0)])).toEqual([
      ['  x ', 'x'],
      [null, null],
    ])
    expect(all(text, (reader, each) => [reader.text(each, undefined), reader.code(each, 7)])[0]).toEqual([null, null])
  })

  test('a number in a code column is its digits; a date, or a number beyond fifteen digits, is refused', () => {
    const rows = `${row('Pièce', 'Compte')}<row><c s="1"><v>45689</v></c><c><v>601100.0</v></c></row><row>${'<c><v>1234567890123456</v></c>'.repeat(2)}</row>`
    const found = all(
      oneSheet(rows, { styles: [0, 14] }),
      (reader, each) => [reader.code(each, 0), reader.code(each, 1)],
      'a.xlsx',
    )
    expect(found).toEqual([
      [
        {
          code: 'DATE_FROM_EXCEL_IN_TEXT_COLUMN',
          place: { kind: 'cell', sheet: 'Dépenses', cell: 'A2' },
          details: { date: '2025-02-01', column: 'Pièce' },
        },
        '601100',
      ],
      [
        expect.objectContaining({ code: 'NUMBER_ROUNDED_BY_EXCEL' }),
        expect.objectContaining({ code: 'NUMBER_ROUNDED_BY_EXCEL' }),
      ],
    ])
  })
})

describe('dates and months', () => {
  test('real, written, bare serial; refused with the place and the entry', () => {
    const rows = `${row('Date')}<row><c s="1"><v>45659</v></c></row>${row('02/01/2025')}${row(45659)}${row('1/13/2025')}${row(2025)}<row><c t="e"><v>#REF!</v></c></row>`
    expect(all(oneSheet(rows, { styles: [0, 14] }), (reader, each) => reader.date(each, 0), 'a.xlsx')).toEqual([
      '2025-01-02',
      '2025-01-02',
      '2025-01-02',
      {
        code: 'DATE_AMBIGUOUS',
        place: { kind: 'cell', sheet: 'Dépenses', cell: 'A5' },
        details: { text: '1/13/2025', readings: '2025-01-13' },
      },
      expect.objectContaining({ code: 'DATE_UNREADABLE', details: { text: '2025' } }),
      expect.objectContaining({ code: 'CELL_ERROR', details: { error: '#REF!' } }),
    ])
    const of1904 = oneSheet(row('Date') + row(44197), { date1904: true })
    expect(all(of1904, (reader, each) => reader.date(each, 0), 'a.xlsx')).toEqual(['2025-01-02'])
  })

  test('a number in a text file is no date', () => {
    expect(all('Date;x\n45659;1\n', (reader, each) => reader.date(each, 0))).toMatchObject([
      { code: 'DATE_UNREADABLE', place: { kind: 'line', line: 2, column: 'Date' } },
    ])
  })

  test('a month', () => {
    expect(all('month;x\n2020-01;1\njanv-20;2\n;3\nQ1;4\n', (reader, each) => reader.month(each, 0))).toMatchObject([
      '2020-01',
      '2020-01',
      null,
      { code: 'MONTH_UNREADABLE', details: { text: 'Q1' } },
    ])
  })
})

describe('numbers', () => {
  const numbers = (text: string, options = {}) => all(text, (reader, each) => reader.number(each, 1, options))

  test('are exact text; blanks are null', () => {
    expect(numbers('a;Débit\nx;1 234 567,89\nx;\nx;-0,10\n')).toEqual(['1234567.89', null, '-0.10'])
  })

  test('an ambiguous one is settled by the other entries of its column, before or after', () => {
    expect(numbers('a;m\nx;1,234\nx;12,5\n')).toEqual(['1.234', '12.5'])
    expect(numbers('a;m\nx;1.5\nx;1,234\n')).toEqual(['1.5', '1234'])
    expect(numbers('a;m\nx;1.234\nx;1.234.567\n')).toEqual(['1234', '1234567'])
  })

  test('a column that does not tell is refused once, with its first entries', () => {
    const found = numbers('a;Montant\nx;1,234\nx;500\nx;5,678\n')
    expect(found[0]).toEqual({
      code: 'NUMBER_AMBIGUOUS',
      place: { kind: 'line', line: 2, column: 'Montant' },
      details: { column: 'Montant', text: '1,234', readings: '1.234 / 1234', count: 2, cells: '2, 4' },
    })
    expect(found[1]).toBe('500')
    expect(found[2]).toBe(found[0])
    expect(numbers('a;m\nx;1,234\nx;1,5\nx;1.5\n')[0]).toMatchObject({ code: 'NUMBER_AMBIGUOUS' })
  })

  test('a rate has its mark before three decimals', () => {
    expect(numbers('a;rate\nx;655.957\nx;655,957\n', { loneMarkIsDecimal: true })).toEqual(['655.957', '655.957'])
  })

  test('an entry in another currency is refused; the right one is not', () => {
    expect(numbers('a;m\nx;£1,234\nx;5 F CFA\n', { currency: 'XOF' })).toMatchObject([
      { code: 'NUMBER_OTHER_CURRENCY', details: { found: 'GBP', expected: 'XOF' } },
      '5',
    ])
  })

  test('what is no number is refused, whatever it is', () => {
    const rows = `${row('a', 'm')}<row>${'<c><v>1</v></c>'}<c><f>A1</f></c></row>${row(1, 'néant')}<row><c/><c t="b"><v>1</v></c></row>`
    expect(all(oneSheet(rows), (reader, each) => reader.number(each, 1), 'a.xlsx')).toMatchObject([
      { code: 'FORMULA_WITHOUT_VALUE', place: { cell: 'B2' } },
      { code: 'NUMBER_UNREADABLE', details: { text: 'néant' } },
      { code: 'NUMBER_UNREADABLE', details: { text: 'TRUE' } },
    ])
  })
})

test('a row with more cells than names is refused in a text file', () => {
  expect(all('a;b\n1;2\n1;2;3\n', (reader, each) => reader.length(each))).toMatchObject([null, { code: 'ROW_TOO_LONG' }])
})

test('what a sentence quotes is on one line, short and without control characters', () => {
  const [found] = all(`a;m\nx;"5\u001b[31m\n${'y'.repeat(500)}"\n`, (reader, each) => reader.number(each, 1))
  expect(found).toMatchObject({ details: { text: `5 [31m ${'y'.repeat(52)}…` } })
})
