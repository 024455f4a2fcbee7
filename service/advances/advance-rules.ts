import type { Database } from '../../db/database.ts'
import { listAdvanceRules, saveAdvanceRule } from '../../db/queries/advance-letters.ts'
import { listAccounts } from '../../db/queries/masters.ts'
import { advanceDueDate } from '../../domain/advances/due-date.ts'
import { ruleOn } from '../../domain/third-parties/dated-rule.ts'
import bundled from '../../resources/rules/advances.json' with { type: 'json' }
import type { AdvanceRuleInput } from '../../shared/contract/advances.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { holidayDates } from '../settings/public-holidays.ts'

const BUNDLED: readonly AdvanceRuleInput[] = bundled.rules

export interface AdvanceAccounts {
  readonly prefix: string
  /** Whose advance it is when the line names no partner; staff accounts stay staff's even then. */
  readonly holder: 'staff' | 'supplier' | 'other'
}

/** The accounts that hold advances. The bundled file is data: its words are checked here once. */
export const ADVANCE_ACCOUNTS: readonly AdvanceAccounts[] = bundled.accounts.map(({ prefix, holder }) => ({
  prefix,
  holder: holder === 'staff' ? 'staff' : holder === 'supplier' ? 'supplier' : 'other',
}))

const ownRules = (database: Database): AdvanceRuleInput[] =>
  listAdvanceRules(database).map((rule) => ({ ...rule, reminderDays: rule.reminderDays.split(',').map(Number) }))

/** The rule of advances in force on a day; the ledger's own wins over the bundled one. */
export const advanceRuleOn = (database: Database, day: LocalDate): AdvanceRuleInput => ruleOn(BUNDLED, ownRules(database), day)

/** Every rule, latest first. */
export const allAdvanceRules = (database: Database): (AdvanceRuleInput & { readonly bundled: boolean })[] =>
  [
    ...BUNDLED.map((rule) => ({ ...rule, bundled: true })),
    ...ownRules(database).map((rule) => ({ ...rule, bundled: false })),
  ].sort((one, other) => (one.from < other.from ? 1 : -1))

/** When the receipts of a mission that ends on a day are due, by the rule of that day and the holidays of the ledger's calendar. */
export const dueDateOf = (database: Database, endsOn: LocalDate): LocalDate =>
  advanceDueDate(endsOn, advanceRuleOn(database, endsOn), holidayDates(database))

/** Writes the rule that begins on a day. Refused: no date, days that are none or do not grow, an account that takes no posting. */
export function setAdvanceRule(work: Work, rule: AdvanceRuleInput): Result<Record<string, never>> {
  const field = (path: string) => ({ kind: 'field', path }) as const
  const faults: Fault[] = []
  if (!isLocalDate(rule.from)) faults.push(fault('DATE_INVALID', field('from'), { value: rule.from }))
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most
  if (!within(rule.workingDays, 0, 60)) faults.push(fault('ADVANCE_RULE_DAYS', field('workingDays'), { value: rule.workingDays }))
  if (!within(rule.mostDays, 1, 365)) faults.push(fault('ADVANCE_RULE_DAYS', field('mostDays'), { value: rule.mostDays }))
  const days = rule.reminderDays
  if (days.length === 0 || days.length > 9 || days.some((day, at) => !within(day, 0, 365) || day <= (days[at - 1] ?? -1)))
    faults.push(fault('ADVANCE_RULE_DAYS', field('reminderDays'), { value: days.join(', ') }))
  const accounts = new Map(listAccounts(work.database).map((account) => [account.code, account]))
  for (const name of ['staffAccount', 'partnerAccount', 'projectPartnerAccount', 'deductionAccount'] as const) {
    const account = accounts.get(rule[name])
    if (!account) faults.push(fault('ACCOUNT_UNKNOWN', field(name), { account: rule[name] }))
    else if (account.postable === 0) faults.push(fault('ACCOUNT_NOT_POSTABLE', field(name), { account: rule[name] }))
  }
  if (faults.length > 0) return failure(...faults)
  const { from: fromDate, ...kept } = rule
  saveAdvanceRule(work.database, { ...kept, fromDate, reminderDays: days.join(',') })
  return success({})
}
