import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listGrants } from '../../db/queries/masters.ts'
import { addOrBlank } from '../../domain/budgets/budget-figures.ts'
import { budgetVersusActual } from '../../service/budgets/budget-vs-actual.ts'
import { consolidate } from '../../service/consolidation/consolidate.ts'
import { reverseVoucher } from '../../service/vouchers/reverse-voucher.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { anyDate, RANDOM_GRANTS } from '../helpers/random-vouchers.ts'
import { bookLine, bookVoucher, postVouchers, reportBooks } from '../helpers/report-books.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'

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

const anyMovement = fc.record({
  kind: fc.constantFrom('advance', 'advance', 'accept', 'accept', 'refund', 'other'),
  partner: fc.constantFrom('ARGA', 'CEAM'),
  day: fc.integer({ min: 1, max: 28 }),
  xof: fc.integer({ min: 1, max: 9_000_000 }),
  takenBack: fc.boolean(),
})
type Movement = typeof anyMovement extends fc.Arbitrary<infer Kind> ? Kind : never

const linesOf = ({ kind, partner, xof }: Movement) => {
  const own = { grant: 'PECIC', partner }
  const advance = kind === 'advance' ? bookLine('4711', xof, null, own) : bookLine('4711', null, xof, own)
  if (kind === 'accept') return [bookLine('652', xof, null, { ...own, budgetLine: 'A1' }), advance]
  const against = kind === 'other' ? '6318' : '5211'
  return [advance, bookLine(against, kind === 'advance' ? null : xof, kind === 'advance' ? xof : null, { grant: 'PECIC' })]
}

test('advances, acceptances, refunds and what takes them back come to the equation’s own figures', () => {
  fc.assert(
    fc.property(fc.array(anyMovement, { maxLength: 12 }), (movements) => {
      const books = reportBooks(RANDOM_GRANTS)
      for (const [index, movement] of movements.entries()) {
        const date = `2020-02-${String(movement.day).padStart(2, '0')}`
        postVouchers(books, [bookVoucher(date, linesOf(movement), { sourceId: `M${index}` })])
        if (!movement.takenBack) continue
        const request = { number: `M${index}`, date: '2020-03-02', reason: 'Erreur', approverName: 'owner' }
        expectSuccess(books.command('vouchers.reverse', (work) => reverseVoucher(work, request)))
      }
      const [grant] = listGrants(books.database)
      const { partners } = grant ? consolidate(books.database, grant, { from: null, to: null }) : { partners: [] }
      for (const partner of ['ARGA', 'CEAM']) {
        const kept = movements.filter((movement) => movement.partner === partner && !movement.takenBack)
        const sum = (kind: Movement['kind']) => sumMinor(kept.filter((each) => each.kind === kind).map((each) => each.xof))
        const row = partners.find((each) => each.partner === partner)
        expect([row?.advanced ?? 0, row?.accepted ?? 0, row?.refunded ?? 0]).toEqual([
          sum('advance'),
          sum('accept'),
          sum('refund'),
        ])
        expect((row?.ledger ?? 0) - (row?.held ?? 0) + sum('other')).toBe(0)
        expect(sumMinor((row?.others ?? []).map((each) => each.xof))).toBe(row?.difference ?? 0)
      }
      books.close()
    }),
    { numRuns: 25 },
  )
}, 60_000)
