import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionBase, percentOf } from '../../../domain/payroll/contribution.ts'
import { familyReduction, monthlyIncomeTax } from '../../../domain/payroll/income-tax.ts'
import { type PayrollTable, tableOn } from '../../../domain/payroll/payroll-table.ts'
import { computePayslip, type PayInput } from '../../../domain/payroll/payslip.ts'
import { dueDateOf } from '../../../domain/payroll/statutory-due.ts'
import { bundledRates, bundledScale } from '../../../service/payroll/bundled-payroll.ts'
import { ruleRate } from '../../../service/payroll/payroll-tables.ts'
import { expectSuccess } from '../../helpers/temporary-ledger.ts'

function tableAt(day: string): PayrollTable {
  const found = tableOn(bundledRates('sycebnl').map(ruleRate), [bundledScale()], day)
  if (!found) throw new Error(`no table on ${day}`)
  return found
}
const single = { married: false, children: 0, disabledChildren: 0 }
const pay = (more: Partial<PayInput> = {}): PayInput => ({
  name: 'A',
  baseXof: 300_000,
  allowances: [],
  entries: [],
  family: single,
  riskClass: '1',
  ...more,
})
const none = { numerator: 0n, denominator: 1n }

test('gross 300 000 with TEJ and TFP in force gives the contributions of spec 07 §6.viii', () => {
  const slip = expectSuccess(computePayslip(pay(), tableAt('2018-06-29')))
  const employee = slip.lines.filter((line) => line.kind === 'employee').map((line) => [line.code, line.amountXof])
  expect(employee).toEqual([
    ['PENSION', 10_800],
    ['AMO', 9_180],
  ])
  expect(slip.grossXof - slip.employeeContributionsXof).toBe(280_020)
  expect(slip.lines.filter((line) => line.kind === 'employer-social').map((line) => line.amountXof)).toEqual([
    24_000, 3_000, 16_200, 10_500, 3_000,
  ])
  expect(slip.employerContributionsXof).toBe(56_700)
  expect(slip.lines.filter((line) => line.kind === 'employer-tax').map((line) => [line.code, line.amountXof])).toEqual([
    ['CFE', 10_500],
    ['TEJ', 6_000],
    ['TFP', 6_000],
    ['TL', 3_000],
  ])
  expect(slip.employerTaxesXof).toBe(25_500)
  expect(slip.grossXof + slip.employerContributionsXof + slip.employerTaxesXof).toBe(382_200)
})

test('TEJ and TFP end on 31 December 2018, and a day before every rate has no table', () => {
  const slip = expectSuccess(computePayslip(pay(), tableAt('2019-01-31')))
  expect(slip.employerTaxesXof).toBe(13_500)
  expect(tableOn(bundledRates('sycebnl').map(ruleRate), [bundledScale()], '2016-12-31')).toBeUndefined()
})

test('the tax on a salary follows the yearly bands, less the family reduction', () => {
  const { bands } = bundledScale()
  expect(monthlyIncomeTax(25_000, bands, none)).toBe(0)
  // 1 200 000 a year: 248 400 at 5 %, 598 000 at 12 %, 23 600 at 18 % make 88 428, a twelfth of which is 7 369.
  expect(monthlyIncomeTax(100_000, bands, none)).toBe(7_369)
  expect(monthlyIncomeTax(100_000, bands, { numerator: 1n, denominator: 10n })).toBe(6_632)
  // 4 800 000 a year: 12 420 + 71 760 + 110 399.94 + 154 560.12 + 344 079.85 + 483 171.90 = 1 176 391.81.
  expect(monthlyIncomeTax(400_000, bands, none)).toBe(98_033)
})

