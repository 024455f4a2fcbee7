import { decimalFromText } from '../../shared/money/decimal.ts'
import { parseMinor, sumMinor } from '../../shared/money/money.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { financialYearsBetween } from '../../shared/time/financial-year.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { CONVERSION_METHODS } from '../conversion/model.ts'
import type { AgreementField } from './agreement-changes.ts'
import type { GrantAgreement } from './grant-agreement.ts'

export interface KnownCodes {
  /** Budget lines, natures and heads of the version in force. */
  readonly budgetLines: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
}

const at = (field: AgreementField) => ({ kind: 'field', path: field }) as const

/**
 * What is wrong in the values of an agreement, all at once: dates, percentages and amounts that are none, a tranche planned twice or beyond
 * the ceiling, a split by year that is not the ceiling, a budget line or head that the budget does not have.
 */
export function agreementFaults(agreement: GrantAgreement, known: KnownCodes): Fault[] {
  return [
    ...headFaults(agreement),
    ...percentFaults(agreement),
    ...amountFaults(agreement),
    ...codeFaults(agreement, known),
    ...npacFaults(agreement, known),
  ]
}

function headFaults({ start, end, titleFr, titleEn, ceilingMinor, method, budgetRate, terms }: GrantAgreement): Fault[] {
  const faults: Fault[] = []
  if (titleFr.trim() === '') faults.push(fault('GRANT_VALUE_MISSING', at('titleFr')))
  if (titleEn.trim() === '') faults.push(fault('GRANT_VALUE_MISSING', at('titleEn')))
  for (const [field, date] of [
    ['start', start],
    ['end', end],
    ['terms.retroactive', terms.retroactive?.from],
  ] as const)
    if (date !== undefined && !isLocalDate(date)) faults.push(fault('DATE_INVALID', at(field), { value: date }))
  if (end < start) faults.push(fault('SETUP_DATES', at('end'), { start, end }))
  if (ceilingMinor <= 0) faults.push(fault('GRANT_CEILING_POSITIVE', at('ceiling')))
  if (!CONVERSION_METHODS.some((known) => known === method))
    faults.push(fault('VALUE_UNKNOWN', at('method'), { name: 'method', value: method }))
  if (budgetRate !== null && rateFromText(budgetRate) === undefined)
    faults.push(fault('RATE_INVALID', at('budgetRate'), { value: budgetRate }))
  if (terms.retroactive && terms.retroactive.reference.trim() === '')
    faults.push(fault('GRANT_VALUE_MISSING', at('terms.retroactive')))
  return faults
}

function percentFaults({ virement, payment, terms }: GrantAgreement): Fault[] {
  const percents: [AgreementField, string][] = [
    ['virement.percent', virement.percent],
    ['payment.minLiquidationPct', payment.minLiquidationPct],
    ['payment.retentionPct', payment.retentionPct],
    ['terms.vatPercent', terms.vatPercent],
    ...(terms.npac ? [['terms.npac', terms.npac.percent] as [AgreementField, string]] : []),
  ]
  const wrong = percents.filter(([, text]) => !isPercent(text))
  const counts: [AgreementField, number][] = [
    ['payment.dueDays', payment.dueDays],
    ['payment.prefinanceMaxMonths', payment.prefinanceMaxMonths],
    ['terms.unspentReturnDays', terms.unspentReturnDays],
    ['terms.retentionYears', terms.retentionYears],
  ]
  return [
    ...wrong.map(([field, value]) => fault('GRANT_PERCENT', at(field), { value })),
    ...counts
      .filter(([, count]) => !Number.isInteger(count) || count < 0 || count > 3_650)
      .map(([field, count]) => fault('GRANT_COUNT', at(field), { value: String(count) })),
  ]
}

/** From nothing to a hundred per cent. */
function isPercent(text: string): boolean {
  const ratio = decimalFromText(text)
  return ratio !== undefined && ratio.numerator <= 100n * ratio.denominator
}

function amountFaults({ virement, payment, terms, currency, ceilingMinor, start, end }: GrantAgreement): Fault[] {
  const faults: Fault[] = []
  const minor = (text: string, field: AgreementField): number => {
    const amount = parseMinor(text, currency)
    if (amount === undefined || amount < 0) faults.push(fault('GRANT_AMOUNT', at(field), { value: text, currency }))
    return amount ?? 0
  }
  if (virement.absCap !== null) minor(virement.absCap, 'virement.absCap')
  minor(terms.assetThreshold, 'terms.assetThreshold')
  const numbers = payment.tranchePlan.map(({ number }) => number.trim())
  for (const [index, number] of numbers.entries()) {
    if (number === '') faults.push(fault('GRANT_VALUE_MISSING', at('payment.tranchePlan')))
    else if (numbers.indexOf(number) !== index) faults.push(fault('GRANT_PLAN_TWICE', at('payment.tranchePlan'), { number }))
  }
  for (const { plannedDate } of payment.tranchePlan)
    if (plannedDate !== null && !isLocalDate(plannedDate))
      faults.push(fault('DATE_INVALID', at('payment.tranchePlan'), { value: plannedDate }))
  const planned = sumMinor(payment.tranchePlan.map(({ amount }) => minor(amount, 'payment.tranchePlan')))
  if (planned > ceilingMinor) faults.push(fault('GRANT_PLAN_OVER_CEILING', at('payment.tranchePlan')))
  const split = terms.yearCeilings
  const years = start <= end ? financialYearsBetween(start, end).map(({ year }) => year) : []
  for (const { year } of split)
    if (!years.includes(year)) faults.push(fault('GRANT_YEAR_UNKNOWN', at('terms.yearCeilings'), { year }))
  const byYear = sumMinor(split.map(({ amount }) => minor(amount, 'terms.yearCeilings')))
  if (split.length > 0 && byYear !== ceilingMinor) faults.push(fault('GRANT_YEARS_SUM', at('terms.yearCeilings')))
  return faults
}

function codeFaults({ virement }: GrantAgreement, { heads }: KnownCodes): Fault[] {
  return virement.lockedHeads
    .filter((head) => !heads.has(head))
    .map((head) => fault('GRANT_HEAD_UNKNOWN', at('virement.lockedHeads'), { head }))
}

function npacFaults({ terms: { npac } }: GrantAgreement, { budgetLines }: KnownCodes): Fault[] {
  if (!npac) return []
  return [npac.budgetLine, ...npac.excludedLines]
    .filter((line) => !budgetLines.has(line))
    .map((line) => fault('GRANT_LINE_UNKNOWN', at('terms.npac'), { line }))
}
