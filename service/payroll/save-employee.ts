import { insertDimension, readDimension } from '../../db/queries/dimension-entries.ts'
import { type Masters, readMasters } from '../../db/queries/masters.ts'
import {
  employeeIsNamed,
  saveEmployeeRow,
  saveEmployeeShares,
  saveEmployeeTerms,
  saveStaffCard,
} from '../../db/queries/payroll-employees.ts'
import { listContributionRates } from '../../db/queries/payroll-tables.ts'
import { PAY_ACCOUNTS } from '../../domain/payroll/pay-accounts.ts'
import type { Employee, EmployeeInput } from '../../shared/contract/payroll.ts'
import { isWhole } from '../../shared/money/decimal.ts'
import { MAX_LINE_MINOR } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { listEmployees } from './list-employees.ts'

const at = (path: string) => ({ kind: 'field', path }) as const

/**
 * Writes an employee with the pay and the planned split of one date each; where somebody is paid stands on the card of the third party.
 * Refused, all at once: a number or a name of another, another number once payslips or timesheets bear the first, dates that do not follow, an unknown class of risk, grant or budget line, shares
 * that do not come to 100 % exactly.
 */
export function saveEmployee(work: Work, given: EmployeeInput): Result<{ id: number }> {
  const input = cleaned(given)
  const masters = readMasters(work.database)
  const known = listEmployees(work.database)
  const faults = [
    ...checkIdentity(work, input, known),
    ...checkRiskClass(work, input.riskClass),
    ...checkTerms(input, masters),
    ...checkPlan(input, masters),
  ]
  if (faults.length > 0) return failure(...faults)
  const thirdParties = readDimension(work.database, 'thirdParty')
  const thirdPartyId = thirdParties.get(input.name) ?? insertDimension(work.database, 'thirdParty', input.name)
  const { name: _, terms, plan, bank, bankAccount, mobileOperator, mobileNumber, ...person } = input
  const id = saveEmployeeRow(work.database, { thirdPartyId, ...person })
  const { from: validFrom, allowances, ...pay } = terms
  saveEmployeeTerms(
    work.database,
    { employeeId: id, validFrom, ...pay, married: pay.married ? 1 : 0 },
    allowances.map((allowance) => ({
      ...allowance,
      label: allowance.label.trim(),
      taxable: allowance.taxable ? 1 : 0,
      account: allowance.account ?? PAY_ACCOUNTS.bonus,
    })),
  )
  saveEmployeeShares(
    work.database,
    id,
    plan.from,
    plan.shares.map((share) => ({
      grantId: share.grant === null ? null : (masters.grants.get(share.grant)?.id ?? null),
      budgetLine: share.budgetLine,
      percent: share.percent,
    })),
  )
  saveStaffCard(work.database, { thirdPartyId, bank, bankAccount, mobileOperator, mobileNumber })
  return success({ id })
}

/** Blanks around what is typed mean nothing; an empty field is none. */
function cleaned(input: EmployeeInput): EmployeeInput {
  const text = (value: string): string => value.trim().normalize('NFC')
  const optional = (value: string | null): string | null => (value === null || text(value) === '' ? null : text(value))
  return {
    ...input,
    name: text(input.name),
    number: text(input.number),
    socialNumber: optional(input.socialNumber),
    job: text(input.job),
    contractTo: optional(input.contractTo),
    bank: optional(input.bank),
    bankAccount: optional(input.bankAccount),
    mobileOperator: optional(input.mobileOperator),
    mobileNumber: optional(input.mobileNumber),
    plan: {
      ...input.plan,
      shares: input.plan.shares.map((share) => ({
        ...share,
        grant: optional(share.grant),
        budgetLine: optional(share.budgetLine),
      })),
    },
  }
}

