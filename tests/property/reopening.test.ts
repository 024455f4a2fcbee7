import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frozenRows } from '../../db/queries/frozen.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { convertGrant } from '../../service/conversion/grant-conversion.ts'
import { closeMonth, faultsOf, reopenMonth, withUser } from '../helpers/closing-books.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { bookLine, bookVoucher, postVouchers } from '../helpers/report-books.ts'
import { expectSuccess, type TemporaryLedger } from '../helpers/temporary-ledger.ts'

const FUND = { grant: 'PECIC' } as const
const frozen = ({ database }: TemporaryLedger) =>
  listGrants(database).map((grant) => JSON.stringify(frozenRows(database, grant.id), (_, value) => String(value)))

test('reopening unfreezes nothing: frozen rows keep rate and money, lines added are adjustments of an open month, and the month seals anew', () => {
  fc.assert(
    fc.property(anyBooks, fc.integer({ min: 1, max: 5_000_000 }), (description, xof) => {
      const books = openRandomBooks(description)
      const closed = listPeriods(books.database).find(({ month }) => month === '2020-01')?.state === 'closed'
      fc.pre(closed)
      withUser(books, 'Awa', ['preparer'])
      const [before, known] = [frozen(books), faultsOf(books)]
      const rowsBefore = listGrants(books.database).map((grant) =>
        convertGrant(books.database, grant).outcome.rows.filter((row) => row.frozen),
      )
      expectSuccess(reopenMonth(books, '2020-01', 'Awa', 'owner'))
      expect(frozen(books)).toEqual(before)
      const line = bookLine('6055', xof, null, { ...FUND, budgetLine: 'A1' })
      postVouchers(books, [bookVoucher('2020-01-20', [line, bookLine('571', null, xof, FUND)])])
      const outcomes = listGrants(books.database).map((grant) => convertGrant(books.database, grant))
      expect(outcomes.map(({ outcome }) => outcome.rows.filter((row) => row.frozen))).toEqual(rowsBefore)
      const grant = listGrants(books.database).find(({ code }) => code === 'PECIC')
      const late = outcomes
        .find((answer) => answer.grant.id === grant?.id)
        ?.outcome.rows.filter((row) => !row.frozen && row.xof === xof)
      expect(late?.every((row) => row.month > '2020-01' === row.adjustment)).toBe(true)
      for (const { outcome, lines } of outcomes) {
        const spent = [...lines.values()].reduce((sum, each) => sum + each.amountXof, 0)
        expect(outcome.rows.reduce((sum, row) => sum + row.xof, 0)).toBe(spent)
      }
      expect(faultsOf(books)).toEqual(known)
      if (closeMonth(books, '2020-01').ok) {
        expect(frozen(books)).toEqual(before)
        expect(faultsOf(books)).toEqual(known)
      }
    }),
    { numRuns: 25 },
  )
})
