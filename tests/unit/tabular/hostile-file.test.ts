import { describe, expect, test } from 'vitest'
import { eachRow } from '../../../domain/tabular/each-row.ts'
import { openTable } from '../../../domain/tabular/open-table.ts'
import { takeRows } from '../../../domain/tabular/take-rows.ts'
import { bytesOf, reading, refusal } from './reading.ts'
import { oneSheet, openDocument, row, workbookParts, worksheet, zipped } from './workbook-fixture.ts'

const header = row('Date', 'Montant')
const plain = oneSheet(header + row(1, 2))
const withSheet = (xml: string) => zipped(workbookParts({ sheets: [{ name: 'F', xml }] }))

/** A copy with one byte changed. */
const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

const find = (bytes: Uint8Array, text: string, from = 0): number => {
  const wanted = bytesOf(text)
  for (let at = from; at < bytes.length; at++) if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}

describe('the kind of a file is told from its content', () => {
  const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const wideText = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0])
  test.each<[string, string | Uint8Array, string]>([
    ['old.xls', Uint8Array.from([...container, ...new Array(600).fill(0), ...wideText('Workbook')]), 'FILE_XLS_UNSUPPORTED'],
    ['old.xls', Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0, 6, 5, 0]), 'FILE_XLS_UNSUPPORTED'],
    ['a.xlsx', Uint8Array.from([...container, ...new Array(601).fill(0), ...wideText('EncryptedPackage')]), 'FILE_ENCRYPTED'],
    ['a.xls', '<html><table><tr><td>Date</td></tr></table></html>', 'FILE_IS_WEB_PAGE'],
    ['a.xls', '\n <!DOCTYPE html><p>', 'FILE_IS_WEB_PAGE'],
    ['a.xls', 'MIME-Version: 1.0\n', 'FILE_IS_WEB_PAGE'],
    [
      'a.xls',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'FILE_XML2003_UNSUPPORTED',
    ],
    ['a.xml', '<?xml version="1.0"?><note/>', 'FILE_NOT_A_TABLE'],
    ['a.pdf', '%PDF-1.7\n', 'FILE_NOT_A_TABLE'],
    ['a.json', '{ "a": 1 }', 'FILE_NOT_A_TABLE'],
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'FILE_NOT_A_TABLE'],
    ['a.xls', 'Attachment not found!', 'FILE_NOT_A_TABLE'],
    ['a.csv', '', 'FILE_EMPTY'],
  ])('%s %#', (name, input, code) => {
    expect(refusal(input, name)).toEqual([code])
  })
})

describe('an archive that is broken', () => {
  test('cut anywhere, it is incomplete', () => {
    for (let length = 30; length < plain.length; length += 97) {
      expect(refusal(plain.slice(0, length), 'a.xlsx')).toEqual(['FILE_TRUNCATED'])
    }
  })

  test('with a byte changed in a part, its sum tells; the fault names the part', () => {
    const at = find(plain, 'xl/worksheets/sheet0.xml') + 'xl/worksheets/sheet0.xml'.length + 20
    const result = openTable(flipped(plain, at), 'a.xlsx')
    expect(result.ok ? [] : result.faults).toEqual([
      {
        code: 'FILE_DAMAGED',
        place: { kind: 'file', name: 'a.xlsx' },
        details: { name: 'a.xlsx', part: 'xl/worksheets/sheet0.xml' },
      },
    ])
  })

  test('with a password on a part, it says so', () => {
    const directory = find(plain, 'PK\u0001\u0002')
    const locked = plain.slice()
    locked[directory + 8] = 1
    expect(refusal(locked, 'a.xlsx')).toEqual(['FILE_ENCRYPTED'])
  })

  test('with an unknown compression, or two parts of one name, it is refused', () => {
    const directory = find(plain, 'PK\u0001\u0002')
    const packed = plain.slice()
    packed[directory + 10] = 12
    expect(refusal(packed, 'a.xlsx')).toEqual(['ZIP_METHOD_UNSUPPORTED'])
    const twice = zipped({ 'xl/a.xml': 'x', 'XL/A.xml': 'y' })
    expect(refusal(twice, 'a.xlsx')).toEqual(['FILE_DAMAGED'])
  })

  test('found out further down, the rows before are no import', () => {
    const rows = header + Array.from({ length: 20_000 }, (_, index) => row(index, Math.sin(index) * 1e9)).join('')
    const bytes = oneSheet(rows)
    const damaged = openTable(flipped(bytes, find(bytes, 'PK\u0001\u0002') - 5000), 'a.xlsx')
    if (!damaged.ok) expect.fail('the damage is far below the header')
    let seen = 0
    const visited = eachRow(damaged.value, () => {
      seen++
    })
    expect(visited.ok ? [] : visited.faults.map((each) => each.code)).toEqual(['FILE_DAMAGED'])
    expect(seen).toBeGreaterThan(100)
    const iterator = damaged.value.rows[Symbol.iterator]()
    expect(takeRows(iterator, 100)).toMatchObject({ ok: true, value: { length: 100 } })
    expect(takeRows(iterator, 1_000_000).ok).toBe(false)
  })
})

