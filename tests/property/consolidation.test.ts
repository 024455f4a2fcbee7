import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listGrants } from '../../db/queries/masters.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { budgetVersusActual } from '../../service/budgets/budget-vs-actual.ts'
import { consolidate } from '../../service/consolidation/consolidate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { anyDate } from '../helpers/random-vouchers.ts'

test('the sums of partners are the lead’s report, and every advance is explained, for any books and dates', () => {
  fc.assert(
    fc.property(anyBooks, fc.option(anyDate), fc.option(anyDate), (description, one, other) => {
      const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other]
      const books = openRandomBooks(description)
      for (const grant of listGrants(books.database)) {
        const { rows, partners, lead } = consolidate(books.database, grant, { from, to })
        const report = budgetVersusActual(books.database, grant, { from, to, partner: null })
        for (const row of rows) {
          expect(sumMinor(row.cells.map((cell) => cell.xof))).toBe(row.total.xof)
          expect(row.cells.reduce<number | null>((sum, cell) => addOrBlank(sum, cell.minor), 0)).toBe(row.total.minor)
        }
        for (const row of report.rows) {
          const own = rows.find((each) => each.kind === row.kind && each.code === row.code)
          if (own) expect([own.total.xof, own.total.minor]).toEqual([row.spentXof, row.spentMinor])
          else expect([row.spentXof, row.spentMinor]).toEqual([0, 0])
        }
        for (const row of partners) expect(sumMinor(row.others.map((movement) => movement.xof))).toBe(row.difference)
        expect(lead.difference).toBe(0)
      }
      books.close()
    }),
    { numRuns: 40 },
  )
}, 60_000)
