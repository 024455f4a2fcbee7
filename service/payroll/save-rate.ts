import { listAccounts } from '../../db/queries/masters.ts'
import { listPayrollMonths } from '../../db/queries/payroll-months.ts'
import { endContributionRate, endIncomeTaxScale } from '../../db/queries/payroll-tables.ts'
import type { ContributionRateView, IncomeTaxScaleView, StatutoryRuleView } from '../../shared/contract/payroll.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addDays, isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { payrollTables } from './payroll-tables.ts'
import { writeRate, writeRule, writeScale } from './write-tables.ts'

const at = (path: string) => ({ kind: 'field', path }) as const

/**
 * Writes a dated rate with its source. A new one ends the one before it the day before; one that exists is corrected in place only while
 * no month computed rests on it. Refused: what is no percentage, a date already taken, an unknown account, a rate without a source.
 */
export function saveRate(work: Work, rate: ContributionRateView): Result<Record<string, never>> {
  const others = payrollTables(work.database).rates.filter(
    (known) => known.code === rate.code && known.riskClass === rate.riskClass && known.id !== rate.id,
  )
  const faults = [
    ...missing({ code: rate.code, label: rate.label.fr, source: rate.source, returnCode: rate.returnCode }),
    ...checkDates(rate, others),
    ...[rate.employerPercent, rate.employeePercent].flatMap(checkPercent),
    ...checkAccounts(work, [rate.account, rate.costAccount]),
    ...checkInUse(work, rate.id, payrollTables(work.database).rates),
  ]
  if (faults.length > 0) return failure(...faults)
  for (const open of others)
    if (open.id !== null && open.from < rate.from && (open.to === null || open.to >= rate.from))
      endContributionRate(work.database, open.id, addDays(rate.from, -1))
  writeRate(work, rate)
  return success({})
}

/** Writes a dated tax scale, as `saveRate` does a rate. Refused too: bands that do not rise to one without an upper end. */
export function saveScale(work: Work, scale: IncomeTaxScaleView): Result<Record<string, never>> {
  const known = payrollTables(work.database).scales
  const others = known.filter((other) => other.id !== scale.id)
  const percents = [
    scale.marriedPercent,
    scale.childPercent,
    scale.disabledChildPercent,
    scale.furtherPercent,
    ...scale.bands.map((band) => band.percent),
  ]
  const faults = [
    ...missing({ source: scale.source }),
    ...checkDates(scale, others),
    ...percents.flatMap(checkPercent),
    ...checkAccounts(work, [scale.account]),
    ...(bandsRise(scale) ? [] : [fault('SCALE_BANDS', at('bands'))]),
    ...checkInUse(work, scale.id, known),
  ]
  if (faults.length > 0) return failure(...faults)
  for (const open of others)
    if (open.id !== null && open.from < scale.from && (open.to === null || open.to >= scale.from))
      endIncomeTaxScale(work.database, open.id, addDays(scale.from, -1))
  writeScale(work, scale)
  return success({})
}

/** Writes who a return is paid to and when it is due; months already computed keep their dates. */
export function saveRule(work: Work, rule: StatutoryRuleView): Result<Record<string, never>> {
  const faults = missing({ code: rule.code, label: rule.label.fr, authority: rule.authority, source: rule.source })
  if (rule.dueDay < 1 || rule.dueDay > 28) faults.push(fault('DUE_DAY_INVALID', at('dueDay'), { value: rule.dueDay }))
  if (faults.length > 0) return failure(...faults)
  writeRule(work, rule)
  return success({})
}

const missing = (fields: Readonly<Record<string, string>>): Fault[] =>
  Object.entries(fields).flatMap(([name, value]) => (value.trim() === '' ? [fault('VALUE_MISSING', at(name), { name })] : []))

function checkDates(
  dated: { readonly from: string; readonly to: string | null },
  others: readonly { readonly from: string }[],
): Fault[] {
  if (!isLocalDate(dated.from)) return [fault('DATE_INVALID', at('from'), { value: dated.from })]
  if (dated.to !== null && (!isLocalDate(dated.to) || dated.to < dated.from))
    return [fault('DATE_INVALID', at('to'), { value: dated.to })]
  if (others.some((other) => other.from === dated.from)) return [fault('RATE_DATED_TWICE', at('from'), { date: dated.from })]
  const later = others.find((other) => other.from > dated.from)
  return later && (dated.to === null || dated.to >= later.from)
    ? [fault('RATE_OVERLAPS', at('to'), { date: dated.from, later: later.from })]
    : []
}

function checkPercent(text: string): Fault[] {
  const ratio = decimalFromText(text)
  return ratio && ratio.numerator <= 100n * ratio.denominator ? [] : [fault('PERCENT_INVALID', at('percent'), { value: text })]
}

function checkAccounts(work: Work, codes: readonly string[]): Fault[] {
  const accounts = new Map(listAccounts(work.database).map((account) => [account.code, account]))
  return codes.flatMap((account) => {
    const known = accounts.get(account)
    if (!known) return [fault('ACCOUNT_UNKNOWN', at('account'), { account })]
    return known.postable === 1 ? [] : [fault('ACCOUNT_NOT_POSTABLE', at('account'), { account })]
  })
}

/** A rate that a computed month rests on stays as it is: a new one is dated instead. */
function checkInUse(
  work: Work,
  id: number | null,
  known: readonly { readonly id: number | null; readonly from: string; readonly to: string | null }[],
): Fault[] {
  const old = id === null ? undefined : known.find((row) => row.id === id)
  if (!old) return []
  const used = listPayrollMonths(work.database).find(
    (month) => old.from <= month.payDate && (old.to === null || month.payDate <= old.to),
  )
  return used ? [fault('RATE_IN_USE', at('from'), { month: used.month, date: old.from })] : []
}

function bandsRise({ bands }: IncomeTaxScaleView): boolean {
  if (bands.at(-1)?.upToXof !== null) return false
  return bands.slice(0, -1).every((band, index) => {
    const before = index === 0 ? 0 : (bands[index - 1]?.upToXof ?? 0)
    return band.upToXof !== null && band.upToXof > before
  })
}
