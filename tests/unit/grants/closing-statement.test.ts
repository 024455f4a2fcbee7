import { expect, test } from 'vitest'
import { closingFigures, partnerTransfers } from '../../../domain/grants/closing-statement.ts'
import { printClosingStatement } from '../../../service/grants/closing-sheet.ts'
import { closingStatement } from '../../../service/grants/closing-statement.ts'
import { machineReport } from '../../../service/reports/machine-report.ts'
import { plainSql } from '../../helpers/plain-sql.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, recordTranches } from '../../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../../helpers/temporary-ledger.ts'
import { agreementOf, amend, grantBooks, spend } from './grant-books.ts'

const PECIC = { grant: 'PECIC' } as const
const RATE = { conversion: { method: 'BUDGET_RATE', budgetRate: '770' } }

/** £10,000 received at 770; interest of 77 000; 1 540 000 sent to ARGA of which 770 000 is spent and 77 000 given back; 770 000 spent by the lead. */
function closingBooks(keys: Record<string, unknown> = {}): TemporaryLedger {
  const books = grantBooks({ ...RATE, ...keys })
  recordTranches(books, [{ ...PECIC, number: '1', date: '2020-01-10', minor: 1_000_000, xof: 7_700_000 }])
  const arga = { ...PECIC, partner: 'ARGA' }
  postVouchers(books, [
    bookVoucher('2020-01-10', [bookLine('5211', 7_700_000, null, PECIC), bookLine('165', null, 7_700_000, PECIC)]),
    bookVoucher('2020-01-31', [bookLine('5211', 77_000, null, PECIC), bookLine('7745', null, 77_000, PECIC)]),
    bookVoucher('2020-02-01', [bookLine('4711', 1_540_000, null, arga), bookLine('5211', null, 1_540_000, PECIC)]),
    bookVoucher('2020-03-20', [bookLine('5211', 77_000, null, PECIC), bookLine('4711', null, 77_000, arga)]),
  ])
  spend(books, '2020-03-10', 770_000)
  spend(books, '2020-03-15', 770_000, 'A1', 'ARGA')
  return books
}

const row = ({
  received,
  interest,
  eligible,
  returned,
  balance,
}: Record<'received' | 'interest' | 'eligible' | 'returned' | 'balance', number>) => [
  received,
  interest,
  eligible,
  returned,
  balance,
]

test('received + interest − eligible − returned, for the lead, the partner and the whole, in both currencies', () => {
  const books = closingBooks()
  const { holders, total, fund, returnBy } = closingStatement(books.database, bookGrant(books.database, 'PECIC'), '2020-06-30')
  expect(row(total.xof)).toEqual([7_700_000, 77_000, 1_540_000, 0, 6_237_000])
  expect(total.donor && row(total.donor)).toEqual([1_000_000, 10_000, 200_000, 0, 810_000])
  expect(holders.map(({ code, xof }) => [code, ...row(xof)])).toEqual([
    ['AMSS', 6_160_000, 77_000, 770_000, -77_000, 5_544_000],
    ['ARGA', 1_540_000, 0, 770_000, 77_000, 693_000],
  ])
  expect(holders.map(({ donor }) => donor && row(donor))).toEqual([
    [800_000, 10_000, 100_000, -10_000, 720_000],
    [200_000, 0, 100_000, 10_000, 90_000],
  ])
  expect(fund).toMatchObject({ heldXof: 6_237_000, otherMovementsXof: 0, differenceXof: 0 })
  expect(returnBy).toBe('2021-01-30')
})

test('interest that the agreement leaves to the organisation is shown and not owed', () => {
  const books = closingBooks()
  expectSuccess(amend(books, {}, { terms: { ...agreementOf(books).terms, interest: 'KEEP', unspentReturnDays: 90 } }))
  const { total, fund, returnBy } = closingStatement(books.database, bookGrant(books.database, 'PECIC'), '2020-06-30')
  expect(row(total.xof)).toEqual([7_700_000, 77_000, 1_540_000, 0, 6_160_000])
  expect(fund).toMatchObject({ keptInterestXof: 77_000, differenceXof: 0 })
  expect(returnBy).toBe('2021-03-31')
})

