import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulingShare } from '../../domain/eligibility/ruling-share.ts'
import { liftRuling } from '../../service/eligibility/lift-ruling.ts'
import { listRulings } from '../../service/eligibility/list-rulings.ts'
import { voucherEligibility } from '../../service/eligibility/voucher-eligibility.ts'
import { reverseVoucher } from '../../service/vouchers/reverse-voucher.ts'
import { plainSql } from '../helpers/plain-sql.ts'
import { bookLine, bookVoucher, postVouchers } from '../helpers/report-books.ts'
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
    }),
    { numRuns: 15 },
  )
})

const DAYS = ['2020-03-31', '2020-04-01']
const step = fc.record({
  kind: fc.constantFrom('rule', 'rule', 'lift', 'correct', 'reverse'),
  part: fc.double({ min: 0.05, max: 1, noNaN: true }),
  day: fc.constantFrom(...DAYS),
})

test('rulings, liftings, corrections and a reversal in any order: what is ruled out never passes what the line still spends', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      const books = eligibilityBooks()
      const grant = pecic(books)
      const line = () => voucherEligibility(books.database, keyOf(books, 'VIN')).lines[0]
      const number =
        plainSql(books.database).get<{ number: string }>("SELECT number FROM voucher WHERE source_id = 'VIN'")?.number ?? ''
      for (const { kind, part, day } of steps) {
        const { xof = 0, leftXof = 0 } = line() ?? {}
        if (kind === 'rule' && leftXof > 0)
          ruled(books, rulingOn(books, 'VIN', Math.max(1, Math.floor(leftXof * part)), { date: day }))
        if (kind === 'lift') {
          const last = listRulings(books.database, grant).rows.findLast(
            (row) => row.lifts === null && row.liftedOn === null && row.id > 0,
          )
          const request = { id: last?.id ?? 0, date: '2020-04-01', reason: 'Levée', evidence: 'Note' }
          books.command('eligibility.lift', (work) => liftRuling(work, request))
        }
        if (kind === 'correct' && xof > 1) {
          const taken = Math.max(1, Math.floor(xof * part))
          const lines = [
            bookLine('6383', -taken, null, { grant: 'PECIC', budgetLine: 'C1', label: 'Avoir' }),
            bookLine('5211', null, -taken, { grant: 'PECIC' }),
          ]
          postVouchers(books, [bookVoucher(day, lines, { kind: 'correction', corrects: number, reason: 'Avoir' })])
        }
        if (kind === 'reverse') {
          books.command('vouchers.reverse', (work) => reverseVoucher(work, { number, date: day, reason: 'À tort' }))
        }
        for (const to of [...DAYS, '9999-12-31']) {
          const { standing } = listRulings(books.database, grant, to)
          expect(standing.xof).toBeGreaterThanOrEqual(0)
          expect(standing.donorMinor).toBeGreaterThanOrEqual(0)
          if (standing.xof === 0) expect(standing.donorMinor).toBe(0)
        }
        const { standing } = listRulings(books.database, grant)
        expect(standing.xof).toBeLessThanOrEqual(Math.max(0, line()?.xof ?? 0))
      }
    }),
    { numRuns: 25 },
  )
})
