import type { Employee, EmployeeInput } from '../../../../shared/contract/payroll.ts'
import type { Language } from '../../../../shared/i18n/language.ts'
import { minorToDecimalText } from '../../../../shared/money/money.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'
import { plainDecimal } from '../../../ui/money/plain-decimal.ts'

/** A row of a list that is typed: its place in the list is not its name, so that removing one moves none. */
export interface Typed {
  readonly id: number
}

export interface TypedAllowance extends Typed {
  readonly label: string
  readonly amountXof: number | null
  readonly taxable: boolean
}

export interface TypedShare extends Typed {
  readonly grant: string | null
  readonly budgetLine: string | null
  readonly percent: string
}

/** An employee's record while it is typed: numbers as text, dates that may be missing. */
export interface EmployeeDraft {
  readonly id: number | null
  readonly name: string
  readonly number: string
  readonly socialNumber: string
  readonly job: string
  readonly contractFrom: LocalDate | null
  readonly contractTo: LocalDate | null
  readonly hours: string
  readonly riskClass: string
  readonly bank: string
  readonly bankAccount: string
  readonly mobileOperator: string
  readonly mobileNumber: string
  readonly termsFrom: LocalDate | null
  readonly baseXof: number | null
  readonly married: boolean
  readonly children: string
  readonly disabledChildren: string
  readonly allowances: readonly TypedAllowance[]
  readonly planFrom: LocalDate | null
  readonly shares: readonly TypedShare[]
}

/** Forty hours a week: 173.33 a month. */
const USUAL_HOURS = 17_333

/** The record as it stands, with its latest pay and split; an empty one for somebody new. */
export function draftOf(employee: Employee | null, language: Language): EmployeeDraft {
  const terms = employee?.terms.at(-1)
  const plan = employee?.plans.at(-1)
  return {
    id: employee?.id ?? null,
    name: employee?.name ?? '',
    number: employee?.number ?? '',
    socialNumber: employee?.socialNumber ?? '',
    job: employee?.job ?? '',
    contractFrom: employee?.contractFrom ?? null,
    contractTo: employee?.contractTo ?? null,
    hours: writtenDecimal(minorToDecimalText(employee?.monthlyHoursHundredths ?? USUAL_HOURS, 'EUR'), language),
    riskClass: employee?.riskClass ?? '1',
    bank: employee?.bank ?? '',
    bankAccount: employee?.bankAccount ?? '',
    mobileOperator: employee?.mobileOperator ?? '',
    mobileNumber: employee?.mobileNumber ?? '',
    termsFrom: terms?.from ?? null,
    baseXof: terms?.baseXof ?? null,
    married: terms?.married ?? false,
    children: String(terms?.children ?? 0),
    disabledChildren: String(terms?.disabledChildren ?? 0),
    allowances: (terms?.allowances ?? []).map(({ label, amountXof, taxable }, id) => ({ id, label, amountXof, taxable })),
    planFrom: plan?.from ?? null,
    shares: (plan?.shares ?? [{ grant: null, budgetLine: null, percent: '100' }]).map((share, id) => ({
      ...share,
      percent: writtenDecimal(share.percent, language),
      id,
    })),
  }
}

export const writtenDecimal = (text: string, language: Language): string => (language === 'fr' ? text.replace('.', ',') : text)

/** Decimal text as the service reads it; what cannot be read goes as it is typed, and the refusal names it. */
export const readDecimal = (typed: string, language: Language): string =>
  plainDecimal(typed.replace(/[\s\u202f]/g, ''), language) ?? typed.trim()

/** What the command takes. Pay and split begin with the contract unless a day is given. */
export function inputOf(draft: EmployeeDraft, employee: Employee | null, language: Language): EmployeeInput {
  const contractFrom = draft.contractFrom ?? ''
  const kept = employee?.terms.at(-1)?.allowances ?? []
  return {
    id: draft.id,
    name: draft.name,
    number: draft.number,
    socialNumber: draft.socialNumber,
    job: draft.job,
    contractFrom,
    contractTo: draft.contractTo,
    monthlyHoursHundredths: hundredthsOf(readDecimal(draft.hours, language)),
    riskClass: draft.riskClass.trim(),
    bank: draft.bank,
    bankAccount: draft.bankAccount,
    mobileOperator: draft.mobileOperator,
    mobileNumber: draft.mobileNumber,
    terms: {
      from: draft.termsFrom ?? contractFrom,
      baseXof: draft.baseXof ?? 0,
      married: draft.married,
      children: wholeOf(draft.children),
      disabledChildren: wholeOf(draft.disabledChildren),
      allowances: draft.allowances.map(({ label, amountXof, taxable }) => ({
        label,
        amountXof: amountXof ?? 0,
        taxable,
        account: kept.find((known) => known.label === label)?.account ?? null,
      })),
    },
    plan: {
      from: draft.planFrom ?? contractFrom,
      shares: draft.shares.map(({ grant, budgetLine, percent }) => ({
        grant,
        budgetLine,
        percent: readDecimal(percent, language),
      })),
    },
  }
}

const wholeOf = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0)

/** Decimal hours in hundredths; nothing readable is no hours, which the service refuses. */
export function hundredthsOf(text: string): number {
  const match = /^(\d{1,4})(?:\.(\d{1,2})\d*)?$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : 0
}

export const nextId = (rows: readonly Typed[]): number => Math.max(-1, ...rows.map((row) => row.id)) + 1
