import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctionLines } from '../../../domain/payroll/correction-lines.ts'
import { tableOn } from '../../../domain/payroll/payroll-table.ts'
import { type PayShare, payrollVoucherLines } from '../../../domain/payroll/payroll-voucher.ts'
import { computePayslip } from '../../../domain/payroll/payslip.ts'
import { bundledRates, bundledScale } from '../../../service/payroll/bundled-payroll.ts'
import { ruleRate } from '../../../service/payroll/payroll-tables.ts'
import type { VoucherLineInput } from '../../../shared/contract/vouchers.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

const table = tableOn(bundledRates('sycebnl').map(ruleRate), [bundledScale()], '2020-01-31')
if (!table) throw new Error('no table')

const slip = (baseXof: number) =>
  expectSuccess(
    computePayslip(
      {
        name: 'A',
        baseXof,
        allowances: [],
        entries: [{ kind: 'deduction', label: 'Avance', amountXof: 1_000, account: '4211' }],
        family: { married: true, children: 2, disabledChildren: 0 },
        riskClass: '1',
      },
      table,
    ),
  )

const voucher = (people: readonly { name: string; baseXof: number; shares: readonly PayShare[] }[]): VoucherLineInput[] =>
  payrollVoucherLines({
    month: '2020-01',
    people: people.map(({ name, baseXof, shares }) => ({ name, lines: slip(baseXof).lines, shares })),
    authorityOf: (code) => code,
    language: 'fr',
  })

function gaps(lines: readonly VoucherLineInput[]): Map<string, number> {
  const byFund = new Map<string, number>()
  for (const line of lines)
    byFund.set(line.grant ?? '', (byFund.get(line.grant ?? '') ?? 0) + (line.debitMinor ?? 0) - (line.creditMinor ?? 0))
  return byFund
}
const sum = (lines: readonly VoucherLineInput[], account: string): number =>
  lines
    .filter((line) => line.account === account)
    .reduce((total, line) => total + (line.debitMinor ?? 0) - (line.creditMinor ?? 0), 0)

test('a salary on two lines of a grant and own funds: costs by line, debts by fund, each fund in balance', () => {
  const shares = [
    { grant: 'G1', budgetLine: 'A1', weight: '33.3' },
    { grant: 'G1', budgetLine: 'B1', weight: '33.3' },
    { grant: null, budgetLine: null, weight: '33.4' },
  ]
  const lines = voucher([{ name: 'Awa', baseXof: 300_000, shares }])
  const salary = lines.filter((line) => line.account === '6611')
  expect(salary.map((line) => [line.grant, line.budgetLine, line.debitMinor])).toEqual([
    [null, null, 100_200],
    ['G1', 'A1', 99_900],
    ['G1', 'B1', 99_900],
  ])
  expect([...gaps(lines).values()]).toEqual([0, 0])
  expect([sum(lines, '6641'), sum(lines, '6413'), sum(lines, '4311'), sum(lines, '4421'), sum(lines, '4211')]).toEqual([
    56_700, 13_500, -24_000, -13_500, -1_000,
  ])
  expect(lines.filter((line) => line.account === '422').every((line) => line.thirdParty === 'Awa')).toBe(true)
  expect(lines.find((line) => line.account === '4211')?.thirdParty).toBe('Awa')
})

test('whatever the pay and the shares, every fund balances and the parts sum to the payslip', () => {
  const share = fc.record({
    grant: fc.constantFrom<string | null>('G1', 'G2', null),
    budgetLine: fc.constantFrom('A1', 'B1'),
    weight: fc.integer({ min: 1, max: 9_999 }).map((n) => `${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`),
  })
  const person = fc.record({
    name: fc.constantFrom('Awa', 'Boubou', 'Coumba'),
    baseXof: fc.integer({ min: 40_000, max: 2_500_000 }),
    shares: fc
      .array(share, { minLength: 1, maxLength: 5 })
      .map((shares) => shares.map((each) => ({ ...each, budgetLine: each.grant === null ? null : each.budgetLine }))),
  })
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
      const lines = voucher(people)
      expect([...gaps(lines).values()].every((gap) => gap === 0)).toBe(true)
      expect(lines.every((line) => (line.debitMinor ?? 0) >= 0 && (line.creditMinor ?? 0) >= 0)).toBe(true)
      const gross = people.reduce((total, each) => total + slip(each.baseXof).grossXof, 0)
      const net = people.reduce((total, each) => total + slip(each.baseXof).netXof, 0)
      expect([sum(lines, '6611'), -sum(lines, '422')]).toEqual([gross, net])
    }),
    { numRuns: 60 },
  )
})

test('a correction takes back the lines that differ and books them anew, and leaves the others', () => {
  const shares = [{ grant: 'G1', budgetLine: 'A1', weight: '100' }]
  const posted = voucher([
    { name: 'Awa', baseXof: 300_000, shares },
    { name: 'Bina', baseXof: 200_000, shares },
  ])
  const wanted = voucher([
    { name: 'Awa', baseXof: 310_000, shares },
    { name: 'Bina', baseXof: 200_000, shares },
  ])
  const lines = correctionLines(posted, wanted)
  expect(lines.some((line) => line.thirdParty === 'Bina')).toBe(false)
  expect([...gaps(lines).values()]).toEqual([0])
  expect(lines.filter((line) => line.account === '6611').map((line) => line.debitMinor)).toEqual([-300_000, 310_000])
  expect(sum([...posted, ...lines], '422')).toBe(sum(wanted, '422'))
  expect(correctionLines(posted, posted)).toEqual([])
})
