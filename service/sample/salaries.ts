import { contributionBase, percentOf } from '../../domain/payroll/contribution.ts'
import { monthlyIncomeTax } from '../../domain/payroll/income-tax.ts'
import { PAY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import { type ContributionRate, type PayrollTable, tableOn } from '../../domain/payroll/payroll-table.ts'
import { multiplyDivide } from '../../shared/money/money.ts'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { bundledRates, bundledScale } from '../payroll/bundled-payroll.ts'
import { ruleRate } from '../payroll/payroll-tables.ts'
import type { BookPlan } from './book-plan.ts'
import { monthName, ofMonth } from './french-month.ts'
import { SOCIAL_SECURITY, TAX_OFFICE } from './pay-expense.ts'
import { credit, debit, type Fund, type PlannedLine } from './planned-voucher.ts'
import { TREASURY, type TreasuryJournal } from './setup-text.ts'
import { OVERTIME, type StaffMember, staffOf } from './staff.ts'

/** What one person's pay costs one fund in a month, in francs, and what is owed to whom. */
interface PayShare {
  readonly member: StaffMember
  readonly fund: Fund
  readonly gross: number
  readonly socialCharges: number
  readonly payTaxes: number
  readonly owed: ReadonlyMap<string, number>
}

const SALARIES = 'Salaires'

/** Each month's payroll, by person and fund, and the payment of net pay two working days later or so (spec 04 §2.8). */
export function planSalaries(plan: BookPlan): void {
  for (const month of plan.months) {
    const shares = staffOf(plan.profile.code).flatMap((member) => sharesOf(member, month))
    planPayroll(plan, month, shares)
    for (const fund of ['grant', 'own'] as const) planNetPay(plan, month, shares, fund)
  }
}

function planPayroll(plan: BookPlan, month: Month, shares: readonly PayShare[]): void {
  const lines = [
    ...shares.map((share) => costLine('6611', share.gross, `Salaire ${ofMonth(month)}, ${share.member.role}`, share)),
    ...chargesByLine('6641', shares, (share) => share.socialCharges, `Charges sociales patronales ${ofMonth(month)}`),
    ...chargesByLine('6413', shares, (share) => share.payTaxes, `CFE et taxe logement ${ofMonth(month)}`),
    ...(['grant', 'own'] as const).flatMap((fund) => owedLines(month, shares, fund)),
  ]
  const document = `EP-${plan.profile.code}-${month}`
  plan.add({ date: plan.payDay(month, 24), journal: 'PA', document, lines })
}

function planNetPay(plan: BookPlan, month: Month, shares: readonly PayShare[], fund: Fund): void {
  const paid = shares.filter((share) => share.fund === fund)
  if (paid.length === 0) return
  const net = sumOf(paid, (share) => share.owed.get('422') ?? 0)
  const journal: TreasuryJournal = fund === 'grant' ? 'BQ1' : 'BQ2'
  const persons = `${paid.length} ${paid.length > 1 ? 'agents' : 'agent'}`
  const label =
    fund === 'grant' ? `Salaires nets ${ofMonth(month)}, ${persons}` : `Salaires nets ${ofMonth(month)}, part sur fonds propres`
  const lines = [debit('422', net, label, fund), credit(TREASURY[journal], net, label, fund)]
  plan.add({ date: plan.payDay(month, 26), journal, payment: 'transfer', lines })
}

/** A person's pay split over the grant and own funds; own funds take what rounding leaves. */
function sharesOf(member: StaffMember, month: Month): PayShare[] {
  const overtime = OVERTIME[`${member.organisation}/${member.role}`]?.find(([when]) => when === month)?.[1] ?? 0
  const whole = wholePay(member, member.grossXof + overtime, month)
  if (member.percent === 0) return [{ ...whole, fund: 'own' }]
  const grant = { ...whole, ...scaled(whole, BigInt(member.percent)) }
  if (member.percent === 100) return [grant]
  const rest = [...whole.owed].map(([account, xof]) => [account, xof - (grant.owed.get(account) ?? 0)] as const)
  const own: PayShare = {
    member,
    fund: 'own',
    gross: whole.gross - grant.gross,
    socialCharges: whole.socialCharges - grant.socialCharges,
    payTaxes: whole.payTaxes - grant.payTaxes,
    owed: new Map(rest),
  }
  return [grant, own]
}

/** What one person's pay owes, by the bundled table in force in the month, reckoned like every payroll of the product. */
function wholePay(member: StaffMember, gross: number, month: Month): PayShare {
  const { rates, scale } = tableOf(month)
  const owed = new Map<string, number>()
  const add = (chosen: readonly ContributionRate[], percentOfRate: (rate: ContributionRate) => string): number => {
    let total = 0
    for (const rate of chosen) {
      const xof = percentOf(contributionBase(gross, rate), percentOfRate(rate))
      owed.set(rate.account, (owed.get(rate.account) ?? 0) + xof)
      total += xof
    }
    return total
  }
  const employee = add(rates, (rate) => rate.employeePercent)
  const socialCharges = add(
    rates.filter((rate) => rate.kind === 'social'),
    (rate) => rate.employerPercent,
  )
  const payTaxes = add(
    rates.filter((rate) => rate.kind === 'tax'),
    (rate) => rate.employerPercent,
  )
  const reduction = { numerator: BigInt(member.reductionPerThousand), denominator: 1_000n }
  const incomeTax = monthlyIncomeTax(gross - employee, scale.bands, reduction)
  owed.set(scale.account, incomeTax)
  owed.set(PAY_ACCOUNTS.netPay, gross - employee - incomeTax)
  return { member, fund: 'grant', gross, socialCharges, payTaxes, owed }
}

/** The table in force on the last day of a month, for the class of offices. */
function tableOf(month: Month): PayrollTable {
  const found = tableOn(bundledRates('sycebnl').map(ruleRate), [bundledScale()], lastDay(month))
  if (!found) throw new RangeError(`no bundled payroll table in ${month}`)
  return { ...found, rates: found.rates.filter((rate) => rate.riskClass === null || rate.riskClass === '1') }
}

/** The grant's share, with net pay taken as the remainder so that the share balances by itself. */
function scaled(whole: PayShare, percent: bigint): Pick<PayShare, 'gross' | 'socialCharges' | 'payTaxes' | 'owed'> {
  const part = (xof: number): number => multiplyDivide(xof, percent, 100n)
  const gross = part(whole.gross)
  const socialCharges = part(whole.socialCharges)
  const payTaxes = part(whole.payTaxes)
  const owed = new Map([...whole.owed].map(([account, xof]) => [account, part(xof)]))
  const others = [...owed].reduce((sum, [account, xof]) => (account === '422' ? sum : sum + xof), 0)
  owed.set('422', gross + socialCharges + payTaxes - others)
  return { gross, socialCharges, payTaxes, owed }
}

const costLine = (account: string, xof: number, label: string, { member, fund }: PayShare): PlannedLine =>
  debit(account, xof, label, fund, {
    budgetLine: fund === 'grant' ? member.budgetLine : undefined,
    thirdParty: fund === 'grant' ? member.role : undefined,
    expenseType: SALARIES,
  })

/** One line for each budget line and fund. */
function chargesByLine(
  account: string,
  shares: readonly PayShare[],
  amountOf: (share: PayShare) => number,
  label: string,
): PlannedLine[] {
  const totals = new Map<string, { share: PayShare; xof: number }>()
  for (const share of shares) {
    const key = share.fund === 'grant' ? share.member.budgetLine : ''
    const known = totals.get(key)
    totals.set(key, { share, xof: (known?.xof ?? 0) + amountOf(share) })
  }
  return [...totals].map(([budgetLine, { share, xof }]) =>
    debit(account, xof, label, share.fund, { budgetLine: budgetLine || undefined, expenseType: SALARIES }),
  )
}

const OWED: readonly (readonly [account: string, label: string, thirdParty: string | undefined])[] = [
  ['4311', 'Prestations familiales', SOCIAL_SECURITY],
  ['4312', 'Accidents du travail', SOCIAL_SECURITY],
  ['4318', 'AMO et ANPE', SOCIAL_SECURITY],
  ['4321', 'Retraite, parts salariale et patronale', SOCIAL_SECURITY],
  ['4421', 'CFE et taxe logement', TAX_OFFICE],
  ['4472', 'ITS retenu', TAX_OFFICE],
  ['422', 'Net à payer', undefined],
]

function owedLines(month: Month, shares: readonly PayShare[], fund: Fund): PlannedLine[] {
  const own = shares.filter((share) => share.fund === fund)
  return OWED.map(([account, label, thirdParty]) =>
    credit(
      account,
      sumOf(own, (share) => share.owed.get(account) ?? 0),
      `${label}, ${monthName(month)}`,
      fund,
      { thirdParty },
    ),
  )
}

const sumOf = (shares: readonly PayShare[], amountOf: (share: PayShare) => number): number =>
  shares.reduce((sum, share) => sum + amountOf(share), 0)
