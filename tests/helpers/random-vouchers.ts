import fc from 'fast-check'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { type BookGrant, bookLine, bookVoucher } from './report-books.ts'

/** Two grants of the random books: lines of the lead and of a partner, with spending taken over on one of them. */
export const RANDOM_GRANTS: readonly BookGrant[] = [
  {
    code: 'PECIC',
    lines: [
      { code: 'A1', head: 'A', minor: 3_000_000, xof: 23_100_000, openingXof: 1_200_000, openingMinor: 155_844 },
      { code: 'B1', head: 'B', partner: 'ARGA', minor: 4_000_000, xof: 30_800_000 },
      { code: 'B2', head: 'B', minor: 0, xof: 0 },
    ],
  },
  { code: 'PAIX', lines: [{ code: 'A1', head: 'A', minor: 1_000_000, xof: 7_700_000 }] },
]

const BUDGET_LINES: Readonly<Record<string, readonly string[]>> = { PECIC: ['A1', 'B1', 'B2'], PAIX: ['A1'] }

/** One account of every kind that the fund equation tells apart, treasury and expenses more often than the rest. */
const ACCOUNTS =
  '5211 5211 5215 571 552 585 561 165 165 162 462 4732 477 4091 4211 4711 4011 4472 47811 4911 1011 131 182 192 2442 2844 6055 6055 6277 6318 676 776 7745 7588 7925 702 713 799 6813 652 311 592'.split(
    ' ',
  )

const days = fc.integer({ min: 0, max: 50 }).map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
/** The first of a month more often than by chance: opening vouchers and reports begin there. */
export const anyDate = fc.oneof(
  days,
  days.map((date) => `${date.slice(0, 7)}-01`),
)

const dimensions = fc.record({
  grant: fc.constantFrom('PECIC', 'PECIC', 'PAIX', null),
  budgetLine: fc.nat(3),
  partner: fc.constantFrom('ARGA', 'CEAM', null, null),
})

const anyLine = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  size: fc.integer({ min: 1, max: 9_999_999 }),
  debit: fc.boolean(),
  dimensions,
})
type AnyLine = typeof anyLine extends fc.Arbitrary<infer T> ? T : never

const toLine = (line: AnyLine, minor: number, debit: boolean, currency: string): VoucherLineInput => {
  const { grant, partner } = line.dimensions
  const lines = grant === null ? [] : (BUDGET_LINES[grant] ?? [])
  const budgetLine = lines[line.dimensions.budgetLine] ?? null
  const rate = currency === 'GBP' ? '770' : null
  return bookLine(line.account, debit ? minor : null, debit ? null : minor, { grant, partner, budgetLine, currency, rate })
}

/** Any voucher that can be posted: it balances in its currency; a correction carries negative amounts. */
export const anyVoucher: fc.Arbitrary<VoucherInput> = fc
  .record({
    date: anyDate,
    kind: fc.constantFrom('normal', 'normal', 'normal', 'opening', 'correction'),
    journal: fc.constantFrom('OD', 'OD', 'BQ1', 'CL'),
    currency: fc.constantFrom('XOF', 'XOF', 'XOF', 'GBP'),
    lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    last: anyLine,
  })
  .map(({ date, kind, journal, currency, lines, last }) => {
    const sign = kind === 'correction' ? -1 : 1
    const typed = lines.map((line) => toLine(line, sign * line.size, line.debit, currency))
    const gap = typed.reduce((sum, line) => sum + (line.debitMinor ?? 0) - (line.creditMinor ?? 0), 0)
    // The last line takes the gap on the side that keeps its sign; a gap of zero needs no line, but a voucher has two.
    const closing = toLine(last, sign * Math.abs(gap), gap * sign < 0, currency)
    return bookVoucher(date, [...typed, closing], { kind: kind as VoucherInput['kind'], journal })
  })
  .filter((voucher) => voucher.lines.every((line) => (line.debitMinor ?? line.creditMinor ?? 0) !== 0))

export const anyVouchers = fc.array(anyVoucher, { minLength: 1, maxLength: 25 })
