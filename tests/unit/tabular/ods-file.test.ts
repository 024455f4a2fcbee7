import { expect, test } from 'vitest'
import { cells, codes, reading, refusal } from './reading.ts'
import { openDocument } from './workbook-fixture.ts'

const text = (value: string) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
const rowOf = (...cellsXml: readonly string[]) => `<table:table-row>${cellsXml.join('')}</table:table-row>`
const emptyTail =
  '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
const table = (name: string, rows: string, attributes = '') =>
  `<table:table table:name="${name}"${attributes}><table:table-column table:number-columns-repeated="3"/>${rows}${emptyTail}</table:table>`

test('typed values are read, not what is shown', () => {
  const cellsXml = [
    '<table:table-cell office:value-type="date" office:date-value="2025-01-03"><text:p>3 janv.</text:p></table:table-cell>',
    '<table:table-cell office:value-type="date" office:date-value="2025-01-03T10:20:30"/>',
    '<table:table-cell office:value-type="float" office:value="187500.5"><text:p>187 500,50</text:p></table:table-cell>',
    '<table:table-cell office:value-type="currency" office:currency="XOF" office:value="-3500"/>',
    '<table:table-cell office:value-type="percentage" office:value="0.4"><text:p>40 %</text:p></table:table-cell>',
    '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
    '<table:table-cell office:value-type="time" office:time-value="PT10H05M00S"/>',
    '<table:table-cell table:formula="of:=[.A1]"/>',
    '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>un<text:s text:c="2"/>deux</text:p><text:p>trois<text:line-break/>quatre</text:p></table:table-cell>',
  ]
  const header = rowOf(...[...'abcdefghij'].map(text))
  const file = reading(openDocument(table('Dépenses', header + rowOf(...cellsXml))), 'a.ods')
  expect(file).toMatchObject({ kind: 'ods', sheet: 'Dépenses', encoding: null, separator: null })
  expect(file.rows[0]?.cells).toEqual([
    { kind: 'date', date: '2025-01-03' },
    { kind: 'datetime', dateTime: '2025-01-03T10:20:30' },
    { kind: 'number', decimal: '187500.5' },
    { kind: 'number', decimal: '-3500' },
    { kind: 'number', decimal: '0.4', percent: true },
    { kind: 'boolean', value: true },
    { kind: 'time', time: '10:05:00' },
    { kind: 'formula' },
    { kind: 'error', error: '#DIV/0!' },
    'un  deux\ntrois\nquatre',
  ])
})

test('only what holds data is repeated, and covered cells are no data', () => {
  const repeated = `<table:table-row table:number-rows-repeated="2">${text('C')}<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"/></table:table-row>`
  const gap =
    '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
  const covered = rowOf(
    text('D'),
    '<table:covered-table-cell office:value-type="string"><text:p>x</text:p></table:covered-table-cell>',
    text('E'),
  )
  const file = reading(openDocument(table('S', rowOf(text('a'), text('b'), text('c')) + repeated + gap + covered)), 'a.ods')
  const five = { kind: 'number', decimal: '5' }
  expect(file.rows.map((row) => row.line)).toEqual([2, 3, 7])
  expect(cells(file.rows)).toEqual([
    ['C', five, five],
    ['C', five, five],
    ['D', null, 'E'],
  ])
})

test('sheets, the hidden ones too; hidden rows and columns; a table inside a cell is none', () => {
  const styles =
    '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const inner = `<table:table-cell office:value-type="string"><text:p>z</text:p><table:table table:name="Inner">${rowOf(text('no'))}</table:table></table:table-cell>`
  const rows = `<table:table-column/><table:table-column table:visibility="collapse"/>${rowOf(text('a'), text('b'))}<table:table-row table:visibility="filter">${text('y')}${inner}</table:table-row>`
  const bytes = openDocument(
    `${table('Caché', rowOf(text('secret')), ' table:style-name="off"')}<table:table table:name="S">${rows}</table:table>`,
    styles,
  )
  const file = reading(bytes, 'a.ods')
  expect(file.sheets).toEqual([
    { name: 'Caché', hidden: true },
    { name: 'S', hidden: false },
  ])
  expect([file.sheet, file.hiddenRows, file.hiddenColumns, cells(file.rows)]).toEqual(['S', [2], [1], [['y', 'z']]])
  expect(codes(file)).toEqual(['SHEET_HIDDEN', 'HIDDEN_COLUMNS', 'HIDDEN_ROWS'])
  expect(reading(bytes, 'a.ods', { sheet: 'Caché' }).columns).toEqual(['secret'])
})

test('an encrypted one says that it has a password', () => {
  const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
  expect(refusal(openDocument(table('S', rowOf(text('a'))), '', manifest), 'a.ods')).toEqual(['FILE_ENCRYPTED'])
})

test('named .xlsx, it is read as what it is, and that is told', () => {
  expect(codes(reading(openDocument(table('S', rowOf(text('a'), text('b')) + rowOf(text('x'), text('y')))), 'a.xlsx'))).toEqual([
    'FILE_KIND_DIFFERS',
  ])
})
