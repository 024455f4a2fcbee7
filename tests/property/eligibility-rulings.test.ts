import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulingShare } from '../../domain/eligibility/ruling-share.ts'
import { lineStatuses } from '../../service/eligibility/line-status.ts'
import { listRulings } from '../../service/eligibility/list-rulings.ts'
import { voucherEligibility } from '../../service/eligibility/voucher-eligibility.ts'
import { eligibilityBooks, keyOf, pecic, ruled, rulingOn } from '../unit/eligibility/eligibility-books.ts'

test('rulings on parts of a line sum to the line, whatever the parts, and none passes it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { maxLength: 12 }),
      (xof, donorMinor, cuts) => {
        let left = { leftXof: xof, leftMinor: donorMinor }
        let sum = 0
        const rule = (part: number) => {
          const minor = rulingShare({ xof, donorMinor, ...left }, part)
          expect(minor).toBeGreaterThanOrEqual(0)
          expect(minor).toBeLessThanOrEqual(left.leftMinor)
          sum += minor
          left = { leftXof: left.leftXof - part, leftMinor: left.leftMinor - minor }
        }
        for (const cut of cuts) {
          const part = Math.floor(left.leftXof * cut)
          if (part > 0 && part < left.leftXof) rule(part)
        }
        rule(left.leftXof)
        expect([sum, left.leftXof, left.leftMinor]).toEqual([donorMinor, 0, 0])
      },
    ),
  )
})

test('the same through a ledger: what is kept of the parts of a line is the line', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 }), (parts) => {
      const books = eligibilityBooks()
      const line = () => voucherEligibility(books.database, keyOf(books, 'VIN')).lines[0]
      const whole = line()
      for (const part of parts) {
        const left = line()?.leftXof ?? 0
        if (left > 0) ruled(books, rulingOn(books, 'VIN', Math.min(part, left)))
      }
      const left = line()?.leftXof ?? 0
      if (left > 0) ruled(books, rulingOn(books, 'VIN', left))
      expect(listRulings(books.database, pecic(books)).standing).toEqual({ xof: whole?.xof, donorMinor: whole?.donorMinor })
      expect(lineStatuses(books.database, pecic(books))(`${keyOf(books, 'VIN').slice(7)}/1`).state).toBe('disallowed')
    }),
    { numRuns: 15 },
  )
})
