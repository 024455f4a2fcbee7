import { expect, test } from 'vitest'
import { advanceBook } from '../../../service/advances/advance-book.ts'
import { advancesClosingFacts } from '../../../service/advances/closing-facts.ts'
import { confirmAdvance, remindAdvance } from '../../../service/advances/remind-advance.ts'
import { takeOverAdvance } from '../../../service/advances/take-over-advance.ts'
import { machineCsv } from '../../../service/reports/machine-csv.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { matchLines } from '../../../service/third-parties/match-lines.ts'
import { bookLine, bookVoucher, postVouchers } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { advanceBooks, HOLDER, isTied, paidAdvance } from './advance-books.ts'

const csv = (books: TemporaryLedger, to: string, more = {}): string[] =>
  machineCsv(expectSuccess(machineReport(books.database, 'advances-ageing', { to, ...more }, 'fr')))
    .trimEnd()
    .split(/\r?\n/)

const arga = { grant: 'PECIC', partner: 'ARGA', thirdParty: 'ARGA' }

/** The partner's advance of spec 07 §6.iv, then its accepted report and its refund. */
function partnerAdvance(books: TemporaryLedger): void {
  postVouchers(books, [
    bookVoucher('2020-02-15', [bookLine('4711', 9_500_000, null, arga), bookLine('5211', null, 9_500_000, { grant: 'PECIC' })]),
    bookVoucher('2020-05-20', [
      bookLine('652', 8_168_650, null, { ...arga, budgetLine: 'B1' }),
      bookLine('4711', null, 8_168_650, arga),
    ]),
  ])
}

test('a partner’s advance posted without the register: 106 days old, 91 to 120 (spec 07 §6.iv)', () => {
  const books = advanceBooks('2020-06-01T09:00:00.000Z')
  partnerAdvance(books)
  const lines = csv(books, '2020-05-31')
  expect(lines[0]).toBe(
    'holder_kind,holder,grant,budget_line,advance,date,due_date,amount,accepted,in_review,refunded,balance,not_due,d0_30,d31_60,d61_90,d91_120,d120_plus',
  )
  expect(lines.slice(1)).toEqual([
    'partner,ARGA,PECIC,,AMSS-OD-2020-000001,2020-02-15,,9500000,8168650,0,0,1331350,0,0,0,0,1331350,0',
    'difference,4711,,,,,,,,,,0,,,,,,',
  ])
  expect(advanceBook(books.database, '2020-05-31').rows[0]?.ageDays).toBe(106)

  postVouchers(books, [
    bookVoucher('2020-06-01', [bookLine('5211', 757_650, null, { grant: 'PECIC' }), bookLine('4711', null, 757_650, arga)]),
  ])
  expect(csv(books, '2020-06-01')[1]).toBe(
    'partner,ARGA,PECIC,,AMSS-OD-2020-000001,2020-02-15,,9500000,8168650,0,757650,573700,0,0,0,0,573700,0',
  )
  expect(csv(books, '2020-06-01', { partner: 'CEAM' })).toHaveLength(1)
})

test('an advance of the register, not due yet, beside a line that belongs to none: together they are the ledger', () => {
  const books = advanceBooks()
  paidAdvance(books)
  const other = { grant: 'PECIC', thirdParty: 'Moussa Keïta' }
  postVouchers(books, [
    bookVoucher('2020-01-10', [bookLine('4211', 40_000, null, other), bookLine('571', null, 40_000, other)], { kind: 'opening' }),
    // Receipts and money back in one voucher: 25 000 justified, 5 000 refunded.
    bookVoucher('2020-02-10', [
      bookLine('6384', 25_000, null, other),
      bookLine('571', 5_000, null, other),
      bookLine('4211', null, 30_000, other),
    ]),
  ])
  expect(csv(books, '2020-03-12').slice(1)).toEqual([
    'staff,Aminata Diarra,PECIC,B1,ADV-2020-0001,2020-02-28,2020-03-13,300000,0,0,0,300000,300000,0,0,0,0,0',
    'staff,Moussa Keïta,PECIC,,AMSS-OD-2020-000001,2020-01-10,,40000,25000,0,5000,10000,0,0,0,10000,0,0',
    'difference,4211,,,,,,,,,,0,,,,,,',
  ])
  expect(csv(books, '2020-03-13')[1]).toContain(',300000,0,300000,0,0,0,0')
})

