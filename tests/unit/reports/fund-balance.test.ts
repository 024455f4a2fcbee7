import { describe, expect, test } from 'vitest'
import { fundBalance } from '../../../service/reports/fund-balance.ts'
import type { VoucherInput } from '../../../shared/contract/vouchers.ts'
import { bookGrant, bookLine, bookVoucher, postVouchers, reportBooks } from '../../helpers/report-books.ts'
import { WORKED_GRANT, WORKED_VOUCHERS } from '../budgets/worked-books.ts'

const G = { grant: 'PECIC' }
const B = { grant: 'PECIC', budgetLine: 'A1' }
const OTHER = { grant: 'PAIX' }

/** The row of PECIC, by column. */
function equation(vouchers: readonly VoucherInput[], from: string | null = null, to: string | null = null) {
  const books = reportBooks([WORKED_GRANT, { code: 'PAIX', lines: [{ code: 'A1', head: 'A', minor: 1, xof: 1 }] }])
  postVouchers(books, vouchers)
  const grant = bookGrant(books.database, 'PECIC')
  const report = fundBalance(books.database, { grant, partner: null, account: null, from, to })
  const [row] = report.rows
  const figures = Object.fromEntries(report.columns.map((column, index) => [column.key, row?.[index]]))
  expect(figures.difference).toBe(0)
  return figures
}

const receipt = bookVoucher('2020-01-10', [
  bookLine('5211', 990_000, null, G),
  bookLine('6318', 10_000, null, G),
  bookLine('165', null, 1_000_000, G),
])

test('the worked example: received, spent and what the bank still holds (spec 07 §6.i)', () => {
  expect(equation(WORKED_VOUCHERS)).toMatchObject({
    opening: 0,
    received: 76_566_000,
    spent: 58_723_500,
    closing: 17_842_500,
    bank: 17_842_500,
    interfund: 0,
  })
  expect(equation(WORKED_VOUCHERS, '2020-02-01', '2020-02-29')).toMatchObject({
    opening: 30_850_000 - 12_480_500,
    received: 19_585_000,
    spent: 21_337_250,
    closing: 16_617_250,
  })
})

describe('each movement stands in its column', () => {
  test('fees without a budget line are in exchange, with one they are spent', () => {
    expect(equation([receipt])).toMatchObject({
      received: 1_000_000,
      exchange: -10_000,
      spent: 0,
      closing: 990_000,
      bank: 990_000,
    })
    const spent = bookVoucher('2020-01-10', [bookLine('6318', 10_000, null, B), bookLine('5211', null, 10_000, G)])
    expect(equation([spent])).toMatchObject({ exchange: 0, spent: 10_000, closing: -10_000 })
  })

  test('a release of funds moves nothing, in both models', () => {
    const association = bookVoucher('2020-01-31', [bookLine('165', 400_000, null, G), bookLine('7925', null, 400_000, G)])
    const project = bookVoucher('2020-01-31', [bookLine('462', 300_000, null, G), bookLine('702', null, 300_000, G)])
    expect(equation([receipt, association, project])).toMatchObject({ received: 1_000_000, returned: 0, closing: 990_000 })
  })

  test('money given back is returned; a receipt taken back is received no more', () => {
    const back = bookVoucher('2020-02-10', [bookLine('165', 250_000, null, G), bookLine('5211', null, 250_000, G)])
    expect(equation([receipt, back])).toMatchObject({ received: 1_000_000, returned: 250_000, closing: 740_000 })
    const wrong = bookVoucher('2020-02-10', [bookLine('5211', -100_000, null, G), bookLine('165', null, -100_000, G)], {
      kind: 'correction',
    })
    expect(equation([receipt, wrong])).toMatchObject({ received: 900_000, returned: 0, closing: 890_000 })
  })

  test('interest, gains and losses', () => {
    const vouchers = [
      bookVoucher('2020-01-31', [bookLine('5211', 3_000, null, G), bookLine('7748', null, 3_000, G)]),
      bookVoucher('2020-01-31', [bookLine('5211', 7_000, null, G), bookLine('776', null, 7_000, G)]),
      bookVoucher('2020-01-31', [bookLine('676', 2_000, null, G), bookLine('5211', null, 2_000, G)]),
    ]
    expect(equation(vouchers)).toMatchObject({ interest: 3_000, exchange: 5_000, closing: 8_000, bank: 8_000 })
  })

  test('an asset with a budget line is spent, and its depreciation is without effect', () => {
    const bought = bookVoucher('2020-01-15', [bookLine('2442', 600_000, null, B), bookLine('4812', null, 600_000, G)])
    const written = bookVoucher('2020-01-31', [bookLine('6813', 50_000, null, G), bookLine('2844', null, 50_000, G)])
    const figures = { spent: 600_000, exchange: 0, payables: 600_000, interfund: 0, closing: -600_000 }
    expect(equation([bought, written])).toMatchObject(figures)
    const chargeAlone = bookVoucher('2020-01-31', [bookLine('6813', 50_000, null, B), bookLine('2844', null, 50_000)])
    expect(equation([bought, chargeAlone])).toMatchObject(figures)
  })

  test('advances and payables stand by account, cash and wallets apart, transfers with the bank', () => {
    const vouchers = [
      receipt,
      bookVoucher('2020-01-12', [bookLine('4091', 200_000, null, G), bookLine('5211', null, 200_000, G)]),
      bookVoucher('2020-01-13', [bookLine('571', 50_000, null, G), bookLine('5211', null, 50_000, G)]),
      bookVoucher('2020-01-14', [bookLine('552', 30_000, null, G), bookLine('5211', null, 30_000, G)]),
      bookVoucher('2020-01-15', [bookLine('585', 40_000, null, G), bookLine('5211', null, 40_000, G)]),
      bookVoucher('2020-01-16', [bookLine('6055', 70_000, null, B), bookLine('4011', null, 70_000, G)]),
    ]
    expect(equation(vouchers)).toMatchObject({
      bank: 990_000 - 320_000 + 40_000,
      cash: 50_000,
      wallets: 30_000,
      advances: 200_000,
      payables: 70_000,
      closing: 920_000,
    })
  })

  test('the grant whose bank paid another’s cost is owed the money', () => {
    const paid = bookVoucher('2020-01-20', [bookLine('6055', 80_000, null, OTHER), bookLine('5211', null, 80_000, G)])
    expect(equation([receipt, paid])).toMatchObject({ interfund: 80_000, bank: 910_000, closing: 990_000, spent: 0 })
  })

  test('an opening voucher is opening, whatever its day', () => {
    const taken = bookVoucher('2020-01-15', [bookLine('5211', 500_000, null, G), bookLine('165', null, 500_000, G)], {
      kind: 'opening',
    })
    expect(equation([receipt, taken])).toMatchObject({ opening: 500_000, received: 1_000_000, closing: 1_490_000 })
  })

  test('closing the year moves income to the result and receives nothing', () => {
    const release = bookVoucher('2020-12-31', [bookLine('165', 400_000, null, G), bookLine('7925', null, 400_000, G)])
    const closing = bookVoucher('2020-12-31', [bookLine('7925', 400_000, null, G), bookLine('131', null, 400_000, G)], {
      journal: 'CL',
    })
    expect(equation([receipt, release, closing])).toMatchObject({
      received: 1_000_000,
      returned: 0,
      exchange: -10_000,
      closing: 990_000,
    })
  })
})
