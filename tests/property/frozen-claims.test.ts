import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedAmount, claimRows, totalRow } from '../../reports/model/claim-rows.ts'
import { convertGrant } from '../../service/conversion/grant-conversion.ts'
import { untiedChecks } from '../../service/reports/claim/untied-checks.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { claimModel, rule, setAgreement, submittedClaim } from '../helpers/claim-books.ts'
import { closeMonth, reopenMonth, withUser } from '../helpers/closing-books.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { anyVouchers } from '../helpers/random-vouchers.ts'
import { bookGrant, postVouchers } from '../helpers/report-books.ts'
import { expectSuccess } from '../helpers/temporary-ledger.ts'

/** Spending that PECIC of the random books took over. */
const TAKEN_OVER_MINOR = 155_844

const anyRuling = fc.record({
  line: fc.nat(),
  xof: fc.integer({ min: 1, max: 900_000 }),
  minor: fc.integer({ min: 1, max: 90_000 }),
})

test('a submitted claim never moves, whatever is posted or ruled later; the next claim starts from it, and the claims add up to the books', () => {
  fc.assert(
    fc.property(anyBooks, anyVouchers, fc.array(anyRuling, { maxLength: 3 }), (description, late, rulings) => {
      const books = openRandomBooks({ ...description, provisional: true })
      const grant = bookGrant(books.database, 'PECIC')
      setAgreement(books, { period: 'MONTH' })
      closeMonth(books, '2020-01')
      submittedClaim(books, '2020-01')
      const first = claimModel(books, '2020-01')
      withUser(books, 'Awa', ['preparer'])
      expectSuccess(reopenMonth(books, '2020-01', 'Awa', 'owner'))
      postVouchers(books, late)
      const lines = [...convertGrant(books.database, grant).lines.values()]
      for (const { line, xof, minor } of rulings) {
        const ruled = lines[line % Math.max(1, lines.length)]
        if (!ruled) continue
        const date = line % 2 === 0 ? '2020-01-31' : '2020-02-10'
        rule(books, { voucherId: ruled.voucherId, lineNumber: ruled.lineNumber, xof, minor, date })
      }
      expect(claimModel(books, '2020-01')).toEqual(first)
      const second = claimModel(books, '2020-02')
      const [firstTotal, secondTotal] = [first, second].map((model) => totalRow(claimRows(model), 'total'))
      expect(secondTotal?.previousMinor).toBe(firstTotal?.cumulativeMinor)
      expect(untiedChecks(second, true)).toEqual([])
      const eligible = sumMinor([first, second].map((model) => claimedAmount(model).eligibleMinor))
      expect(sumMinor([eligible, TAKEN_OVER_MINOR])).toBe(secondTotal?.cumulativeMinor)
      const { rows } = convertGrant(books.database, grant).outcome
      const booked = sumMinor(rows.filter((row) => row.date < '2020-03-01').map((row) => row.donorMinor ?? 0))
      const ruled = lines.length === 0 ? 0 : sumMinor(rulings.map(({ minor }) => minor))
      expect(secondTotal?.cumulativeMinor).toBe(sumMinor([booked, TAKEN_OVER_MINOR, -ruled]))
      books.close()
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 120_000)
