import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorPairs } from '../../../domain/treasury/matching/error-pairs.ts'
import type { Candidate, EntryCandidate } from '../../../domain/treasury/matching/match-candidates.ts'
import { proposeMatches } from '../../../domain/treasury/matching/propose-matches.ts'

const line = (key: string, date: string, amountMinor: number, label = '', reference: string | null = null): Candidate => ({
  key,
  date,
  amountMinor,
  label,
  reference,
  party: null,
})
const entry = (key: string, date: string, amountMinor: number, more: Partial<EntryCandidate> = {}): EntryCandidate => ({
  ...line(key, date, amountMinor),
  voucherId: Number(key.replace(/\D/g, '')) || null,
  voucherNumber: key,
  correctsId: null,
  kind: 'normal',
  fromLine: null,
  ...more,
})
const OPTIONS = { days: 5 }

describe('proposals of one line for one entry', () => {
  test('two lots of one day and amount are told apart by the rest of the operator’s id; ids that say the same leave it to a person', () => {
    const id = (rest: string) => `Orange Money MP200219.${rest}`
    const lines = [
      line('L1', '2020-02-19', -509_040, '', id('1450.B12594')),
      line('L2', '2020-02-19', -509_040, '', id('1519.B23354')),
    ]
    const entries = [
      entry('E1', '2020-02-19', -509_040, { reference: id('1519.B23354') }),
      entry('E2', '2020-02-19', -509_040, { reference: id('1450.B12594') }),
    ]
    const found = proposeMatches(lines, entries, OPTIONS)
    expect(found.map(({ lines, entries, sure }) => [...lines, ...entries, sure])).toEqual([
      ['L1', 'E2', true],
      ['L2', 'E1', true],
    ])
    const alike = lines.map((each) => ({ ...each, reference: 'MP200219' }))
    expect(proposeMatches(alike, entries, OPTIONS).every(({ sure }) => !sure)).toBe(true)
  })

  test('the same amount and cheque number is sure, however late the cheque comes', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-20', -385_000, 'CHQ 000451')],
      [entry('E1', '2020-03-02', -385_000, { reference: '451' }), entry('E2', '2020-04-20', -385_000, { label: 'Loyer' })],
      OPTIONS,
    )
    expect(found).toEqual([
      {
        lines: ['L1'],
        entries: ['E1'],
        score: 55,
        sure: true,
        reasons: [
          { code: 'sameReference', reference: '451' },
          { code: 'days', days: 49 },
        ],
      },
    ])
  })

  test('an amount that stands once on each side is sure within the days allowed, and not proposed beyond', () => {
    const near = proposeMatches([line('L1', '2020-04-06', 120_000)], [entry('E1', '2020-04-02', 120_000)], OPTIONS)
    expect(near).toMatchObject([{ sure: true, reasons: [{ code: 'days', days: 4 }, { code: 'onlyAmount' }] }])
    expect(proposeMatches([line('L1', '2020-04-06', 120_000)], [entry('E1', '2020-03-02', 120_000)], OPTIONS)).toEqual([])
  })

  test('of two entries of one amount the one that shares words is proposed, and is not sure', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-06', -50_000, 'ORANGE MALI')],
      [entry('E1', '2020-04-06', -50_000, { label: 'Eau' }), entry('E2', '2020-04-04', -50_000, { label: 'Orange, avril' })],
      OPTIONS,
    )
    expect(found).toMatchObject([{ entries: ['E2'], sure: false }])
  })

  test('a year or a date that both name is no reference', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-06', -50_000, 'Cotisation 2020'), line('L2', '2020-04-06', -50_000, 'x')],
      [entry('E1', '2020-02-06', -50_000, { label: 'INPS 2020' })],
      OPTIONS,
    )
    expect(found).toEqual([])
  })
})

describe('proposals of several', () => {
  test('one line is the sum of several entries: a natural group first', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-30', -900_000, 'Salaires LOT 7781')],
      [
        entry('E1', '2020-04-29', -400_000, { reference: 'LOT 7781' }),
        entry('E2', '2020-04-29', -350_000, { reference: 'LOT 7781' }),
        entry('E3', '2020-04-29', -150_000, { reference: 'LOT 7781' }),
        entry('E4', '2020-04-29', -10_000),
      ],
      OPTIONS,
    )
    expect(found).toMatchObject([{ lines: ['L1'], entries: ['E1', 'E2', 'E3'], sure: true }])
  })

  test('one entry is the sum of several lines', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-30', -10_000), line('L2', '2020-04-30', -1_800)],
      [entry('E1', '2020-04-30', -11_800)],
      OPTIONS,
    )
    expect(found).toMatchObject([
      { lines: ['L1', 'L2'], entries: ['E1'], sure: false, reasons: [{ code: 'severalLines', count: 2 }, { code: 'days' }] },
    ])
  })
})

