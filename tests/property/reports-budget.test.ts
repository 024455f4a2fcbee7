import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { spendingByPartnerAndMonth, spendingByQuarterAndPartner, spentByBudgetLine } from '../../db/queries/reports-spending.ts'
import { budgetSpending } from '../../service/budgets/budget-spending.ts'
import { type BudgetScope, budgetVersusActual } from '../../service/budgets/budget-vs-actual.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { anyDate, anyVouchers, RANDOM_GRANTS } from '../helpers/random-vouchers.ts'
import { postVouchers, reportBooks } from '../helpers/report-books.ts'

const anyScope: fc.Arbitrary<BudgetScope> = fc
  .record({
    from: fc.option(anyDate),
    to: fc.option(anyDate),
    partner: fc.constantFrom(null, null, { id: 1 }, { id: 2 }, { id: null }),
  })
  .map((scope) =>
    scope.from !== null && scope.to !== null && scope.from > scope.to ? { ...scope, from: scope.to, to: scope.from } : scope,
  )

/** XOF of a grant's donor spending, from the lines and the words of spec 08 §9. */
const spentXof = (database: Database, grantId: number, scope: BudgetScope): number =>
  plainSql(database).get<{ xof: number }>(
    `SELECT coalesce(sum(side * amount_xof), 0) AS xof FROM voucher_line WHERE grant_id = ? AND budget_line_id IS NOT NULL AND date >= ? AND date <= ?
     AND (? = 0 OR partner_id IS ?) AND substr(account, 1, 1) IN ('2', '6', '7', '8') AND substr(account, 1, 2) NOT IN ('28', '29', '39', '49', '59', '68', '69')
     AND account NOT LIKE '7925%' AND account NOT LIKE '799%'`,
    grantId,
    scope.from ?? '',
    scope.to ?? '9999-12-31',
    scope.partner === null ? 0 : 1,
    scope.partner?.id ?? null,
  )?.xof ?? 0

const opensFrom = (scope: BudgetScope): boolean => scope.from === null || scope.from <= '2020-01-01'

/** What the books of the tests took over on PECIC, A1, which the lead holds. */
const takenOver = (grant: string, scope: BudgetScope): number =>
  grant === 'PECIC' && opensFrom(scope) && (scope.partner === null || scope.partner.id === null) ? 1_200_000 : 0

test('the rows behind a cell sum to it exactly, in XOF and in the donor’s currency, for any books, dates and partner', () => {
  let blanks = 0
  let adjustments = 0
  fc.assert(
    fc.property(anyBooks, fc.array(anyScope, { minLength: 5, maxLength: 5 }), (description, scopes) => {
      const books = openRandomBooks(description)
      for (const grant of listGrants(books.database)) {
        for (const scope of scopes) {
          const { rows, total } = budgetVersusActual(books.database, grant, scope)
          const lines = rows.filter((row) => row.kind === 'line')
          for (const row of rows) {
            const codes = lines.filter((line) => row.kind === 'total' || line[row.kind === 'head' ? 'head' : 'code'] === row.code)
            const cell = budgetSpending(
              books.database,
              grant,
              scope,
              codes.map((line) => line.code),
            )
            expect([cell.sumXof, cell.sumMinor], `${row.kind} ${row.code} ${JSON.stringify(scope)}`).toEqual([
              row.spentXof,
              row.spentMinor,
            ])
            if (cell.sumMinor === null) blanks++
            adjustments += cell.rows.filter((each) => each.adjustment).length
          }
          expect(total.spentXof).toBe(spentXof(books.database, grant.id, scope) + takenOver(grant.code, scope))
        }
      }
      books.close()
    }),
    // A fixed seed, since the last line asks that the books drawn hold blanks and catch-ups; PROPERTY_SEED draws others.
    { numRuns: 60, seed: Number(process.env.PROPERTY_SEED ?? 3) },
  )
  // The property would be empty if no rate were ever missing and no month ever caught up.
  expect([blanks > 0, adjustments > 0]).toEqual([true, true])
}, 60_000)

test('what is available of a line is its budget less what was spent, for any books', () => {
  fc.assert(
    fc.property(anyBooks, (description) => {
      const books = openRandomBooks(description)
      for (const grant of listGrants(books.database)) {
        const { rows } = budgetVersusActual(books.database, grant, { from: null, to: null, partner: null })
        const lines = RANDOM_GRANTS.find((known) => known.code === grant.code)?.lines ?? []
        for (const line of lines) {
          const row = rows.find((each) => each.kind === 'line' && each.code === line.code)
          expect(row?.availableXof).toBe(line.xof - (row?.spentXof ?? 0))
        }
      }
      books.close()
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('spending by quarter and partner, and by month and partner, is the report of each quarter and partner', () => {
  fc.assert(
    fc.property(anyVouchers, (vouchers) => {
      const books = reportBooks(RANDOM_GRANTS)
      postVouchers(books, vouchers)
      const { database } = books
      for (const grant of listGrants(database)) {
        const quarters = spendingByQuarterAndPartner(database, grant.id)
        const months = spendingByPartnerAndMonth(database, grant.id, '2020-12')
        for (const id of [null, 1, 2]) {
          const scope = { grantId: grant.id, from: '2020-01-01', to: '2020-03-31', partner: { id }, budgetLineId: null }
          const ofPartner = quarters.filter((row) => row.partnerId === id)
          expect(new Map(ofPartner.map((row) => [row.budgetLineId, row.xof]))).toEqual(spentByBudgetLine(database, scope))
          expect(ofPartner.every((row) => row.quarter === '2020-Q1')).toBe(true)
          const total = (rows: readonly { partnerId: number | null; xof: number }[]): number =>
            rows.reduce((sum, row) => (row.partnerId === id ? sum + row.xof : sum), 0)
          expect(total(months)).toBe(total(quarters))
        }
      }
      expect(spendingByQuarterAndPartner(database, null)).toHaveLength(
        listGrants(database).reduce((sum, grant) => sum + spendingByQuarterAndPartner(database, grant.id).length, 0),
      )
      books.close()
    }),
    { numRuns: 20 },
  )
}, 60_000)
