import { describe, expect, test } from 'vitest'
import { cells, codes, reading, refusal } from './reading.ts'
import { oneSheet, row, workbook, workbookParts, worksheet, zipped } from './workbook-fixture.ts'

const number = (decimal: string) => ({ kind: 'number', decimal })
const date = (text: string) => ({ kind: 'date', date: text })
const header = row('Date', 'Libellé', 'Montant')

describe('the cells of a workbook', () => {
  test('numbers are exact text, texts are kept as they are', () => {
    const file = reading(oneSheet(header + row(45660, '  Achat  ', '187 500') + row(null, 'Reste', 1234567.5)), 'a.xlsx')
    expect(file).toMatchObject({ kind: 'xlsx', encoding: null, separator: null, sheet: 'Dépenses', headerRow: 1, epoch: 1900 })
    expect(file.columns).toEqual(['Date', 'Libellé', 'Montant'])
    expect(cells(file.rows)).toEqual([
      [number('45660'), '  Achat  ', '187 500'],
      [null, 'Reste', number('1234567.5')],
    ])
  })

  test('dates by their style, built in or custom, in either system', () => {
    const rows = `${row('a', 'b', 'c', 'd')}<row><c s="1"><v>44197</v></c><c s="2"><v>44197.5</v></c><c s="3"><v>0.4</v></c><c s="4"><v>0.5</v></c></row>`
    const styles = [0, 14, 'yyyy&quot;-&quot;mm', '0%', 'h:mm']
    expect(cells(reading(oneSheet(rows, { styles }), 'a.xlsx').rows)[0]).toEqual([
      date('2021-01-01'),
      { kind: 'datetime', dateTime: '2021-01-01T12:00:00' },
      { kind: 'number', decimal: '0.4', percent: true },
      { kind: 'time', time: '12:00:00' },
    ])
    const of1904 = reading(oneSheet(rows, { styles, date1904: true }), 'a.xlsx')
    expect([of1904.epoch, of1904.rows[0]?.cells[0]]).toEqual([1904, date('2025-01-02')])
  })

  test('every type of cell', () => {
    const rows = `${row(...'abcdefghijklmn')}<row r="2">
      <c r="A2" t="s"><v>1</v></c><c r="B2" t="s"/><c r="C2" t="str"><f>A1</f><v>oui</v></c><c r="D2" t="b"><v>1</v></c>
      <c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F2"><f>A2*2</f><v/></c><c r="G2"><f t="shared" si="0"/><v>6</v></c>
      <c r="H2" t="d"><v>2021-01-01T10:10:10</v></c><c r="I2" t="d"><v>10:10:10</v></c><c r="J2" t="s"><v>99</v></c>
      <c r="K2" t="inlineStr"><is><t>un</t><r><t xml:space="preserve"> deux</t></r><rPh><t>x</t></rPh></is></c>
      <c r="L2" t="str"><f>""</f><v></v></c><c r="M2"><v>NaN</v></c><c r="N2" s=""><v>601100.0</v></c></row>`
    const file = reading(oneSheet(rows, { sharedStrings: ['<t>zéro</t>', '<t>premier</t>'], styles: [0] }), 'a.xlsx')
    expect(file.rows[0]?.cells).toEqual([
      'premier',
      null,
      'oui',
      { kind: 'boolean', value: true },
      { kind: 'error', error: '#DIV/0!' },
      { kind: 'formula' },
      number('6'),
      { kind: 'datetime', dateTime: '2021-01-01T10:10:10' },
      { kind: 'time', time: '10:10:10' },
      { kind: 'lost-text' },
      'un deux',
      null,
      { kind: 'error', error: 'NaN' },
      number('601100'),
    ])
    expect(file.problems.map(({ fault, severity }) => [severity, fault.code, fault.place])).toEqual([
      ['fault', 'CELL_ERROR', { kind: 'cell', sheet: 'Dépenses', cell: 'E2' }],
      ['fault', 'FORMULA_WITHOUT_VALUE', { kind: 'cell', sheet: 'Dépenses', cell: 'F2' }],
      ['fault', 'CELL_TEXT_LOST', { kind: 'cell', sheet: 'Dépenses', cell: 'J2' }],
      ['fault', 'CELL_ERROR', { kind: 'cell', sheet: 'Dépenses', cell: 'M2' }],
    ])
  })

  test('shared texts: rich runs joined, hints left out, entities and escapes decoded, wrong counts ignored', () => {
    const texts = [
      '<t>a &amp; b&#xA;</t>',
      '<r><t>gras</t></r><r><t> et non</t></r><rPh><t>x</t></rPh>',
      '<t>ABC_x000D_\nDEF</t>',
      '<t>_x005F_x000D_</t>',
      '<t><![CDATA[<5>]]></t>',
    ]
    const indexes = texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')
    const parts = workbookParts({
      sheets: [{ name: 'F', xml: worksheet(`${row('a', 'b', 'c', 'd', 'e')}<row>${indexes}</row>`) }],
      sharedStrings: texts,
    })
    parts['xl/sharedStrings.xml'] = String(parts['xl/sharedStrings.xml']).replace(
      '<sst ',
      '<sst count="8876876876876" uniqueCount="1" ',
    )
    expect(reading(zipped(parts), 'a.xlsx').rows[0]?.cells).toEqual(['a & b\n', 'gras et non', 'ABC\nDEF', '_x000D_', '<5>'])
  })

  test('positions are counted where references are missing, and gaps are kept where they are given', () => {
    const rows = `${row('a', 'b', 'c')}<row r="5"><c r="B5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`
    expect(reading(oneSheet(rows), 'a.xlsx').rows).toEqual([
      { line: 5, hidden: false, cells: [null, number('1'), number('2')] },
      { line: 6, hidden: false, cells: [number('3')] },
    ])
  })

  test('empty formatted rows hold nothing; rows of spaces are left out unless asked for', () => {
    const rows = header + row(1, 'x', 2) + '<row><c s="1"/></row>'.repeat(1000) + row(' ', '\u00a0', null)
    expect(reading(oneSheet(rows), 'a.xlsx').rows.length).toBe(1)
    expect(reading(oneSheet(rows), 'a.xlsx', { keepsBlankRows: true }).rows.length).toBe(2)
  })

  test('the cells under a merged one stay empty', () => {
    const rows = `${row('Rubrique', 'Montant')}<row r="2"><c r="A2" t="inlineStr"><is><t>Salaires</t></is></c><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/><c r="B3"><v>2</v></c></row>`
    const file = reading(oneSheet(rows, { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }), 'a.xlsx')
    expect(cells(file.rows)).toEqual([
      ['Salaires', number('1')],
      [null, number('2')],
    ])
  })
})

