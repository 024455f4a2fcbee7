import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectTable } from '../../domain/tabular/inspect-table.ts'
import { openTable } from '../../domain/tabular/open-table.ts'
import { readTables } from '../../domain/tabular/read-table.ts'
import { openDocument, row, workbookParts, worksheet, zipped } from '../unit/tabular/workbook-fixture.ts'

/** Reads as `inspect` does: the answer must be a table or faults with their sentences, never an exception. */
function answers(bytes: Uint8Array, name: string): boolean {
  const result = inspectTable(bytes, name, 'fr')
  if (result.ok) expect(result.value.rows.every((each) => each.length === result.value.columns.length)).toBe(true)
  else expect(result.faults.length).toBeGreaterThan(0)
  return result.ok
}

const names = fc.constantFrom('a.csv', 'a.xlsx', 'a.xls', 'a.ods', 'sans extension')
const sheetXml = worksheet(
  `${row('Date', 'Libellé', 'Montant')}<row r="2"><c r="A2" s="1"><v>45660</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><f>1+1</f><v>187500.5</v></c></row>${row('03/01/2025', 'x', '1 234,50')}`,
  '<cols><col min="2" max="2" hidden="1"/></cols>',
)
const parts = workbookParts({ sheets: [{ name: 'F', xml: sheetXml }], sharedStrings: ['<t>Achat</t>'], styles: [0, 14] })
const workbookBytes = zipped(parts)
const documentBytes = openDocument(
  '<table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
)

test('random bytes are answered, whatever they begin with', () => {
  const starts = [
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0xef, 0xbb, 0xbf],
    [9, 8, 8, 0],
  ]
  const start = fc.constantFrom(...starts)
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), names, (first, rest, name) => {
      answers(Uint8Array.from([...first, ...rest]), name)
    }),
    { numRuns: 1500 },
  )
})

test('random text is answered', () => {
  const unit = fc.constantFrom(
    'a',
    '1',
    ';',
    ',',
    '\t',
    '"',
    '\n',
    '\r',
    ' ',
    'é',
    '€',
    '/',
    '.',
    '-',
    '=',
    '(',
    '\u202f',
    '31/02/2025',
    '1,234',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), names, (text, name) => {
      answers(new TextEncoder().encode(text), name)
    }),
    { numRuns: 2000 },
  )
})

test('a workbook with bytes changed or lost is answered, and never read as if nothing had happened to its parts', () => {
  const changes = fc.array(fc.tuple(fc.nat({ max: workbookBytes.length - 1 }), fc.integer({ min: 1, max: 255 })), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(changes, fc.option(fc.nat({ max: workbookBytes.length })), fc.boolean(), (list, length, ods) => {
      const copy = (ods ? documentBytes : workbookBytes).slice(0, length ?? undefined)
      for (const [at, mask] of list) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ mask
      answers(copy, 'a.xlsx')
    }),
    { numRuns: 1500 },
  )
})

test('a workbook whose XML is cut, spliced or repeated is answered', () => {
  const keys = Object.keys(parts)
  const piece = fc.constantFrom(
    '<c>',
    '</c>',
    '<row>',
    '</row>',
    '<v>',
    '<is><t>',
    '&amp;',
    '&x;',
    '<![CDATA[',
    '<!--',
    '"',
    '\u0000',
    ' r="A1"',
    ' r="ZZ999999999"',
    ' t="s"',
    ' s="-1"',
    '1E99',
    '<!DOCTYPE a>',
    '</sheetData>',
  )
  const edit = fc.tuple(fc.constantFrom(...keys), fc.nat(), fc.nat({ max: 30 }), fc.array(piece, { maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const changed = { ...parts }
      for (const [key, at, length, pieces] of edits) {
        const text = String(changed[key])
        const from = at % (text.length + 1)
        changed[key] = text.slice(0, from) + pieces.join('') + text.slice(from + length)
      }
      answers(zipped(changed, 0), 'a.xlsx')
    }),
    { numRuns: 2000 },
  )
})

test('fields written as RFC 4180 asks are read back, with the line each record begins on', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '1', ';', '"', '\n', ' ', ',', '\u202f'), maxLength: 8 })
  const records = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  const quoted = (text: string): string => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(records, fc.boolean(), (rows, windows) => {
      const lineBreak = windows ? '\r\n' : '\n'
      const text = [['x', 'y', 'z'], ...rows].map((each) => each.map(quoted).join(';')).join('\n')
      const expected: { line: number; fields: (string | null)[] }[] = []
      let line = 2
      for (const each of rows) {
        if (each.some((value) => value.trim() !== '')) expected.push({ line, fields: each.map((value) => value || null) })
        line += 1 + each.join('').split('\n').length - 1
      }
      const read = readTables(new TextEncoder().encode(`sep=;\n${text}`.replaceAll('\n', lineBreak)), 'a.csv', { headerRow: 2 })
      if (!read.ok) throw new Error(read.faults.map((fault) => fault.code).join())
      const found = read.value.rows.map((each) => ({
        line: each.line - 1,
        fields: [...each.cells, null, null, null].slice(0, 3),
      }))
      expect(found).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

test('a table opened twice, or from a source that gives its bytes in pieces, is the same', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', ';', '\n', '\r', 'é'), minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(text, (body) => {
      const bytes = new TextEncoder().encode(body)
      const source = {
        size: bytes.length,
        read(offset: number, target: Uint8Array) {
          const found = bytes.subarray(offset, offset + target.length)
          target.set(found)
          return found.length
        },
      }
      const rowsOf = (input: Parameters<typeof openTable>[0]) => {
        const opened = openTable(input, 'a.csv')
        return opened.ok ? [[...opened.value.rows], [...opened.value.rows]] : opened.faults
      }
      expect(rowsOf(source)).toEqual(rowsOf(bytes))
    }),
  )
})
