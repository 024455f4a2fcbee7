import { describe, expect, test } from 'vitest'
import { type InspectedTable, inspectTable } from '../../../domain/tabular/inspect-table.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { bytesOf } from './reading.ts'
import { oneSheet, row } from './workbook-fixture.ts'

function inspected(input: Uint8Array | string, name = 'a.csv', language: Language = 'fr'): InspectedTable {
  const result = inspectTable(typeof input === 'string' ? bytesOf(input) : input, name, language)
  if (!result.ok) expect.fail(result.faults.map((fault) => fault.code).join())
  return result.value
}

const problems = (table: InspectedTable) => table.problems.map(({ place, code }) => [place, code])

describe('what inspect prints', () => {
  test('a French bank export: dates ISO, amounts decimal, codes and labels as they are', () => {
    const text =
      'Date;Pièce;Libellé;Débit;Crédit\r\n03/01/2025;0042;Achat;187\u202f500,00;\r\n06/01/2025;0043;Frais;;3 500,50\r\n'
    expect(inspected(text, 'banque.csv')).toEqual({
      kind: 'csv',
      encoding: 'utf-8',
      separator: ';',
      sheets: [],
      headerRow: 1,
      columns: ['Date', 'Pièce', 'Libellé', 'Débit', 'Crédit'],
      rows: [
        ['2025-01-03', '0042', 'Achat', '187500', null],
        ['2025-01-06', '0043', 'Frais', null, '3500.50'],
      ],
      hiddenRows: [],
      problems: [],
    })
  })

  test('columns without a telling name are typed by what fills them', () => {
    const text = 'x;y;z;w\n02/01/2025;1 234,5;007;1E5\n2025-01-03;2,5;008;MARCH1\n'
    expect(inspected(text).rows).toEqual([
      ['2025-01-02', '1234.5', '007', '1E5'],
      ['2025-01-03', '2.5', '008', 'MARCH1'],
    ])
  })

  test('a date column: what is clear is typed, the rest is asked about, each in its place', () => {
    const rows = ['02/01/2025', '2025-01-02', '2 janvier 2025', '02.01.25', '1/13/2025', '31/02/2025', null, 45659, 'janv-25']
    const table = inspected(oneSheet(row('Date', 'Montant') + rows.map((date) => row(date, 100)).join('')), 'a.xlsx')
    expect(table.rows.map(([date]) => date)).toEqual([
      ...new Array(4).fill('2025-01-02'),
      '1/13/2025',
      '31/02/2025',
      null,
      '2025-01-02',
      'janv-25',
    ])
    expect(problems(table)).toEqual([
      ['Dépenses!A6', 'DATE_AMBIGUOUS'],
      ['Dépenses!A7', 'DATE_IMPOSSIBLE'],
      ['Dépenses!A8', 'DATE_MISSING'],
      ['Dépenses!A10', 'DATE_WITHOUT_DAY'],
    ])
  })

  test('mostly dates without a name: only the clear ones become dates, codes stay text', () => {
    const table = inspected('2019-11-04\n11-04-2019\n2019-11-04T10:17:55\n00210PRG1\n1234-5thisisnotadate\n')
    expect([table.headerRow, table.separator]).toEqual([null, null])
    expect(table.rows.flat()).toEqual(['2019-11-04', '11-04-2019', '2019-11-04T10:17:55', '00210PRG1', '1234-5thisisnotadate'])
    expect(problems(table)).toEqual([
      ['a.csv', 'HEADER_NOT_FOUND'],
      ['ligne 2, colonne A', 'DATE_AMBIGUOUS'],
    ])
  })

  test('an amount column: ambiguity is told once for the column, refused entries one by one', () => {
    const entries = ['1.234.567,00', '1,234,567.00', '1,234', '1.234', 'néant', '(12 500)']
    const table = inspected(oneSheet(row('Libellé', 'Montant') + entries.map((entry) => row('x', entry)).join('')), 'a.xlsx')
    expect(table.rows.map(([, amount]) => amount)).toEqual(['1234567', '1234567', '1,234', '1.234', 'néant', '-12500'])
    expect(problems(table)).toEqual([
      ['Dépenses!B4', 'NUMBER_AMBIGUOUS'],
      ['Dépenses!B6', 'NUMBER_UNREADABLE'],
    ])
    expect(table.problems[0]?.text).toContain('B4, B5')
  })

  test('a rate has its mark before three decimals, also where every one does', () => {
    expect(inspected('currency,rate\nEUR,655.957\nEUR,655.957\n')).toMatchObject({
      rows: [
        ['EUR', '655.957'],
        ['EUR', '655.957'],
      ],
      problems: [],
    })
  })

  test('codes that Excel spoiled are flagged', () => {
    const rows = `${row('Pièce', 'SIRET', 'Montant')}<row><c s="1"><v>45689</v></c><c><v>34982600000000</v></c><c><v>1000000000000</v></c></row>${row('MARCH1', 30152308000036, 2)}`
    const table = inspected(oneSheet(rows, { styles: [0, 14] }), 'a.xlsx')
    expect(table.rows).toEqual([
      ['2025-02-01', '34982600000000', '1000000000000'],
      ['MARCH1', '30152308000036', '2'],
    ])
    expect(problems(table)).toEqual([
      ['Dépenses!A2', 'DATE_FROM_EXCEL_IN_TEXT_COLUMN'],
      ['Dépenses!B2', 'NUMBER_ROUNDED_BY_EXCEL'],
    ])
  })

  test('errors and formulas without value are null, and told', () => {
    const rows = `${row('Libellé', 'Montant')}<row><c t="inlineStr"><is><t>x</t></is></c><c><f>A1</f><v/></c></row><row><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>`
    const table = inspected(oneSheet(rows), 'a.xlsx')
    expect(table.rows).toEqual([
      ['x', null],
      ['FALSE', null],
    ])
    expect(problems(table)).toEqual([
      ['Dépenses!B2', 'FORMULA_WITHOUT_VALUE'],
      ['Dépenses!B3', 'CELL_ERROR'],
    ])
  })

  test('rows have one value per column, also where some are longer than the header', () => {
    const table = inspected('a;b\n1\n1;2;3\n')
    expect([table.columns, table.rows]).toEqual([
      ['a', 'b', ''],
      [
        ['1', null, null],
        ['1', '2', '3'],
      ],
    ])
  })

  test('the same problem in every row is listed a hundred times, then counted', () => {
    const table = inspected(`Date;x\n02/01/2025;1\n${'demain;1\n'.repeat(150)}`)
    expect(table.problems.length).toBe(101)
    expect(table.problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', text: expect.stringMatching(/^50 autres/) })
  })

  test('speaks the reader’s language', () => {
    const text = 'Date,Amount\n31/02/2025,5\n03/01/2025,x\n'
    expect(inspected(text, 'a.csv', 'en').problems[0]).toEqual({
      place: 'line 2, column Date',
      code: 'DATE_IMPOSSIBLE',
      text: '“31/02/2025” is not a date of the calendar. Correct it (YYYY-MM-DD or DD/MM/YYYY).',
    })
    expect(inspected(text, 'a.csv', 'fr').problems[0]?.text).toMatch(/^«\u202f31\/02\/2025\u202f» n’est pas une date/)
  })

  test('a sheet too wide and too long to be filled with nulls is refused', () => {
    const bytes = bytesOf(`a;b\n${'1;2\n'.repeat(9000)}1${';'.repeat(900)}2\n`)
    const result = inspectTable(bytes, 'a.csv', 'en')
    expect(result.ok ? [] : result.faults.map((each) => each.code)).toEqual(['FILE_TOO_MANY_CELLS'])
  })
})