describe('the parts of a workbook', () => {
  const xml = worksheet(header + row(1, 'x', 2))

  test('names with a prefix, strict namespaces, byte order marks and UTF-16 are read as usual', () => {
    const plain = workbookParts({ sheets: [{ name: 'F', xml }] })
    const prefixed = xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
    const strict = xml.replace('schemas.openxmlformats.org/spreadsheetml/2006', 'purl.oclc.org/ooxml/spreadsheetml')
    const wide = new Uint8Array(
      new Uint16Array([0xfeff, ...[...xml.replace(/<\?.*?\?>/, '')].map((each) => each.charCodeAt(0))]).buffer,
    )
    for (const sheet of [prefixed, strict, `\ufeff${xml}`, wide]) {
      const file = reading(zipped({ ...plain, 'xl/worksheets/sheet0.xml': sheet }), 'a.xlsx')
      expect([file.columns, file.rows.length]).toEqual([['Date', 'Libellé', 'Montant'], 1])
    }
  })

  test('optional parts may be absent, and the workbook part too', () => {
    expect(reading(zipped({ 'xl/worksheets/sheet1.xml': xml }), 'a.xlsx')).toMatchObject({ sheet: 'Sheet1', headerRow: 1 })
    const parts = workbookParts({ sheets: [{ name: 'F', xml }] })
    delete parts['xl/workbook.xml']
    delete parts['_rels/.rels']
    expect(reading(zipped(parts), 'a.xlsx').rows.length).toBe(1)
  })

  test('the first visible sheet is read; hidden ones are told; chart sheets are no sheets', () => {
    const sheets = [
      { name: 'Caché', xml: worksheet(row('secret') + row(1)), state: 'hidden' },
      { name: 'Graphique', xml: '<chartsheet/>', type: 'chartsheet' },
      { name: 'Dépenses', xml },
      { name: 'Très caché', xml, state: 'veryHidden' },
    ]
    const file = reading(workbook({ sheets }), 'a.xlsx')
    expect(file.sheets).toEqual([
      { name: 'Caché', hidden: true },
      { name: 'Dépenses', hidden: false },
      { name: 'Très caché', hidden: true },
    ])
    expect([file.sheet, codes(file)]).toEqual(['Dépenses', ['SHEET_HIDDEN', 'SHEET_HIDDEN']])
    expect(reading(workbook({ sheets }), 'a.xlsx', { sheet: 'Caché' }).columns).toEqual(['secret'])
    expect(reading(workbook({ sheets }), 'a.xlsx', { sheet: ' dépenses' }).sheet).toBe('Dépenses')
    expect(refusal(workbook({ sheets }), 'a.xlsx', { sheet: 'Budget' })).toEqual(['SHEET_UNKNOWN'])
  })

  test('hidden rows and columns are read, and told', () => {
    const rows = `${header}<row r="2" hidden="1"><c><v>1</v></c></row><row r="3"><c><v>2</v></c></row><row r="9" hidden="1"/>`
    const file = reading(
      oneSheet(rows, { before: '<cols><col min="2" max="2" hidden="true"/><col min="900" max="1025" hidden="1"/></cols>' }),
      'a.xlsx',
    )
    expect([file.hiddenRows, file.hiddenColumns, file.rows.length]).toEqual([[2], [1], 2])
    expect(file.problems.map(({ fault }) => [fault.code, fault.details])).toEqual([
      ['HIDDEN_COLUMNS', { columns: 'B' }],
      ['HIDDEN_ROWS', { rows: '2', count: 1 }],
    ])
  })

  test('a workbook without sheets, an empty sheet, and an archive that is no workbook are refused', () => {
    expect(refusal(workbook({ sheets: [] }), 'a.xlsx')).toEqual(['SHEET_NONE'])
    expect(refusal(workbook({ sheets: [{ name: 'F', xml: worksheet('') }] }), 'a.xlsx')).toEqual(['SHEET_EMPTY'])
    expect(refusal(zipped({ 'word/document.xml': '<w/>' }), 'a.xlsx')).toEqual(['FILE_NOT_A_TABLE'])
    expect(refusal(zipped({ 'xl/workbook.bin': 'x' }), 'a.xlsb')).toEqual(['FILE_XLSB_UNSUPPORTED'])
  })

  test('an extension that lies is told, and the content read', () => {
    expect(codes(reading(oneSheet(header + row(1, 'x', 2)), 'a.csv'))).toEqual(['FILE_KIND_DIFFERS'])
    expect(codes(reading('a\tb\n1\t2\n', 'releve.xls'))).toEqual(['FILE_KIND_DIFFERS'])
  })
})
