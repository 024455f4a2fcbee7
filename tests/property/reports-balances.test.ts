import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { accountFigures, type BalanceScope } from '../../db/queries/reports-balances.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { anyDate, anyVouchers, RANDOM_GRANTS } from '../helpers/random-vouchers.ts'
import { bookGrant, postVouchers, reportBooks } from '../helpers/report-books.ts'

/** The same figures from the lines alone, in the plainest way. */
function fromLines(database: Database, scope: BalanceScope): unknown[] {
  const lines = plainSql(database).all<{
    account: string
    currency: string
    side: number
    amountMinor: number
    amountXof: number
    date: string
    kind: string
  }>(
    `SELECT l.*, v.kind FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id WHERE l.date <= ?
     AND (? IS NULL OR l.grant_id = ?) AND (? = 0 OR l.partner_id IS ?) AND l.account LIKE ? || '%'`,
    scope.to,
    scope.grantId,
    scope.grantId,
    scope.partner === null ? 0 : 1,
    scope.partner?.id ?? null,
    scope.account ?? '',
  )
  const rows = new Map<
    string,
    { account: string; currency: string; opening: number; debit: number; credit: number; lineCount: number }
  >()
  for (const line of lines) {
    const currency = scope.byCurrency ? line.currency : 'XOF'
    const amount = scope.byCurrency ? line.amountMinor : line.amountXof
    const key = `${line.account} ${currency}`
    const row = rows.get(key) ?? { account: line.account, currency, opening: 0, debit: 0, credit: 0, lineCount: 0 }
    rows.set(key, row)
    const carried = scope.openingVouchers === 'opening' && line.kind === 'opening' && line.date === scope.from
    if (line.date < scope.from || carried) row.opening += line.side * amount
    else {
      row.lineCount += 1
      if (line.side === 1) row.debit += amount
      else row.credit += amount
    }
  }
  return [...rows.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => row)
    .filter((row) => row.opening !== 0 || row.lineCount !== 0)
}

const anyScope = fc.record({
  dates: fc.tuple(anyDate, anyDate),
  grant: fc.constantFrom(null, 'PECIC', 'PAIX'),
  partner: fc.constantFrom(null, { id: 1 }, { id: null }),
  account: fc.constantFrom(null, null, '52', '5211', '6'),
  openingVouchers: fc.constantFrom('opening', 'movement'),
  byCurrency: fc.boolean(),
})

test('opening balances and movements are the same from the derived tables and from the lines, whatever the dates and filters', () => {
  fc.assert(
    fc.property(anyVouchers, fc.array(anyScope, { minLength: 8, maxLength: 8 }), (vouchers, scopes) => {
      const books = reportBooks(RANDOM_GRANTS)
      postVouchers(books, vouchers)
      for (const { dates, grant, ...rest } of scopes) {
        const [from = '', to = ''] = [...dates].sort()
        const grantId = grant === null ? null : bookGrant(books.database, grant).id
        const scope = { ...rest, from, to, grantId } as BalanceScope
        expect(accountFigures(books.database, scope), JSON.stringify(scope)).toEqual(fromLines(books.database, scope))
      }
      books.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)
