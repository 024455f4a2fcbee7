import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetVersionLines, latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import { DEFAULT_VIREMENT, VIREMENT_SCOPES } from '../../domain/grants/virement-rules.ts'
import { virementTest } from '../../domain/virements/virement-test.ts'
import { verifyRegisters } from '../../service/audit/verify-registers.ts'
import { outturnTest } from '../../service/virements/outturn-test.ts'
import { virementBase } from '../../service/virements/virement-base.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { approve, BUDGET, grantOf, request, workedBooks } from '../unit/virements/virement-books.ts'

const codes = BUDGET.map(([code]) => code)
const anyMove = fc
  .record({ from: fc.constantFrom(...codes), to: fc.constantFrom(...codes), pounds: fc.integer({ min: 1, max: 4_000 }) })
  .filter(({ from, to }) => from !== to)

test('any sequence of virements keeps the total, and each line is the sum of its steps', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 1, maxLength: 8 }), (moves) => {
      const books = workedBooks({}, {})
      const grant = grantOf(books)
      const sums = new Map<string, number>()
      let donor = new Map<string, number>(BUDGET.map(([code, pounds]) => [code, pounds * 100]))
      for (const { from, to, pounds } of moves) {
        const asked = request(books, { [to]: pounds, [from]: -pounds })
        // Refused where the line has no more to give: then nothing has changed.
        if (!asked.ok) continue
        const done = approve(books, asked.value.number, 'Lettre')
        expect(done.ok).toBe(true)
        sums.set(to, (sums.get(to) ?? 0) + pounds * 100)
        sums.set(from, (sums.get(from) ?? 0) - pounds * 100)
        const lines = budgetVersionLines(books.database, latestBudgetVersion(books.database, grant.id)?.id ?? 0)
        expect(sumMinor(lines.map((line) => line.amountMinor))).toBe(10_000_000)
        for (const [code, base] of BUDGET) {
          const line = lines.find((each) => each.code === code)
          expect(line?.amountMinor).toBe(base * 100 + (sums.get(code) ?? 0))
        }
        if (done.ok && done.value.test === 'APPROVAL') donor = new Map(lines.map((line) => [line.code, line.amountMinor]))
        // The base of the next test is what the donor last approved: the steps within the tolerance since then are counted from it.
        const measured = virementBase(books.database, grant)
        for (const code of codes) expect(measured?.lineOf(code, 0, code).baseMinor).toBe(donor.get(code))
      }
      const outturn = outturnTest(books.database, grant, null)
      expect(outturn?.total?.fromMinor).toBe(10_000_000)
      expect(verifyRegisters(books.database)).toEqual([])
      books.close()
    }),
    { numRuns: 25 },
  )
}, 60_000)

const anyLine = fc.record({
  head: fc.constantFrom('A', 'B'),
  base: fc.integer({ min: 0, max: 1_000_000 }),
  outturn: fc.integer({ min: 0, max: 1_200_000 }),
})

test('the limit is the boundary, and the limits, changes and excesses of lines sum to those of their group', () => {
  fc.assert(
    fc.property(
      fc.array(anyLine, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...VIREMENT_SCOPES),
      fc.integer({ min: 0, max: 3_000 }),
      (described, scope, hundredths) => {
        const rules = {
          ...DEFAULT_VIREMENT,
          scope,
          percent: `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`,
        }
        const lines = described.map(({ head, base, outturn }, index) => ({
          code: `${head}${index}`,
          head,
          subHead: null,
          baseMinor: base,
          fromMinor: base,
          outturnMinor: outturn,
          isNew: false,
        }))
        const { lines: tested, total } = virementTest(lines, rules, 'GBP')
        expect(total?.changeMinor).toBe(sumMinor(tested.map((line) => line.changeMinor ?? 0)))
        const groups = new Map<string, typeof tested>()
        for (const line of tested) {
          const key = scope === 'LINE' ? line.code : line.head
          groups.set(key, [...(groups.get(key) ?? []), line])
        }
        for (const members of groups.values()) {
          const base = sumMinor(members.map((line) => line.baseMinor))
          const outturn = sumMinor(members.map((line) => line.outturnMinor ?? 0))
          const limit = sumMinor(members.map((line) => line.limitMinor ?? 0))
          // The limit is shown in whole pence, half away from zero; the states compare the exact value.
          expect(limit).toBe(base + Number((2n * BigInt(base) * BigInt(hundredths) + 10_000n) / 20_000n))
          const asks = members.some((line) => line.state === 'APPROVAL')
          expect(asks).toBe(outturn > base && BigInt(outturn - base) * 10_000n > BigInt(base) * BigInt(hundredths))
          expect(sumMinor(members.map((line) => line.excessMinor ?? 0))).toBe(asks ? Math.max(0, outturn - limit) : 0)
        }
      },
    ),
    { numRuns: 300 },
  )
})
