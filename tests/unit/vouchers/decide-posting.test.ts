import { describe, expect, test } from 'vitest'
import { decidePosting } from '../../../domain/vouchers/decide-posting.ts'
import { flagIdleBudgetLines } from '../../../domain/vouchers/idle-budget-lines.ts'
import type { PostingFacts } from '../../../domain/vouchers/posting-facts.ts'
import type { VoucherInput } from '../../../shared/contract/vouchers.ts'
import { bookLine, bookVoucher } from '../../helpers/report-books.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const OPEN = { postable: true, closedOn: null }
const ACCOUNTS: Readonly<Record<string, { postable: boolean; closedOn: string | null }>> = {
  '5211': OPEN,
  '571': OPEN,
  '6055': OPEN,
  '6813': OPEN,
  '9001': OPEN,
  '60': { postable: false, closedOn: null },
  '6222': { postable: true, closedOn: '2020-02-01' },
}
const GRANT = { id: 1, currency: 'GBP', start: '2020-01-01', end: '2020-12-31' }

const facts = (more: Partial<PostingFacts> = {}): PostingFacts => ({
  account: (code) => ACCOUNTS[code],
  journalExists: (code) => code === 'OD',
  grant: (code) => (code === 'PECIC' ? GRANT : undefined),
  budgetLineId: (_grant, code) => (code === 'A1' ? 11 : undefined),
  grantsWithBudgetLine: (code) => (code === 'Z1' ? ['PAIX'] : []),
  partnerId: (code) => (code === 'ARGA' ? 5 : undefined),
  functionalRate: (currency, date) =>
    currency === 'GBP' && date >= '2020-02-01' ? { rate: '770.5', source: 'HMRC' } : undefined,
  periodState: (month) => (month === '2019-12' ? 'closed' : month === '2020-01' ? 'soft_closed' : 'open'),
  mayPostWhileClosing: false,
  sourceIdKnown: (id) => id === 'V-1',
  postedVoucherId: (reference) => (reference === 'V-1' ? 1 : undefined),
  ...more,
})

const spent = bookLine('6055', 5_000, null, { grant: 'PECIC', budgetLine: 'A1' })
const paid = bookLine('571', null, 5_000)
const sound = bookVoucher('2020-03-10', [spent, paid])

/** "CODE line" of each fault, in order. */
function refusal(voucher: VoucherInput, known = facts()): string[] {
  const decision = decidePosting(voucher, known)
  if (decision.ok) throw new Error('the voucher may be posted')
  return decision.faults.map(({ code, place }) => `${code} ${place?.kind === 'voucher' ? place.line : '?'}`)
}

test('a sound voucher becomes a posting with its codes found and its XOF', () => {
  const posting = expectSuccess(decidePosting(bookVoucher('2020-03-10', [spent, paid], { sourceId: 'V-2' }), facts()))
  expect(posting).toMatchObject({ sourceId: 'V-2', month: '2020-03', correctsId: null })
  expect(posting.lines.map((line) => [line.account, line.side, line.amountXof, line.grantId, line.budgetLineId])).toEqual([
    ['6055', 1, 5_000, 1, 11],
    ['571', -1, 5_000, null, null],
  ])
})

