import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceTable } from '../../domain/activities/attendance-table.ts'
import { lineShares } from '../../domain/activities/line-shares.ts'
import { activityCosts } from '../../service/activities/activity-costs.ts'
import { grantCosts } from '../../service/activities/grant-costs.ts'
import { reverseVoucher } from '../../service/vouchers/reverse-voucher.ts'
import { faultsOf } from '../helpers/closing-books.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { activityBooks, bear, eventOf, grantOf, numberOf, pay } from '../unit/activities/activity-books.ts'

test('the parts of a line sum to it in both currencies, whatever events bear and whatever is still eligible', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
      fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { maxLength: 8 }),
      (grossXof, eligible, eligibleMinor, cuts) => {
        let left = grossXof
        const borne = cuts.flatMap((cut, eventId) => {
          const amountXof = Math.floor(left * cut)
          left -= amountXof
          return amountXof > 0 ? [{ eventId, amountXof }] : []
        })
        const eligibleXof = Math.floor(grossXof * eligible)
        const shares = lineShares({ grossXof, eligibleXof, eligibleMinor }, borne)
        const sum = (figure: (share: (typeof shares)[number]) => number) =>
          shares.reduce((total, share) => total + figure(share), 0)
        expect(sum((share) => share.grossXof)).toBe(grossXof)
        expect(sum(({ xof }) => xof)).toBe(eligibleXof)
        if (eligibleMinor === null) expect(shares.every(({ donorMinor }) => donorMinor === null)).toBe(true)
        else expect(sum(({ donorMinor }) => donorMinor ?? 0)).toBe(eligibleMinor)
        for (const { xof } of shares) expect(xof).toBeGreaterThanOrEqual(0)
      },
    ),
  )
  expect(() => lineShares({ grossXof: 9, eligibleXof: 9, eligibleMinor: null }, [{ eventId: 1, amountXof: 10 }])).toThrow()
})

test('participants by sex sum to the total, by organisation and in all', () => {
  const counted = fc.record({
    sex: fc.constantFrom('F' as const, 'M' as const, 'U' as const),
    organisation: fc.constantFrom('ARGA', 'Mairie', ''),
    count: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 30 }), (people) => {
      const { rows, total } = attendanceTable(people)
      for (const row of [...rows, total]) expect(row.women + row.men + row.unknown).toBe(row.total)
      for (const figure of ['women', 'men', 'unknown', 'total'] as const)
        expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure])
      expect(total.total).toBe(people.reduce((sum, { count }) => sum + count, 0))
    }),
  )
})

const step = fc.record({
  kind: fc.constantFrom('bear', 'bear', 'bear', 'reverse'),
  event: fc.nat({ max: 2 }),
  lines: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 120_000 })), { maxLength: 4 }),
  voucher: fc.nat({ max: 3 }),
})

test('through a ledger, in any order: events never bear more than a line, and what they bear and the rest sum to the activity', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 10 }), (steps) => {
      const books = activityBooks()
      const events = ['AT-01', 'AT-02', 'AT-03'].map((code) => eventOf(books, { code }))
      const vouchers = [100_000, 33_333, 75_001, 1].map((xof) => pay(books, '2020-03-11', xof))
      for (const { kind, event, lines, voucher } of steps) {
        if (kind === 'reverse')
          books.command('vouchers.reverse', (work) =>
            reverseVoucher(work, { number: numberOf(books, vouchers[voucher] ?? 0), date: '2020-04-03', reason: 'Erreur' }),
          )
        else
          bear(
            books,
            events[event] ?? 0,
            lines.map(([index, amountXof]) => [vouchers[index] ?? 0, amountXof] as const),
          )
      }
      const borne = plainSql(books.database).all<{ borne: number; line: number }>(
        `SELECT sum(c.amount_xof) AS borne, l.amount_xof AS line FROM activity_cost c JOIN voucher_line l ON l.voucher_id = c.voucher_id AND l.line_number = c.line_number
         GROUP BY c.voucher_id, c.line_number`,
      )
      for (const row of borne) expect(row.borne).toBeLessThanOrEqual(row.line)
      const costs = activityCosts(books.database, grantOf(books), null)
      const spent = plainSql(books.database).get<{ xof: number }>(
        'SELECT sum(side * amount_xof) AS xof FROM voucher_line WHERE budget_line_id IS NOT NULL AND activity_id IS NOT NULL',
      )
      const [activity] = costs.activities
      const byEvent = costs.events.reduce((sum, { cost }) => sum + cost.xof, 0)
      expect(byEvent).toBe(activity?.borne.xof)
      expect(byEvent + (activity?.unallocated.xof ?? 0)).toBe(spent?.xof)
      expect(activity?.cost.xof).toBe(spent?.xof)
      const minor = grantCosts(books.database, grantOf(books), null).reduce((sum, { donorMinor }) => sum + (donorMinor ?? 0), 0)
      expect((activity?.borne.donorMinor ?? 0) + (activity?.unallocated.donorMinor ?? 0)).toBe(minor)
      expect(faultsOf(books)).toEqual([])
    }),
    { numRuns: 20 },
  )
})
