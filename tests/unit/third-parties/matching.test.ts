import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyRegisters } from '../../../service/audit/verify-registers.ts'
import { machineCsv } from '../../../service/reports/machine-csv.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { agedBalances } from '../../../service/third-parties/aged-balances.ts'
import { partyRows } from '../../../service/third-parties/list-parties.ts'
import { type LineReference, matchLines, unmatchGroup } from '../../../service/third-parties/match-lines.ts'
import { partyLines } from '../../../service/third-parties/party-lines.ts'
import { setTerms } from '../../../service/third-parties/set-terms.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'

const party = { thirdParty: 'Hôtel Sahel' }
const invoice = (date: string, xof: number, more = {}) =>
  bookVoucher(date, [bookLine('6384', xof, null), bookLine('4011', null, xof, { ...party, ...more })])
const payment = (date: string, xof: number, more = {}) =>
  bookVoucher(date, [bookLine('4011', xof, null, { ...party, ...more }), bookLine('5211', null, xof)])

const match = (books: TemporaryLedger, lines: readonly LineReference[]) =>
  books.command('thirdParties.match', (work) => matchLines(work, [{ lines, reason: 'hand' }]))
const first = (voucherId: number): LineReference => ({ voucherId, lineNumber: 1 })
const second = (voucherId: number): LineReference => ({ voucherId, lineNumber: 2 })
const codes = (result: { ok: true } | { ok: false; faults: readonly { code: string }[] }) =>
  result.ok ? [] : result.faults.map((found) => found.code)

test('invoices and payments take a letter, partly then wholly, and may be undone; no balance moves', () => {
  const books = reportBooks([])
  postVouchers(books, [
    invoice('2020-01-10', 100),
    payment('2020-01-20', 60),
    payment('2020-02-01', 40),
    invoice('2020-02-05', 10),
  ])
  const id = partyRows(books.database)[0]?.id ?? 0
  const before = JSON.stringify(partyRows(books.database))
  expect(expectSuccess(match(books, [second(1), first(2)])).letters).toEqual(['A'])
  expect(partyLines(books.database, id).lines[0]?.group).toMatchObject({ letter: 'A', full: false })
  expect(expectSuccess(match(books, [first(2), first(3)])).letters).toEqual(['A'])
  const full = partyLines(books.database, id).lines.map((line) => line.group?.full)
  expect(full).toEqual([true, true, true, undefined])
  expect(codes(match(books, [second(1), second(4)]))).toEqual(['MATCHING_ALREADY'])
  expect(JSON.stringify(partyRows(books.database))).toBe(before)
  expect(verifyRegisters(books.database)).toEqual([])
  const groupId = partyLines(books.database, id).lines[0]?.group?.id ?? 0
  expectSuccess(books.command('thirdParties.unmatch', (work) => unmatchGroup(work, groupId)))
  expect(codes(books.command('thirdParties.unmatch', (work) => unmatchGroup(work, groupId)))).toEqual(['MATCHING_GROUP_UNKNOWN'])
  expect(verifyRegisters(books.database)).toEqual([])
})

test('what cannot settle each other is refused', () => {
  const books = reportBooks([])
  postVouchers(books, [
    invoice('2020-01-10', 100),
    invoice('2020-01-11', 50),
    payment('2020-01-20', 100, { thirdParty: 'Autre' }),
    bookVoucher('2020-01-21', [bookLine('4011', 100, null), bookLine('5211', null, 100)]),
  ])
  expect(codes(match(books, [second(1), second(2)]))).toEqual(['MATCHING_ONE_SIGN'])
  expect(codes(match(books, [second(1), first(3)]))).toEqual(['MATCHING_MIXED'])
  expect(codes(match(books, [second(1), first(4)]))).toEqual(['MATCHING_NO_PARTY'])
  expect(codes(match(books, [second(1)]))).toEqual(['MATCHING_TWO_LINES'])
  expect(codes(match(books, [first(99)]))).toEqual(['MATCHING_LINE_UNKNOWN'])
})