describe('XML that is broken or hostile', () => {
  test.each([
    ['not well-formed', 'foo<worksheet/>', 'FILE_XML_INVALID'],
    ['unfinished', '<worksheet><sheetData><row>', 'FILE_XML_INVALID'],
    ['an entity of its own', worksheet(row('&lol;')), 'FILE_XML_INVALID'],
    ['too deep', `<worksheet>${'<a>'.repeat(100)}`, 'FILE_XML_INVALID'],
    ['a definition', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${worksheet(row('&e;'))}`, 'FILE_HAS_DTD'],
    ['a definition without end', `<!DOCTYPE x [${'<!-- -->'.repeat(1000)}`, 'FILE_HAS_DTD'],
    ['a cell too long', worksheet(row('x'.repeat(32_768))), 'CELL_TOO_LONG'],
    ['a column too far', worksheet('<row><c r="ZZZZ1"><v>1</v></c></row>'), 'FILE_TOO_MANY_COLUMNS'],
  ])('%s', (_, xml, code) => {
    expect(refusal(withSheet(xml), 'a.xlsx')).toEqual([code])
  })

  test('bytes that are no text', () => {
    const parts = workbookParts({ sheets: [{ name: 'F', xml: '' }] })
    const sheet = bytesOf(worksheet(row('abc')))
    sheet[find(sheet, 'abc')] = 0xff
    expect(refusal(zipped({ ...parts, 'xl/worksheets/sheet0.xml': sheet }), 'a.xlsx')).toEqual(['FILE_XML_INVALID'])
  })

  test('a definition in the shared texts', () => {
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    const parts = workbookParts({ sheets: [{ name: 'F', xml: worksheet(row('a')) }] })
    expect(refusal(zipped({ ...parts, 'xl/sharedStrings.xml': laughs }), 'a.xlsx')).toEqual(['FILE_HAS_DTD'])
  })

  test('one text that many cells repeat is held once', () => {
    const text = `<t>${'x'.repeat(30_000)}</t>`
    const repeated = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(30)
    const bytes = oneSheet(header + repeated, { sharedStrings: [text] })
    expect(refusal(bytes, 'a.xlsx')).toEqual(['FILE_TOO_MANY_CELLS'])
    const opened = openTable(bytes, 'a.xlsx', { headerRow: 1 })
    expect(opened.ok && eachRow(opened.value, () => {})).toEqual({ ok: true, value: 30 })
  })
})

describe('archives that grow', () => {
  const spaces = ' '.repeat(9_000_000)

  test('beyond any proportion: nothing is inflated', () => {
    const bytes = withSheet(worksheet(header) + spaces)
    expect(bytes.length).toBeLessThan(20_000)
    expect(refusal(bytes, 'a.xlsx')).toEqual(['ZIP_BOMB'])
  })

  test('while their directory says otherwise: what comes out is counted', () => {
    const bytes = withSheet(worksheet(header) + spaces)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    let directory = find(bytes, 'PK\u0001\u0002')
    while (view.getUint32(directory + 24, true) < 9_000_000) directory = find(bytes, 'PK\u0001\u0002', directory + 1)
    view.setUint32(directory + 24, 2000, true)
    expect(refusal(bytes, 'a.xlsx')).toEqual(['FILE_DAMAGED'])
  })

  test('or that are large, or hold too many parts or rows', () => {
    const bytes = oneSheet(header + row(1, 2).repeat(100))
    expect(refusal(bytes, 'a.xlsx', { limits: { partBytes: 1000 } })).toEqual(['FILE_TOO_LARGE'])
    expect(refusal(bytes, 'a.xlsx', { limits: { parts: 3 } })).toEqual(['ZIP_TOO_MANY_PARTS'])
    expect(refusal(bytes, 'a.xlsx', { limits: { rows: 100 } })).toEqual(['FILE_TOO_MANY_ROWS'])
    expect(refusal(bytes, 'a.xlsx', { limits: { rows: 101 } })).toEqual([])
    expect(refusal(bytes, 'a.xlsx', { limits: { cells: 201 } })).toEqual(['FILE_TOO_MANY_CELLS'])
    let asked = 0
    expect(refusal(bytes, 'a.xlsx', { expired: () => ++asked > 2 })).toEqual(['FILE_TOO_SLOW'])
  })

  test('or that repeat a row or a column a thousand million times', () => {
    const cell = '<table:table-cell office:value-type="string"><text:p>X</text:p></table:table-cell>'
    const rows = `<table:table table:name="S"><table:table-row table:number-rows-repeated="999999999">${cell}</table:table-row></table:table>`
    const wide = `<table:table table:name="S"><table:table-row>${cell.replace('office:', 'table:number-columns-repeated="999999999" office:')}</table:table-row></table:table>`
    const many = `<table:table table:name="S">${`<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`.repeat(100)}</table:table>`
    expect([rows, wide, many].map((tables) => refusal(openDocument(tables), 'a.ods'))).toEqual([
      ['FILE_TOO_MANY_ROWS'],
      ['FILE_TOO_MANY_COLUMNS'],
      ['FILE_TOO_MANY_ROWS'],
    ])
  })
})

test('a source is read piece by piece, never whole', () => {
  const bytes = bytesOf(`a;b\n${'1;2\n'.repeat(200_000)}`)
  let largest = 0
  const source = {
    size: bytes.length,
    read(offset: number, target: Uint8Array) {
      largest = Math.max(largest, target.length)
      const found = bytes.subarray(offset, offset + target.length)
      target.set(found)
      return found.length
    },
  }
  const opened = openTable(source, 'a.csv')
  expect(opened.ok && eachRow(opened.value, () => {})).toEqual({ ok: true, value: 200_000 })
  expect(largest).toBeLessThanOrEqual(256 * 1024)
})

test('rows may be read again from the start, and the reading stopped', () => {
  const file = reading('a;b\n1;2\n3;4\n')
  const opened = openTable(bytesOf('a;b\n1;2\n3;4\n'), 'a.csv')
  if (!opened.ok) expect.fail()
  expect([[...opened.value.rows], [...opened.value.rows]]).toEqual([file.rows, file.rows])
  expect(eachRow(opened.value, () => false)).toEqual({ ok: true, value: 1 })
})