test('married 10 %, each child 2.5 % to the tenth, disabled adult child 10 %; a further reduction comes after', () => {
  const scale = bundledScale()
  const percent = (family: Parameters<typeof familyReduction>[1], further = '0'): bigint => {
    const { numerator, denominator } = familyReduction({ ...scale, furtherPercent: further }, family)
    return (numerator * 10_000n) / denominator
  }
  expect(percent({ married: true, children: 3, disabledChildren: 0 })).toBe(1_750n)
  expect(percent({ married: false, children: 14, disabledChildren: 1 })).toBe(3_500n)
  // 1 − 0.9 × 0.92 = 17.2 %.
  expect(percent({ married: true, children: 0, disabledChildren: 0 }, '8')).toBe(1_720n)
})

test('a base is not below its floor nor above its ceiling, and nothing is owed on no pay', () => {
  expect(contributionBase(25_000, { floorXof: 40_000, ceilingXof: null })).toBe(40_000)
  expect(contributionBase(900_000, { floorXof: 40_000, ceilingXof: 400_000 })).toBe(400_000)
  expect(contributionBase(0, { floorXof: 40_000, ceilingXof: null })).toBe(0)
  expect(percentOf(12_345, '3.06')).toBe(378)
})

test('a non-taxable allowance is in the pay and in the contributions, out of the tax', () => {
  const allowance = { label: 'Transport', amountXof: 30_000, account: '6634' }
  const taxed = expectSuccess(computePayslip(pay({ allowances: [{ ...allowance, taxable: true }] }), tableAt('2020-01-31')))
  const free = expectSuccess(computePayslip(pay({ allowances: [{ ...allowance, taxable: false }] }), tableAt('2020-01-31')))
  expect([taxed.grossXof, free.grossXof]).toEqual([330_000, 330_000])
  expect(free.employeeContributionsXof).toBe(taxed.employeeContributionsXof)
  const base = (slip: typeof free) => slip.lines.find((line) => line.kind === 'income-tax')?.baseXof
  expect((base(taxed) ?? 0) - (base(free) ?? 0)).toBe(30_000)
})

test('absences beyond the pay and deductions beyond the net are refused', () => {
  const entry = { label: 'x', account: '6611' }
  const absent = pay({ entries: [{ ...entry, kind: 'absence', amountXof: 300_001 }] })
  expect(computePayslip(absent, tableAt('2020-01-31'))).toMatchObject({ ok: false, faults: [{ code: 'PAYSLIP_GROSS_NEGATIVE' }] })
  const indebted = pay({ entries: [{ ...entry, kind: 'deduction', amountXof: 290_000 }] })
  expect(computePayslip(indebted, tableAt('2020-01-31'))).toMatchObject({ ok: false, faults: [{ code: 'PAYSLIP_NET_NEGATIVE' }] })
})

test('gross less contributions, tax and deductions is always the net', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.integer({ min: 0, max: 200_000 }),
      fc.nat(12),
      fc.boolean(),
      (baseXof, overtime, children, married) => {
        const entries = overtime > 0 ? [{ kind: 'overtime' as const, label: 'h', amountXof: overtime, account: '6611' }] : []
        const computed = computePayslip(
          pay({ baseXof, entries, family: { married, children, disabledChildren: 0 } }),
          tableAt('2020-01-31'),
        )
        if (!computed.ok) return baseXof + overtime < 3_000
        const slip = computed.value
        const kept = slip.employeeContributionsXof + slip.incomeTaxXof + slip.deductionsXof
        expect(slip.grossXof - kept).toBe(slip.netXof)
        expect(slip.netXof).toBeGreaterThanOrEqual(0)
        return true
      },
    ),
  )
})

test('what a month owes is due by the 15th of the next, or after its quarter', () => {
  expect(dueDateOf('2020-12', { dueDay: 15, frequency: 'monthly' })).toBe('2021-01-15')
  expect(['2020-01', '2020-02', '2020-03'].map((month) => dueDateOf(month, { dueDay: 15, frequency: 'quarterly' }))).toEqual([
    '2020-04-15',
    '2020-04-15',
    '2020-04-15',
  ])
})
