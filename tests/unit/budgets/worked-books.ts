import type { VoucherInput } from '../../../shared/contract/vouchers.ts'
import { type BookGrant, type BookTranche, bookLine, bookVoucher } from '../../helpers/report-books.ts'

/** Spec 07 §6.i as books: the grant, its three receipts and its eleven expenses, each paid by the bank. */
export const WORKED_GRANT: BookGrant = {
  code: 'PECIC',
  method: 'FIFO',
  lines: [
    { code: 'A1', head: 'A', minor: 11_298_701, xof: 87_000_000 },
    { code: 'B1', head: 'B', minor: 8_051_948, xof: 62_000_000 },
    { code: 'B2', head: 'B', partner: 'ARGA', minor: 3_896_104, xof: 30_000_000 },
    { code: 'C1', head: 'C', minor: 2_558_441, xof: 19_700_000 },
  ],
}

export const WORKED_TRANCHES: readonly BookTranche[] = [
  { grant: 'PECIC', number: '1', date: '2020-01-10', minor: 4_000_000, xof: 30_850_000 },
  { grant: 'PECIC', number: '2', date: '2020-02-14', minor: 2_500_000, xof: 19_585_000 },
  { grant: 'PECIC', number: '3', date: '2020-03-12', minor: 3_500_000, xof: 26_131_000 },
]

const EXPENSES = [
  ['E01', '2020-01-31', 'A1', 7_250_000],
  ['E02', '2020-01-24', 'B1', 3_980_500],
  ['E03', '2020-01-31', 'C1', 1_250_000],
  ['E04', '2020-02-28', 'A1', 7_250_000],
  ['E05', '2020-02-20', 'B1', 9_862_250],
  ['E06', '2020-02-28', 'C1', 1_475_000],
  ['E07', '2020-02-27', 'B2', 2_750_000],
  ['E08', '2020-03-31', 'A1', 7_250_000],
  ['E09', '2020-03-20', 'B1', 11_405_750],
  ['E10', '2020-03-31', 'C1', 1_250_000],
  ['E11', '2020-03-27', 'B2', 5_000_000],
] as const

const receipts = WORKED_TRANCHES.map((tranche) =>
  bookVoucher(
    tranche.date,
    [bookLine('5211', tranche.xof, null, { grant: 'PECIC' }), bookLine('165', null, tranche.xof, { grant: 'PECIC' })],
    { journal: 'BQ1', sourceId: `T${tranche.number}` },
  ),
)

const expenses = EXPENSES.map(([sourceId, date, budgetLine, xof]) => {
  const partner = budgetLine === 'B2' ? 'ARGA' : null
  const cost = bookLine('6277', xof, null, {
    grant: 'PECIC',
    budgetLine,
    partner,
    label: `Dépense ${sourceId}`,
    thirdParty: 'Hôtel',
  })
  return bookVoucher(date, [cost, bookLine('5211', null, xof, { grant: 'PECIC' })], { journal: 'BQ1', sourceId })
})

export const WORKED_VOUCHERS: readonly VoucherInput[] = [...receipts, ...expenses]
