import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { contributionBase, percentOf } from './contribution.ts'
import { type Family, familyReduction, monthlyIncomeTax } from './income-tax.ts'
import { PAY_ACCOUNTS } from './pay-accounts.ts'
import type { ContributionRate, PayrollTable } from './payroll-table.ts'

export type PayslipLineKind = 'gross' | 'employee' | 'income-tax' | 'deduction' | 'employer-social' | 'employer-tax'

/** A line of a payslip in whole francs. An absence is a gross line below zero; everything else is zero or above. */
export interface PayslipLine {
  readonly kind: PayslipLineKind
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly baseXof: number | null
  readonly percent: string | null
  readonly amountXof: number
  /** The cost of a gross line; where anything else is owed or taken from. */
  readonly account: string
  /** Where the employer's part is spent. */
  readonly costAccount: string | null
  readonly returnCode: string | null
}

export interface Payslip {
  readonly lines: readonly PayslipLine[]
  readonly grossXof: number
  readonly employeeContributionsXof: number
  readonly incomeTaxXof: number
  readonly deductionsXof: number
  /** Gross − employee contributions − tax − deductions. */
  readonly netXof: number
  readonly employerContributionsXof: number
  readonly employerTaxesXof: number
}

export interface PayEntry {
  readonly kind: 'overtime' | 'bonus' | 'absence' | 'deduction'
  readonly label: string
  readonly amountXof: number
  readonly account: string
}

export interface PayInput {
  /** For the sentences of a refusal. */
  readonly name: string
  readonly baseXof: number
  readonly allowances: readonly {
    readonly label: string
    readonly amountXof: number
    readonly taxable: boolean
    readonly account: string
  }[]
  readonly entries: readonly PayEntry[]
  readonly family: Family
  readonly riskClass: string
}

/**
 * The payslip of one person for a month (spec 07 §6.viii, 04 §2.8): contributions and the employer's taxes on the whole pay, each rounded
 * to the franc by itself; the tax (ITS) on taxable pay less the employee's contributions. Refused: absences beyond the pay, and a net
 * below zero.
 */
export function computePayslip(input: PayInput, table: PayrollTable): Result<Payslip> {
  const gross = grossLines(input)
  const grossXof = total(gross)
  if (grossXof < 0) return failure(fault('PAYSLIP_GROSS_NEGATIVE', undefined, { name: input.name, amount: -grossXof }))
  const rates = table.rates.filter((rate) => rate.riskClass === null || rate.riskClass === input.riskClass)
  const employee = rates.flatMap((rate) => contributionLine(rate, grossXof, 'employee', rate.employeePercent))
  const social = rates.flatMap((rate) =>
    rate.kind === 'social' ? contributionLine(rate, grossXof, 'employer-social', rate.employerPercent) : [],
  )
  const taxes = rates.flatMap((rate) =>
    rate.kind === 'tax' ? contributionLine(rate, grossXof, 'employer-tax', rate.employerPercent) : [],
  )
  const untaxed = sumMinor(input.allowances.map((allowance) => (allowance.taxable ? 0 : allowance.amountXof)))
  const taxable = Math.max(0, grossXof - untaxed - total(employee))
  const tax = incomeTaxLine(taxable, input.family, table)
  const deductions = input.entries.flatMap((entry) => (entry.kind === 'deduction' ? [entryLine(entry)] : []))
  const netXof = grossXof - total(employee) - tax.amountXof - total(deductions)
  if (netXof < 0) return failure(fault('PAYSLIP_NET_NEGATIVE', undefined, { name: input.name, amount: -netXof }))
  return success({
    lines: [...gross, ...employee, tax, ...deductions, ...social, ...taxes],
    grossXof,
    employeeContributionsXof: total(employee),
    incomeTaxXof: tax.amountXof,
    deductionsXof: total(deductions),
    netXof,
    employerContributionsXof: total(social),
    employerTaxesXof: total(taxes),
  })
}

const total = (lines: readonly PayslipLine[]): number => sumMinor(lines.map((line) => line.amountXof))

function grossLines(input: PayInput): PayslipLine[] {
  const line = (code: string, labelFr: string, labelEn: string, amountXof: number, account: string): PayslipLine => ({
    ...NO_RATE,
    kind: 'gross',
    code,
    labelFr,
    labelEn,
    amountXof,
    account,
  })
  return [
    line('BASE', 'Salaire de base', 'Base pay', input.baseXof, PAY_ACCOUNTS.salary),
    ...input.allowances.map(({ label, amountXof, account }) => line('ALLOWANCE', label, label, amountXof, account)),
    ...input.entries.flatMap((entry) => (entry.kind === 'deduction' ? [] : [entryLine(entry)])),
  ]
}

const NO_RATE = { baseXof: null, percent: null, costAccount: null, returnCode: null } as const

const entryLine = ({ kind, label, amountXof, account }: PayEntry): PayslipLine => ({
  ...NO_RATE,
  kind: kind === 'deduction' ? 'deduction' : 'gross',
  code: kind.toUpperCase(),
  labelFr: label,
  labelEn: label,
  amountXof: kind === 'absence' ? -amountXof : amountXof,
  account,
})

function contributionLine(rate: ContributionRate, grossXof: number, kind: PayslipLineKind, percent: string): PayslipLine[] {
  const baseXof = contributionBase(grossXof, rate)
  const amountXof = percentOf(baseXof, percent)
  if (amountXof === 0) return []
  const { code, labelFr, labelEn, account, costAccount, returnCode } = rate
  const cost = kind === 'employee' ? null : costAccount
  return [{ kind, code, labelFr, labelEn, baseXof, percent, amountXof, account, costAccount: cost, returnCode }]
}

function incomeTaxLine(taxableXof: number, family: Family, { scale }: PayrollTable): PayslipLine {
  return {
    kind: 'income-tax',
    code: 'ITS',
    labelFr: 'Impôt sur les traitements et salaires (ITS)',
    labelEn: 'Tax on salaries (ITS)',
    baseXof: taxableXof,
    percent: null,
    amountXof: monthlyIncomeTax(taxableXof, scale.bands, familyReduction(scale, family)),
    account: scale.account,
    costAccount: null,
    returnCode: scale.returnCode,
  }
}
