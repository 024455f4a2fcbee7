import type { Database } from '../../db/database.ts'
import { accountTakesPostings, listPaymentRules, savePaymentRule } from '../../db/queries/payments-parameters.ts'
import { accountPrefixes } from '../../domain/payments/account-prefixes.ts'
import bundled from '../../resources/payments/rules.json' with { type: 'json' }
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

export const PAYMENT_RULES = [
  'cash.slip-hours',
  'cash.shortage-account',
  'cash.surplus-account',
  'cheque.flag-days',
  'cheque.stale-days',
  'cheque.stale-account',
  'mobile.fee-account',
  'payable.accounts',
  'payable.term-days',
] as const
export type PaymentRuleName = (typeof PAYMENT_RULES)[number]

interface DatedRule {
  readonly name: string
  readonly from: LocalDate
  readonly value: string
  readonly source: string
  readonly own: boolean
}

/** Every dated value of the area's rules, the bundled ones and the ledger's own, oldest first (spec 04 "[P]"). */
function datedRules(database: Database): DatedRule[] {
  const shipped = bundled.map(([name = '', from = '', value = '', source = '']) => ({ name, from, value, source, own: false }))
  const own = listPaymentRules(database).map((rule) => ({ ...rule, own: true }))
  // Of the same day, the ledger's own comes last and wins.
  return [...shipped, ...own].sort((a, b) => a.from.localeCompare(b.from) || Number(a.own) - Number(b.own))
}

/** The value of a rule on a day. */
export function paymentRule(database: Database, name: PaymentRuleName, date: LocalDate): string {
  const value = datedRules(database).findLast((rule) => rule.name === name && rule.from <= date)?.value
  if (value === undefined) throw new RangeError(`the rule ${name} has no bundled value`)
  return value
}

export const numberRule = (database: Database, name: PaymentRuleName, date: LocalDate): number =>
  Number(paymentRule(database, name, date))

/** What each rule says today. */
export function rulesToday(database: Database, today: LocalDate): DatedRule[] {
  const rules = datedRules(database)
  return PAYMENT_RULES.flatMap((name) => rules.findLast((rule) => rule.name === name && rule.from <= today) ?? [])
}

/** Gives a rule another value from a day on. Refused: a rule that does not exist, a number that is none, an account that cannot be posted to. */
export function saveRule(
  work: Work,
  input: { readonly name: string; readonly from: LocalDate; readonly value: string; readonly source: string },
): Result<Record<string, never>> {
  const value = input.value.trim()
  if (!PAYMENT_RULES.some((name) => name === input.name))
    return failure(fault('VALUE_UNKNOWN', undefined, { name: 'name', value: input.name }))
  if (!isValid(work.database, input.name, value))
    return failure(fault('PAYMENT_RULE_INVALID', undefined, { name: input.name, value }))
  savePaymentRule(work.database, { name: input.name, validFrom: input.from, value, source: input.source.trim() })
  return success({})
}

function isValid(database: Database, name: string, value: string): boolean {
  if (name === 'payable.accounts') return accountPrefixes(value) !== undefined
  if (name.endsWith('-account')) return accountTakesPostings(database, value)
  return /^\d{1,4}$/.test(value)
}
