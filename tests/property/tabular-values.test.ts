import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trimmed } from '../../domain/tabular/blank-text.ts'
import { columnIndex, columnLetters } from '../../domain/tabular/cell-address.ts'
import { interpretDate } from '../../domain/tabular/interpret-date.ts'
import { interpretNumber } from '../../domain/tabular/interpret-number.ts'
import { formatNature } from '../../domain/tabular/number-format.ts'
import { plainDecimal } from '../../domain/tabular/plain-decimal.ts'
import { serialDates } from '../../domain/tabular/serial-date.ts'
import { storedDecimal } from '../../domain/tabular/stored-decimal.ts'
import { Utf8Scan } from '../../domain/tabular/utf8-scan.ts'
import { addDays, daysBetween } from '../../shared/time/local-date.ts'

const date = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-03-01', days))
const whole = fc.bigInt({ min: 0n, max: 10n ** 18n })
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,2}$/))
const SPACES = [' ', '\u00a0', '\u202f', '\u2009']

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, mark)

test('a number written in any layout is read back, digit for digit', () => {
  const layout = fc.record({
    group: fc.constantFrom('', '.', ',', "'", ...SPACES),
    comma: fc.boolean(),
    sign: fc.constantFrom('plain', 'before', 'after', 'brackets', 'dash'),
    currency: fc.constantFrom('', 'XOF', 'FCFA', '£', '€'),
  })
  fc.assert(
    fc.property(whole, fraction, layout, (value, decimals, { group, comma, sign, currency }) => {
      const mark = group === '.' ? ',' : group === ',' ? '.' : comma ? ',' : '.'
      const body = grouped(String(value), group) + (decimals === '' ? '' : mark + decimals)
      // One group and nothing else is what nobody can tell: it has its own test.
      fc.pre((group !== '.' && group !== ',') || decimals !== '' || value < 1000n || value >= 1_000_000n)
      const named = currency === '' ? body : `${currency} ${body}`
      const text = { plain: named, before: `-${named}`, after: `${named}-`, brackets: `(${named})`, dash: `− ${named}` }[sign]
      const expected = plainDecimal(sign !== 'plain', decimals === '' ? String(value) : `${value}.${decimals}`)
      expect(interpretNumber(text)).toMatchObject({ kind: 'number', decimal: expected })
    }),
    { numRuns: 2000 },
  )
})

test('one group of three is ambiguous, and each decimal mark gives its own reading', () => {
  const entry = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.stringMatching(/^\d{3}$/), fc.constantFrom(',', '.'))
  fc.assert(
    fc.property(entry, ([first, three, mark]) => {
      const text = `${first}${mark}${three}`
      const withDecimals = plainDecimal(false, `${first}.${three}`)
      expect(interpretNumber(text)).toEqual({ kind: 'ambiguous', readings: [withDecimals, `${first}${three}`] })
      const read = (decimalMark: ',' | '.') => {
        const reading = interpretNumber(text, { decimalMark })
        return reading.kind === 'number' ? reading.decimal : reading.kind
      }
      expect([read(','), read('.')].toSorted()).toEqual([withDecimals, `${first}${three}`].toSorted())
      expect(read(mark === ',' ? ',' : '.')).toBe(withDecimals)
    }),
  )
})

test('a date in any accepted layout is read back', () => {
  const names = [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ]
  fc.assert(
    fc.property(date, (iso) => {
      const [year = '', month = '', day = ''] = iso.split('-')
      const layouts = [iso, `${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`, `${day}.${month}.${year}`]
      const named = [
        `${Number(day)} ${names[Number(month) - 1]} ${year}`,
        `${day}-${names[Number(month) - 1]?.toUpperCase()}-${year}`,
      ]
      for (const text of [...layouts, ...named, `${iso}T00:00:00`])
        expect(interpretDate(text)).toEqual({ kind: 'date', date: iso })
    }),
  )
})

test('a serial date is as many days after the epoch as it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
      const cell = serialDates(1900)(String(serial), 'date')
      expect(cell?.kind === 'date' && daysBetween('1899-12-30', cell.date)).toBe(serial)
      const later = serialDates(1904)(String(serial), 'date')
      expect(later?.kind === 'date' && daysBetween('1904-01-01', later.date)).toBe(serial)
    }),
  )
})

test('a stored number of at most fifteen digits comes out as it was typed, through the longest form a program writes', () => {
  const typed = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 99_999 }))
  fc.assert(
    fc.property(typed, ([integer, decimals]) => {
      const text = `${integer}.${String(decimals).padStart(5, '0')}`
      const value = Number(text)
      const expected = plainDecimal(value < 0, String(value).replace('-', ''))
      fc.pre(!expected.includes('e'))
      for (const written of [String(value), value.toPrecision(17), value.toExponential(16)]) {
        expect(storedDecimal(written)?.replace(/(\.\d*?)0+$/, '$1')).toBe(expected)
      }
    }),
  )
})

test('a stored whole number keeps every digit', () => {
  fc.assert(
    fc.property(whole, (value) => {
      expect(storedDecimal(String(value))).toBe(String(value))
    }),
  )
})

test('letters of columns and their indexes are each other’s inverse', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400_000 }), (index) => {
      expect(columnIndex(`${columnLetters(index)}12`)).toBe(index)
    }),
  )
})

test('trimming is what a pattern would do', () => {
  const character = fc.constantFrom('a', '1', ' ', '\u00a0', '\u202f', '\t', '\ufeff', 'é', '\u200b')
  const edges = /^[\s\u200b]+|[\s\u200b]+$/g
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      expect(trimmed(text)).toBe(text.replace(edges, ''))
    }),
  )
})

test('no text makes an interpretation throw', () => {
  const piece = fc.constantFrom(
    '1',
    '23',
    '456',
    '2025',
    ',',
    '.',
    '-',
    '(',
    ')',
    '/',
    ' ',
    '\u00a0',
    'F',
    'CFA',
    '€',
    'janv',
    'e',
    "'",
    '[',
    ';',
    '"',
    '%',
    '0',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (entry) => {
      interpretNumber(entry)
      interpretDate(entry)
      storedDecimal(entry)
      formatNature(entry)
    }),
    { numRuns: 3000 },
  )
})

test('the scan of bytes says what a strict decoder says, wherever the blocks are cut', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    fc
      .array(fc.constantFrom(0x41, 0x0a, 0xc3, 0xa9, 0xe2, 0x80, 0xaf, 0xed, 0xa0, 0xf0, 0x9f, 0xf4, 0x90, 0xbf), {
        maxLength: 30,
      })
      .map((list) => Uint8Array.from(list)),
  )
  const isUtf8 = (line: Uint8Array): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(bytes, fc.nat({ max: 40 }), (input, cut) => {
      const lines: number[][] = [[]]
      for (const byte of input) {
        if (byte === 0x0a) lines.push([])
        else lines.at(-1)?.push(byte)
      }
      const states = lines.map((line) =>
        isUtf8(Uint8Array.from(line)) ? (line.some((byte) => byte > 0x7f) ? 'valid' : 'plain') : 'invalid',
      )
      const scan = new Utf8Scan()
      scan.add(input.subarray(0, cut))
      scan.add(input.subarray(cut))
      scan.end()
      const lineOf = (state: 'valid' | 'invalid') => (states.includes(state) ? states.indexOf(state) + 1 : undefined)
      expect([scan.validLine, scan.invalidLine]).toEqual([lineOf('valid'), lineOf('invalid')])
    }),
    { numRuns: 3000 },
  )
})