function checkIdentity({ database }: Work, input: EmployeeInput, known: readonly Employee[]): Fault[] {
  const faults: Fault[] = []
  for (const name of ['name', 'number', 'job', 'riskClass'] as const)
    if (input[name] === '') faults.push(fault('VALUE_MISSING', at(name), { name }))
  const others = known.filter((other) => other.id !== input.id)
  const self = known.find((other) => other.id === input.id)
  if (input.id !== null && !self) faults.push(fault('EMPLOYEE_UNKNOWN', undefined, { name: input.name }))
  if (self && self.name !== input.name) faults.push(fault('EMPLOYEE_NAME_KEPT', at('name'), { name: self.name }))
  if (self && self.number !== input.number && employeeIsNamed(database, self.id))
    faults.push(fault('EMPLOYEE_NUMBER_KEPT', at('number'), { number: self.number }))
  if (others.some((other) => other.number === input.number))
    faults.push(fault('EMPLOYEE_NUMBER_TAKEN', at('number'), { number: input.number }))
  if (others.some((other) => other.name === input.name))
    faults.push(fault('EMPLOYEE_NAME_TAKEN', at('name'), { name: input.name }))
  for (const [path, date] of [
    ['contractFrom', input.contractFrom],
    ['contractTo', input.contractTo],
    ['terms.from', input.terms.from],
    ['plan.from', input.plan.from],
  ] as const)
    if (date !== null && !isLocalDate(date)) faults.push(fault('DATE_INVALID', at(path), { value: date }))
  if (input.contractTo !== null && input.contractTo < input.contractFrom)
    faults.push(fault('EMPLOYEE_CONTRACT_DATES', at('contractTo'), { from: input.contractFrom, to: input.contractTo }))
  if (input.monthlyHoursHundredths <= 0 || input.monthlyHoursHundredths > 40_000)
    faults.push(fault('EMPLOYEE_HOURS', at('monthlyHours')))
  return faults
}

/** The class must be one that the tables know; while a ledger has no tables, any text is kept. */
function checkRiskClass(work: Work, riskClass: string): Fault[] {
  const classes = new Set(listContributionRates(work.database).flatMap((rate) => rate.riskClass ?? []))
  return classes.size === 0 || classes.has(riskClass)
    ? []
    : [fault('RISK_CLASS_UNKNOWN', at('riskClass'), { value: riskClass, classes: [...classes].sort().join(', ') })]
}

function checkTerms({ terms }: EmployeeInput, masters: Masters): Fault[] {
  const faults: Fault[] = []
  const amounts = [terms.baseXof, ...terms.allowances.map((allowance) => allowance.amountXof)]
  if (amounts.some((amount) => amount < 0)) faults.push(fault('PAY_AMOUNT_NEGATIVE', at('terms')))
  if (amounts.some((amount) => amount > MAX_LINE_MINOR))
    faults.push(fault('AMOUNT_TOO_LARGE', at('terms'), { value: Math.max(...amounts) }))
  if (terms.children < 0 || terms.disabledChildren < 0) faults.push(fault('PAY_AMOUNT_NEGATIVE', at('children')))
  for (const allowance of terms.allowances) {
    if (allowance.label.trim() === '' || allowance.amountXof === 0) faults.push(fault('ALLOWANCE_INCOMPLETE', at('allowances')))
    if (allowance.account !== null && !masters.accounts.has(allowance.account))
      faults.push(fault('ACCOUNT_UNKNOWN', at('allowances'), { account: allowance.account }))
  }
  return faults
}

function checkPlan({ plan, name }: EmployeeInput, masters: Masters): Fault[] {
  const faults: Fault[] = []
  for (const share of plan.shares) {
    const grant = share.grant === null ? undefined : masters.grants.get(share.grant)
    if (share.grant !== null && !grant) faults.push(fault('GRANT_UNKNOWN', at('plan'), { grant: share.grant }))
    if (grant && share.budgetLine === null) faults.push(fault('SHARE_NEEDS_LINE', at('plan'), { grant: grant.code }))
    if (grant && share.budgetLine !== null && !masters.budgetLines.has(`${grant.id}/${share.budgetLine}`))
      faults.push(fault('BUDGET_LINE_UNKNOWN', at('plan'), { budgetLine: share.budgetLine, grant: grant.code }))
  }
  const places = plan.shares.map((share) => `${share.grant ?? ''}/${share.budgetLine ?? ''}`)
  if (new Set(places).size < places.length) faults.push(fault('SHARE_TWICE', at('plan'), { name }))
  if (!isWhole(plan.shares.map((share) => share.percent)))
    faults.push(fault('SHARES_NOT_WHOLE', at('plan'), { name, date: plan.from }))
  return faults
}
