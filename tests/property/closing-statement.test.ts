import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listGrants } from '../../db/queries/masters.ts'
import { closingStatement } from '../../service/grants/closing-statement.ts'
import { fundEquations } from '../../service/reports/fund-balance.ts'
import { anyBooks, openRandomBooks } from '../helpers/random-books.ts'
import { anyDate } from '../helpers/random-vouchers.ts'

const KEYS = ['broughtIn', 'received', 'interest', 'spent', 'disallowed', 'eligible', 'returned', 'balance'] as const

test('the closing statement adds up by holder in both currencies, and its francs tie to the fund equation', () => {
  let donors = 0
  let partners = 0
  fc.assert(
    fc.property(anyBooks, anyDate, (description, to) => {
      const books = openRandomBooks(description)
      for (const grant of listGrants(books.database)) {
        const { holders, total, fund } = closingStatement(books.database, grant, to)
        for (const key of KEYS) expect(holders.reduce((sum, { xof }) => sum + xof[key], 0)).toBe(total.xof[key])
        const { broughtIn, received, interest, eligible, returned, balance } = total.xof
        expect(balance).toBe(broughtIn + received + interest - eligible - returned)
        expect(fund.differenceXof).toBe(0)
        const equation = fundEquations(books.database, '1900-01-01', to).get(grant.id)
        expect(balance + fund.otherMovementsXof + fund.takenOverXof).toBe(equation?.closing)
        if (holders.length > 1) partners++
        const { donor } = total
        // Without any rate, what a partner still holds has no value: its line and the lead's are blank.
        if (donor === null || holders.some((each) => each.donor === null)) continue
        donors++
        for (const key of KEYS) expect(holders.reduce((sum, each) => sum + (each.donor?.[key] ?? Number.NaN), 0)).toBe(donor[key])
      }
      books.close()
    }),
    { numRuns: 50 },
  )
  expect(donors).toBeGreaterThan(0)
  expect(partners).toBeGreaterThan(0)
}, 60_000)