describe('each reason to refuse has its code and its line', () => {
  const second = (line: Partial<VoucherInput['lines'][number]>) => bookVoucher('2020-03-10', [spent, { ...paid, ...line }])
  test.each<[string, VoucherInput, string[]]>([
    ['unknown account', second({ account: '5799' }), ['ACCOUNT_UNKNOWN 2']],
    ['heading account', second({ account: '60' }), ['ACCOUNT_NOT_POSTABLE 2']],
    ['account closed by the date', second({ account: '6222' }), ['ACCOUNT_CLOSED 2']],
    ['closed period', { ...sound, date: '2019-12-31', lines: [paid, bookLine('5211', 5_000, null)] }, ['PERIOD_CLOSED 1']],
    ['period being closed', { ...sound, date: '2020-01-31' }, ['PERIOD_SOFT_CLOSED 1']],
    ['no such day', { ...sound, date: '2020-02-30' }, ['DATE_INVALID 1']],
    ['unbalanced by one franc', second({ creditMinor: 4_999 }), ['VOUCHER_UNBALANCED 1']],
    ['a single line', bookVoucher('2020-03-10', [spent]), ['VOUCHER_TOO_FEW_LINES 1']],
    ['known source id', { ...sound, sourceId: 'V-1' }, ['VOUCHER_ID_DUPLICATE 1']],
    ['unknown journal', { ...sound, journal: 'XX' }, ['JOURNAL_UNKNOWN 1']],
    ['unknown voucher to correct', { ...sound, kind: 'correction', corrects: 'V-9' }, ['CORRECTED_VOUCHER_UNKNOWN 1']],
    ['unknown grant', second({ grant: 'PAIX' }), ['GRANT_UNKNOWN 2']],
    ['unknown budget line', second({ grant: 'PECIC', budgetLine: 'A9' }), ['BUDGET_LINE_UNKNOWN 2']],
    ['budget line of another grant', second({ grant: 'PECIC', budgetLine: 'Z1' }), ['BUDGET_LINE_OF_OTHER_GRANT 2']],
    ['date outside the grant', { ...sound, date: '2021-01-04' }, ['DATE_OUTSIDE_GRANT 1']],
    ['unknown partner', second({ partner: 'CEAM' }), ['PARTNER_UNKNOWN 2']],
    ['class 9 among others', second({ account: '9001' }), ['ACCOUNT_CLASS_9_MIXED 1']],
    ['no amount', second({ creditMinor: null }), ['AMOUNT_MISSING 2']],
    ['two sides', second({ debitMinor: 5_000 }), ['AMOUNT_BOTH_SIDES 2']],
    ['negative outside a correction', second({ creditMinor: -5_000 }), ['AMOUNT_NEGATIVE 2']],
    ['beyond what a line may hold', second({ creditMinor: 10 ** 15 + 1 }), ['AMOUNT_TOO_LARGE 2']],
    ['beyond it once converted', second({ currency: 'GBP', creditMinor: 10 ** 12, rate: '655957' }), ['AMOUNT_TOO_LARGE 2']],
    ['beyond any exact number', second({ currency: 'GBP', creditMinor: 10 ** 12, rate: '655957000000' }), ['AMOUNT_TOO_LARGE 2']],
    ['francs without the currency', second({ currency: 'GBP', creditMinor: 0, creditXof: 5_000 }), ['AMOUNT_MISSING 2']],
    [
      'signs that contradict each other',
      { ...second({ currency: 'GBP', creditMinor: 600, creditXof: -5_000 }), kind: 'correction' },
      ['AMOUNT_XOF_SIDE_DIFFERS 2'],
    ],
    ['XOF on the other side', second({ currency: 'GBP', debitXof: 5_000 }), ['AMOUNT_XOF_SIDE_DIFFERS 2']],
    ['another XOF on a line in XOF', second({ creditXof: 4_000 }), ['AMOUNT_XOF_DIFFERS 2']],
    ['no such currency', second({ currency: 'gbp' }), ['CURRENCY_UNKNOWN 2']],
    ['a rate that is none', second({ currency: 'GBP', rate: '-1' }), ['RATE_INVALID 2']],
    ['no rate on file', second({ currency: 'EUR' }), ['RATE_MISSING 2']],
    ['a label too long', second({ label: 'x'.repeat(501) }), ['VALUE_TOO_LONG 2']],
  ])('%s', (_name, voucher, codes) => {
    expect(refusal(voucher)).toEqual(codes)
  })

  test('all of them come back at once', () => {
    const voucher = bookVoucher('2020-03-10', [
      { ...spent, account: '6999', budgetLine: 'Z1' },
      { ...paid, currency: 'EUR', partner: 'CEAM' },
    ])
    expect(refusal({ ...voucher, journal: 'XX' })).toEqual([
      'JOURNAL_UNKNOWN 1',
      'ACCOUNT_UNKNOWN 1',
      'BUDGET_LINE_OF_OTHER_GRANT 1',
      'RATE_MISSING 2',
      'PARTNER_UNKNOWN 2',
    ])
  })
})

test('an administrator posts in a month that is being closed; nobody in a closed one', () => {
  const known = facts({ mayPostWhileClosing: true })
  expect(decidePosting({ ...sound, date: '2020-01-31' }, known).ok).toBe(true)
  expect(refusal({ ...sound, date: '2019-12-31', lines: [paid, bookLine('5211', 5_000, null)] }, known)).toEqual([
    'PERIOD_CLOSED 1',
  ])
})

test('a foreign voucher balances in its currency and in XOF, at the rate of the table', () => {
  const pounds = (account: string, debit: number | null, credit: number | null) =>
    bookLine(account, debit, credit, { currency: 'GBP' })
  const posting = expectSuccess(
    decidePosting(
      bookVoucher('2020-03-10', [pounds('6055', 333, null), pounds('6055', 334, null), pounds('5211', null, 667)]),
      facts(),
    ),
  )
  expect(posting.lines.map((line) => line.amountXof)).toEqual([2_566, 2_573, 5_139])
  expect(posting.lines[0]).toMatchObject({ rate: '770.5', rateSource: 'HMRC' })
  const crooked = bookVoucher('2020-03-10', [pounds('6055', 333, null), pounds('5211', null, 332)])
  expect(refusal(crooked)).toContain('VOUCHER_XOF_NEEDED 1')
})

test('a budget line on an account that is no donor spending is flagged, and refuses nothing', () => {
  const voucher = bookVoucher('2020-03-10', [
    { ...spent, account: '6813' },
    { ...paid, grant: 'PECIC', budgetLine: 'A1' },
    { ...paid, account: '', budgetLine: 'A1' },
    spent,
  ])
  const flags = flagIdleBudgetLines(voucher, (index) => ({ kind: 'line', line: index + 2 }))
  expect(flags.map(({ code, place, details }) => [code, place?.kind === 'line' && place.line, details])).toEqual([
    ['BUDGET_LINE_COUNTS_NOTHING', 2, { budgetLine: 'A1', account: '6813' }],
    ['BUDGET_LINE_COUNTS_NOTHING', 3, { budgetLine: 'A1', account: '571' }],
  ])
  expect(decidePosting(bookVoucher('2020-03-10', [{ ...spent, account: '6813' }, paid]), facts()).ok).toBe(true)
})