test('a currency account is matched in its currency: the francs that remain are shown, not hidden', () => {
  const books = reportBooks([])
  const gbp = { currency: 'GBP', ...party }
  postVouchers(books, [
    bookVoucher('2020-01-10', [
      bookLine('6384', 10_000, null, { ...gbp, rate: '760' }),
      bookLine('4011', null, 10_000, { ...gbp, rate: '760' }),
    ]),
    bookVoucher('2020-02-10', [
      bookLine('4011', 10_000, null, { ...gbp, rate: '770' }),
      bookLine('5215', null, 10_000, { ...gbp, rate: '770' }),
    ]),
  ])
  expectSuccess(match(books, [second(1), first(2)]))
  const id = partyRows(books.database)[0]?.id ?? 0
  expect(partyLines(books.database, id).lines[0]?.group?.full).toBe(true)
  const aged = agedBalances(books.database, 'payables', '2020-03-01')
  expect(aged.rows).toMatchObject([{ account: '4011', balanceXof: -1_000 }])
  expect(aged.ties).toEqual([{ account: '4011', ledgerXof: -1_000, differenceXof: 0 }])
})

test('aged payables: by due date, document date plus days, tied to the ledger', () => {
  const books = reportBooks([])
  postVouchers(books, [
    invoice('2020-01-10', 100, { documentDate: '2020-01-02' }),
    invoice('2020-03-01', 50),
    payment('2020-03-05', 30),
    invoice('2020-03-20', 7, { thirdParty: null }),
  ])
  const report = (to: string) =>
    machineCsv(expectSuccess(machineReport(books.database, 'aged-payables', { to }, 'fr')))
      .trimEnd()
      .split(/\r?\n/)
  expect(report('2020-03-31')).toEqual([
    'account,third_party,oldest_due,open_items,balance,not_due,d0_30,d31_60,d61_90,d91_120,d120_plus',
    '4011,,2020-04-19,1,7,7,0,0,0,0,0',
    '4011,Hôtel Sahel,2020-02-01,2,120,0,50,70,0,0,0',
    '4011,difference,,,0,,,,,,',
  ])
  // The second invoice, matched with the payment, is settled before the older one.
  expectSuccess(match(books, [second(2), first(3)]))
  expect(report('2020-03-31')[2]).toBe('4011,Hôtel Sahel,2020-02-01,2,120,0,20,100,0,0,0')
  expectSuccess(
    books.command('thirdParties.setTerms', (work) => setTerms(work, { from: '2020-01-01', payableDays: 90, receivableDays: 30 })),
  )
  expect(report('2020-03-31')[2]).toBe('4011,Hôtel Sahel,2020-04-01,2,120,120,0,0,0,0,0')
  expect(verifyRegisters(books.database)).toEqual([])
})

test('for one grant the aged rows are its lines alone', () => {
  const books = reportBooks([{ code: 'PECIC', lines: [] }])
  postVouchers(books, [invoice('2020-01-10', 100, { grant: 'PECIC' }), invoice('2020-01-10', 40)])
  const narrowed = expectSuccess(machineReport(books.database, 'aged-payables', { to: '2020-01-31', grant: 'PECIC' }, 'fr'))
  expect([...narrowed.rows].map((row) => row[4])).toEqual([100])
})

test('whatever is matched, full groups sum to zero, a line has one group, and the aged balance is the ledger’s', () => {
  const books = reportBooks([])
  const amounts = [100, -40, -60, 25, -25, 300, -100, -100, 7]
  postVouchers(
    books,
    amounts.map((xof, at) => (xof > 0 ? invoice(`2020-01-${10 + at}`, xof) : payment(`2020-01-${10 + at}`, -xof))),
  )
  const id = partyRows(books.database)[0]?.id ?? 0
  const reference = (at: number): LineReference => ((amounts[at] ?? 0) > 0 ? second(at + 1) : first(at + 1))
  const ledger = partyRows(books.database)[0]?.balanceXof
  const step = fc.record({
    chosen: fc.uniqueArray(fc.integer({ min: 0, max: amounts.length - 1 }), { minLength: 1, maxLength: 4 }),
    undo: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      for (const { chosen, undo } of steps) {
        const group = partyLines(books.database, id).lines.find((line) => line.group)?.group
        if (undo && group) books.command('thirdParties.unmatch', (work) => unmatchGroup(work, group.id))
        else match(books, chosen.map(reference))
      }
      const { lines } = partyLines(books.database, id)
      for (const { group } of lines)
        if (group?.full)
          expect(lines.filter((line) => line.group?.id === group.id).reduce((sum, line) => sum + line.minor, 0)).toBe(0)
      expect(lines).toHaveLength(amounts.length)
      const { rows, ties } = agedBalances(books.database, 'payables', '2020-12-31')
      expect(rows.reduce((sum, row) => sum - row.balanceXof, 0)).toBe(ledger)
      expect(ties.every((tie) => tie.differenceXof === 0)).toBe(true)
    }),
    { numRuns: 25 },
  )
  expect(verifyRegisters(books.database)).toEqual([])
})
