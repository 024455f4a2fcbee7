import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listGrants } from '../../db/queries/masters.ts'
import { fundEquations } from '../../service/reports/fund-balance.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { anyDate, anyVouchers, RANDOM_GRANTS } from '../helpers/random-vouchers.ts'
import { postVouchers, reportBooks } from '../helpers/report-books.ts'

const EVER = ['2019-12-31', '2021-12-31'] as const

test('the fund equation ties for any balanced vouchers and any dates, and each period goes on from the one before', () => {
  let interfund = 0
  fc.assert(
    fc.property(anyVouchers, fc.uniqueArray(anyDate, { minLength: 3, maxLength: 3 }), (vouchers, dates) => {
      const books = reportBooks(RANDOM_GRANTS)
      postVouchers(books, vouchers)
      const [first = '', middle = '', last = ''] = dates.sort()
      const after = plainSql(books.database).get<{ day: string }>("SELECT date(?, '+1 day') AS day", middle)?.day ?? ''
      const whole = fundEquations(books.database, first, last)
      const early = fundEquations(books.database, first, middle)
      const late = fundEquations(books.database, after, last)
      for (const { id } of listGrants(books.database)) {
        for (const each of [whole, early, late, fundEquations(books.database, ...EVER)]) {
          const equation = each.get(id)
          expect(equation?.difference).toBe(0)
          if (equation?.interfund !== 0) interfund++
        }
        // Two periods make one: opening vouchers of the second count as opening there, so only closing balances compare.
        expect(late.get(id)?.closing).toBe(whole.get(id)?.closing)
        expect(late.get(id)?.bank).toBe(whole.get(id)?.bank)
        const flows = (['interest', 'spent', 'received', 'returned', 'exchange'] as const).map(
          (key) => (early.get(id)?.[key] ?? 0) + (late.get(id)?.[key] ?? 0) - (whole.get(id)?.[key] ?? 0),
        )
        expect(flows).toEqual([0, 0, 0, 0, 0])
      }
      books.close()
    }),
    { numRuns: 60 },
  )
  expect(interfund).toBeGreaterThan(0)
}, 60_000)