describe('what the books tie themselves', () => {
  test('an entry and its reversal cancel', () => {
    const found = proposeMatches(
      [],
      [entry('E1', '2020-04-02', -54_000), entry('E2', '2020-04-03', 54_000, { correctsId: 1, kind: 'reversal' })],
      OPTIONS,
    )
    expect(found).toMatchObject([{ lines: [], entries: ['E1', 'E2'], sure: true, reasons: [{ code: 'takenBack' }] }])
  })

  test('a cheque booked 54 000 for 45 000, corrected by a negative and a new entry, is one match with its line', () => {
    const found = proposeMatches(
      [line('L1', '2020-04-10', -45_000, 'CHQ 448')],
      [
        entry('E1', '2020-04-08', -54_000, { reference: '000448' }),
        entry('E2', '2020-04-30', 54_000, { voucherId: 2, correctsId: 1, fromLine: 'L1' }),
        entry('E3', '2020-04-30', -45_000, { voucherId: 2, correctsId: 1, fromLine: 'L1' }),
      ],
      OPTIONS,
    )
    expect(found).toMatchObject([
      { lines: ['L1'], entries: ['E1', 'E3', 'E2'], sure: true, reasons: [{ code: 'correctedError' }] },
    ])
  })
})

const day = fc.integer({ min: 1, max: 30 }).map((number) => `2020-04-${String(number).padStart(2, '0')}`)
const amount = fc
  .integer({ min: -40, max: 40 })
  .filter((value) => value !== 0)
  .map((value) => value * 500)
const words = fc.constantFrom('CHQ 451', 'CHQ 452', 'Orange Mali', 'Loyer siège', 'LOT 7781', '')
const some = fc.array(fc.tuple(day, amount, words), { maxLength: 25 })

test('whatever the books and the statement: matches come out at zero, nothing is matched twice, and the order of the input changes nothing', () => {
  fc.assert(
    fc.property(some, some, fc.infiniteStream(fc.nat()), (left, right, noise) => {
      const lines = left.map(([date, minor, label], index) => line(`L${index}`, date, minor, label))
      const entries = right.map(([date, minor, label], index) =>
        entry(`E${index + 1}`, date, minor, { label, voucherId: 100 + (index >> 1) }),
      )
      const found = proposeMatches(lines, entries, OPTIONS)
      const amounts = new Map([...lines, ...entries].map((one) => [one.key, one.amountMinor]))
      const total = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (amounts.get(key) ?? Number.NaN), 0)
      for (const proposal of found) expect(total(proposal.lines)).toBe(total(proposal.entries))
      const used = found.flatMap((proposal) => [...proposal.lines, ...proposal.entries])
      expect(new Set(used).size).toBe(used.length)
      const shuffled = <T>(items: readonly T[]): T[] =>
        items
          .map((item) => ({ item, at: noise.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item)
      expect(proposeMatches(shuffled(lines), shuffled(entries), OPTIONS)).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

test('two thousand lines against three thousand entries are proposed for in well under two seconds', () => {
  const month = (index: number) =>
    `2020-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  const lines = Array.from({ length: 2_000 }, (_, index) =>
    line(
      `L${index}`,
      month(index),
      -(1_000 + ((index * 7919) % 900) * 500),
      `VIR ${index % 5 === 0 ? 9000 + index : ''} tiers ${index % 40}`,
    ),
  )
  const entries = Array.from({ length: 3_000 }, (_, index) =>
    entry(`E${index + 1}`, month(index), -(1_000 + ((index * 104_729) % 900) * 500), {
      label: `Paiement ${9000 + index} tiers ${index % 40}`,
    }),
  )
  const found = proposeMatches(lines, entries, OPTIONS)
  expect(found.length).toBeGreaterThan(500)
}, 2_000)

test('a reference on one line and one entry with other amounts is a recording error; digits interchanged make it sure', () => {
  const lines = [
    line('L1', '2020-04-10', -45_000, 'CHQ 448'),
    line('L2', '2020-04-10', -70_000, 'CHQ 449'),
    line('L3', '2020-04-10', 5, 'CHQ 450'),
  ]
  const entries = [
    entry('E1', '2020-04-08', -54_000, { reference: '000448' }),
    entry('E2', '2020-04-08', -60_000, { reference: '449' }),
    entry('E3', '2020-04-08', -5, { reference: '450' }),
  ]
  expect(errorPairs(lines, entries)).toEqual([
    { line: 'L1', entry: 'E1', transposed: true },
    { line: 'L2', entry: 'E2', transposed: false },
  ])
  expect(errorPairs(lines, [...entries, entry('E4', '2020-04-09', -1, { reference: '448' })])).toEqual([
    { line: 'L2', entry: 'E2', transposed: false },
  ])
})