test('what people read: words for codes, the last reminder and what to do in the workbook', () => {
  const books = advanceBooks('2020-03-20T09:00:00.000Z')
  const id = paidAdvance(books)
  expectSuccess(books.command('advances.remind', (work) => remindAdvance(work, id)))
  const paper = expectSuccess(machineReport(books.database, 'advances-ageing', { to: '2020-03-31' }, 'fr', true))
  expect(paper.columns.slice(-2).map((column) => column.label.fr)).toEqual(['Dernière relance', 'Action'])
  expect([...paper.rows][0]?.slice(-2)).toEqual(['2020-03-20', 'À relancer'])
})

// Five working days after 20 December 2019: Christmas and a weekend do not count.
test('an advance taken over from an opening voucher is paid from the start, and its deadline runs', () => {
  const books = advanceBooks()
  const line = { grant: 'PECIC', thirdParty: HOLDER }
  postVouchers(books, [
    bookVoucher('2020-01-06', [bookLine('4211', 90_000, null, line), bookLine('165', null, 90_000, line)], { kind: 'opening' }),
    bookVoucher('2020-01-20', [
      bookLine('6384', 30_000, null, { ...line, budgetLine: 'B1' }),
      bookLine('4211', null, 30_000, line),
    ]),
  ])
  const input = { voucherId: 1, lineNumber: 1, purpose: 'Mission 2019', startsOn: '2019-12-16', endsOn: '2019-12-20' }
  const takeOver = () => books.command('advances.takeOver', (work) => takeOverAdvance(work, input))
  expect(takeOver()).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_TAKEOVER_PARTLY' }] })
  const together = [
    { voucherId: 1, lineNumber: 1 },
    { voucherId: 2, lineNumber: 2 },
  ]
  expectSuccess(books.command('thirdParties.match', (work) => matchLines(work, [{ lines: together, reason: 'hand' }])))
  expectSuccess(takeOver())
  const book = advanceBook(books.database, '2020-04-01')
  expect(book.rows).toMatchObject([
    { advance: 'ADV-2020-0001', dueOn: '2019-12-30', amountXof: 90_000, acceptedXof: 30_000, balanceXof: 60_000 },
  ])
  expect(isTied(book)).toBe(true)
  expect(takeOver()).toMatchObject({ ok: false, faults: [{ code: 'ADVANCE_TAKEN_OVER' }] })
})

test('the close asks for letters and for written confirmations (T2 items 9 and 10)', () => {
  const books = advanceBooks('2020-04-01T09:00:00.000Z')
  const facts = () => advancesClosingFacts(books.database, '2020-03', '2020-04-01')
  expect(facts().map(({ item, state }) => [item, state])).toEqual([
    [9, 'notApplicable'],
    [10, 'notApplicable'],
  ])
  const id = paidAdvance(books)
  partnerAdvance(books)
  expect(facts().map(({ state }) => state)).toEqual(['no', 'no'])
  expect(facts()[0]?.evidence.map((found) => found.code)).toEqual(['ADVANCE_FACT_AGED', 'ADVANCE_FACT_OVERDUE'])
  expect(advancesClosingFacts(books.database, '2020-03', '2020-03-20').map(({ state }) => state)).toEqual(['waiting', 'waiting'])
  expectSuccess(books.command('advances.remind', (work) => remindAdvance(work, id)))
  const confirm = (amountXof: number) =>
    expectSuccess(
      books.command('advances.confirm', (work) =>
        confirmAdvance(work, { holder: 'ARGA', month: '2020-03', confirmedOn: '2020-04-01', reference: 'Lettre 14', amountXof }),
      ),
    )
  confirm(9_000_000)
  expect(facts()[1]).toMatchObject({ state: 'no', evidence: [{ code: 'ADVANCE_FACT_DIFFERS' }] })
  confirm(9_500_000)
  expect(facts().map(({ state }) => state)).toEqual(['yes', 'yes'])
})