test('what was disallowed is owed again, and what was returned is not', () => {
  const flows = { broughtIn: 0, received: 1_000, interest: 10, spent: 700, disallowed: 50, returned: 300 }
  expect(closingFigures(flows, 'RETURN')).toMatchObject({ eligible: 650, balance: 60 })
  expect(closingFigures(flows, 'KEEP').balance).toBe(50)
})

test('a ruling on a partner’s line leaves its eligible spending and the whole’s, in both currencies', () => {
  const books = closingBooks()
  const ruled = plainSql(books.database).get<{ voucherId: number; lineNumber: number }>(
    "SELECT voucher_id, line_number FROM voucher_line WHERE partner_id IS NOT NULL AND account = '6055'",
  )
  plainSql(books.database).run(
    `INSERT INTO eligibility_ruling (grant_id, number, voucher_id, line_number, code, amount_xof, amount_minor, date, reason, made_by, made_at)
     VALUES (?, 1, ?, ?, 'SUP', 77000, 10000, '2020-04-02', 'Pièce absente', 1, '2020-04-02T09:00:00.000Z')`,
    bookGrant(books.database, 'PECIC').id,
    ruled?.voucherId ?? 0,
    ruled?.lineNumber ?? 0,
  )
  const { holders, total, fund } = closingStatement(books.database, bookGrant(books.database, 'PECIC'), '2020-06-30')
  expect(row(total.xof)).toEqual([7_700_000, 77_000, 1_463_000, 0, 6_314_000])
  expect(total.donor?.balance).toBe(820_000)
  expect(holders.map(({ xof, donor }) => [xof.disallowed, xof.balance, donor?.balance])).toEqual([
    [0, 5_544_000, 720_000],
    [77_000, 770_000, 100_000],
  ])
  expect(fund.differenceXof).toBe(0)
  expect(closingStatement(books.database, bookGrant(books.database, 'PECIC'), '2020-04-01').total.xof.disallowed).toBe(0)
})

test('a transfer that is taken back lowers what was received; a refund is a return', () => {
  const moved = (xof: number, corrects = false) => ({ partnerId: 1, xof, corrects })
  expect(partnerTransfers([moved(500), moved(0), moved(-500, true), moved(300), moved(-20)]).get(1)).toEqual({
    received: 300,
    returned: 20,
  })
})

test('before anything is posted the statement is nil; without a rate its donor figures are blank, never a guess', () => {
  const bare = grantBooks(RATE)
  const nothing = closingStatement(bare.database, bookGrant(bare.database, 'PECIC'), '2020-06-30')
  expect(nothing.total.xof.balance).toBe(0)
  expect(nothing.total.donor?.balance).toBe(0)
  const books = closingBooks({ conversion: { method: 'WA_CUM', budgetRate: null, provisional: null } })
  spend(books, '2020-05-01', 7_000_000)
  expect(closingStatement(books.database, bookGrant(books.database, 'PECIC'), '2020-06-30').total.donor).not.toBeNull()
  const none = grantBooks({ conversion: { method: 'WA_CUM', budgetRate: null, provisional: null } })
  spend(none, '2020-05-01', 7_000_000)
  expect(closingStatement(none.database, bookGrant(none.database, 'PECIC'), '2020-06-30').total.donor).toBeNull()
})

test('the report has one row a holder and ties to the printed sheet', () => {
  const books = closingBooks()
  const report = expectSuccess(
    machineReport(books.database, 'grant-closing-statement', { grant: 'PECIC', to: '2020-06-30' }, 'fr'),
  )
  expect(report.columns).toHaveLength(19)
  expect([...report.rows].map((cells) => [cells[1], cells[9], cells[17]])).toEqual([
    ['AMSS', 5_544_000, 720_000],
    ['ARGA', 693_000, 90_000],
  ])
  expect(report.totals?.[9]).toBe(6_237_000)
  expect(report.totals?.[17]).toBe(810_000)
  const sheet = expectSuccess(printClosingStatement({ database: books.database, key: 'PECIC|2020-06-30', language: 'en' }))
  const due = sheet.blocks.find((block) => block.kind === 'paragraph')
  expect(due?.kind === 'paragraph' ? due.text : '').toBe('Balance due to the donor: 8,100.00 GBP, that is 6,237,000 XOF.')
  expect(printClosingStatement({ database: books.database, key: 'PECIC|hier', language: 'fr' }).ok).toBe(false)
})
