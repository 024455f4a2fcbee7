import { describe, expect, test } from 'vitest'
import { bytesOf, cells, codes, reading, refusal } from './reading.ts'

/** Windows-1252 bytes of text that has no character beyond it. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from([...text], (character) => (character === '€' ? 0x80 : character === '’' ? 0x92 : character.charCodeAt(0)))

const wide = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2 + 2, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('the encoding of a text file', () => {
  const text = 'Date;Libellé\r\n03/01/2025;Réunion à Ségou\r\n'
  const expected = [['03/01/2025', 'Réunion à Ségou']]

  test('UTF-8, with and without its mark, which is not glued to the first name', () => {
    for (const input of [bytesOf(text), joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytesOf(text))]) {
      const file = reading(input)
      expect([file.encoding, file.columns[0], cells(file.rows)]).toEqual(['utf-8', 'Date', expected])
    }
  })

  test('UTF-16 with its mark, either way round', () => {
    expect(reading(wide(text, true))).toMatchObject({ encoding: 'utf-16le', columns: ['Date', 'Libellé'], separator: ';' })
    expect(cells(reading(wide(text, false)).rows)).toEqual(expected)
  })

  test('Windows-1252, with the signs that Latin-1 lacks', () => {
    const file = reading(windows('Date;Libellé\n03/01/2025;L’achat à 5 €\n'))
    expect([file.encoding, cells(file.rows)]).toEqual(['windows-1252', [['03/01/2025', 'L’achat à 5 €']]])
  })

  test('two mixed: each line in its own, with a warning at the first of the other', () => {
    const file = reading(joined(bytesOf('Date\tLibellé\n1\tRéunion\n'), windows('2\tRéunion\n'), bytesOf('3\tété\n')))
    expect(file.encoding).toBe('utf-8+windows-1252')
    expect(cells(file.rows)).toEqual([
      ['1', 'Réunion'],
      ['2', 'Réunion'],
      ['3', 'été'],
    ])
    expect(file.problems).toEqual([{ severity: 'warning', fault: { code: 'ENCODING_MIXED', place: { kind: 'line', line: 3 } } }])
  })

  test('characters lost before are told, with the line', () => {
    expect(reading('a;b\n1;2\nR\ufffdunion;3\n').problems[0]?.fault).toEqual({
      code: 'TEXT_REPLACED',
      place: { kind: 'line', line: 3 },
    })
  })
})

describe('the separator', () => {
  test.each([
    ['Date;Libellé;Montant\n1;a, b, c;1,5\n2;d, e, f;2,5\n', ';', 3],
    ['Date,Libellé,Montant\n1,a;b,1.5\n', ',', 3],
    ['Date\tLibellé\n1\ta,b;c\n', '\t', 2],
    ['Date|Libellé\n1|a\n', '|', 2],
    ['"a;b","c;d","e;f"\n"1;2","3;4","5;6"\n', ',', 3],
    ['Titre\n\nDate;Montant;Note\n1;2;3\n4;5;6\n', ';', 3],
  ])('of %j is %j', (text, separator, width) => {
    const file = reading(text)
    expect([file.separator, file.columns.length]).toEqual([separator, width])
  })

  test('is none in a file of one column', () => {
    const file = reading('Nom\nMopti\nSégou\n')
    expect([file.separator, file.columns, cells(file.rows)]).toEqual([null, ['Nom'], [['Mopti'], ['Ségou']]])
  })

  test('may be declared, as Excel does; that line is no row', () => {
    const file = reading('sep=;\r\nDate;Nom\r\n1;a,b\r\n')
    expect([file.separator, file.headerRow, file.rows[0]?.line]).toEqual([';', 2, 3])
  })
})

describe('records', () => {
  test('quoted fields hold separators, line breaks and doubled marks; lines are counted', () => {
    const file = reading('Date,Libellé,Montant\n1,"Achat\r\nn° 12, ""urgent""",5\n\n2,"Reste" ,6\n')
    expect(file.rows).toEqual([
      { line: 2, hidden: false, cells: ['1', 'Achat\nn° 12, "urgent"', '5'] },
      { line: 5, hidden: false, cells: ['2', 'Reste', '6'] },
    ])
  })

  test('a mark inside a field is a plain character', () => {
    expect(cells(reading('a,b\n12" tube,x\n').rows)).toEqual([['12" tube', 'x']])
  })

  test('line breaks of any kind, mixed in one file, and none at the end', () => {
    expect(reading('a,b\r\n1,2\n3,4\r5,6').rows.map((row) => row.line)).toEqual([2, 3, 4])
    expect(reading('a,b\r1,2\r3,4\r').rows.map((row) => row.line)).toEqual([2, 3])
  })

  test('blank lines and lines of separators are no rows; empty cells are null', () => {
    expect(reading('a;b;c\n;;\n  ; ;\n1;;3\n4;;\n').rows).toEqual([
      { line: 4, hidden: false, cells: ['1', null, '3'] },
      { line: 5, hidden: false, cells: ['4'] },
    ])
  })

  test('codes written as formulas keep their zeros', () => {
    expect(cells(reading('code;nom\n="007";a\n"=""008""";b\n').rows)).toEqual([
      ['007', 'a'],
      ['008', 'b'],
    ])
  })

  test('a row longer than the header is told, because its amounts have shifted', () => {
    const file = reading('Date,Libellé,Montant\n1,Achat, mission Mopti,187500\n2,Reste,100\n')
    expect(file.problems).toEqual([
      {
        severity: 'fault',
        fault: { code: 'ROW_TOO_LONG', place: { kind: 'line', line: 2 }, details: { found: 4, expected: 3 } },
      },
    ])
  })

  test('a header without rows is said plainly', () => {
    const file = reading('Date;Libellé;Montant\r\n')
    expect([file.rows, codes(file)]).toEqual([[], ['NO_ROWS']])
  })

  test('long files are cut into blocks nowhere near a wrong place', () => {
    const count = 30_000
    const lines = Array.from({ length: count }, (_, index) => `${index};"é\u202f${'x'.repeat(index % 40)}\nsuite";${index}`)
    const file = reading(`n;texte;m\n${lines.join('\n')}\n`)
    expect(file.rows.length).toBe(count)
    const wrong = file.rows.filter(
      (row, index) =>
        row.line !== index * 2 + 2 ||
        row.cells[0] !== String(index) ||
        row.cells[1] !== `é\u202f${'x'.repeat(index % 40)}\nsuite` ||
        row.cells[2] !== String(index),
    )
    expect(wrong).toEqual([])
  })
})

describe('a text file refused', () => {
  test.each([
    ['', ['FILE_EMPTY']],
    ['\ufeff', ['FILE_EMPTY']],
    ['  \r\n\t\n', ['FILE_EMPTY']],
    ['a,b\n1,"2\n3,4\n', ['CSV_QUOTE_OPEN']],
    ['a,b\n1,"x"y\n', ['CSV_QUOTE_MISPLACED']],
    [`a,b\n1,${'x'.repeat(32_768)}\n`, ['CELL_TOO_LONG']],
    [`a,b\n1,"${'x\n'.repeat(20_000)}"\n`, ['CELL_TOO_LONG']],
    ['a,b\0\n1,2\n', ['FILE_NOT_A_TABLE']],
  ])('%j', (text, expected) => {
    expect(refusal(text)).toEqual(expected)
  })

  test('names the line of a mark left open', () => {
    const text = `a,b\n${'1,2\n'.repeat(500)}3,"4\n5,6\n`
    expect(refusal(text)).toEqual(['CSV_QUOTE_OPEN'])
  })

  test('limits are told: rows, columns, cells, bytes, time', () => {
    const table = 'a,b,c\n1,2,3\n4,5,6\n'
    expect(refusal(table, 'a.csv', { limits: { rows: 2 } })).toEqual(['FILE_TOO_MANY_ROWS'])
    expect(refusal(table, 'a.csv', { limits: { columns: 2 } })).toEqual(['FILE_TOO_MANY_COLUMNS'])
    expect(refusal(table, 'a.csv', { limits: { cells: 5 } })).toEqual(['FILE_TOO_MANY_CELLS'])
    expect(refusal(table, 'a.csv', { limits: { collectedCells: 3 } })).toEqual(['FILE_TOO_MANY_CELLS'])
    expect(refusal(table, 'a.csv', { limits: { collectedCharacters: 3 } })).toEqual(['FILE_TOO_MANY_CELLS'])
    expect(refusal(table, 'a.csv', { limits: { fileBytes: 10 } })).toEqual(['FILE_TOO_LARGE'])
    expect(refusal(table, 'a.csv', { expired: () => true })).toEqual(['FILE_TOO_SLOW'])
    expect(refusal(table, 'a.csv', { limits: { rows: 3, columns: 3, cells: 9 } })).toEqual([])
  })

  test('crafted marks and spaces take no more time than other text', () => {
    const size = 200_000
    expect(refusal(`a,b\n"${'a"b'.repeat(size)}${' '.repeat(size)},x\n`)).toEqual(['CSV_QUOTE_MISPLACED'])
    expect(refusal(`a,b\n${'"'.repeat(size)}\n`)).not.toEqual([])
    expect(refusal(`a,b\n${'"x\n",'.repeat(size)}\n`)).toEqual(['FILE_TOO_MANY_COLUMNS'])
    expect(reading(`a,b\n${`x${' '.repeat(30_000)}y,1\n`.repeat(50)}`).rows.length).toBe(50)
  }, 5000)
})
