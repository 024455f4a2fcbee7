import { listAccounts } from '../../db/queries/masters.ts'
import { fundCells } from '../../db/queries/reports-funds.ts'
import { keptPaymentRules } from '../../domain/grants/payment-rules.ts'
import { fundBucket } from '../../domain/reports/fund-bucket.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import { forecastMonths } from '../../reports/model/claim-rows.ts'
import type { FundsRequest } from '../../shared/contract/claims.ts'
import { reportWord } from '../../shared/i18n/report-words.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { parseMinor, sumMinor } from '../../shared/money/money.ts'
import { convertBaseToQuote, type Rate } from '../../shared/money/rate.ts'
import { addMonths, firstDay, lastDay, type Month, monthOf, monthsBetween } from '../../shared/time/period.ts'
import { trancheLabel } from '../conversion/grant-conversion.ts'
import type { ClaimScope } from '../reports/claim/claim-scope.ts'

const MONTHS = 12

type Row = FundsRequest['rows'][number]

/**
 * Twelve months of the grant's money from the first of the period that ends (spec 06 §5.11), in francs: what the books say of the months that are
 * past, then planned tranches and the forecast by line at the rate given. `other` is what advances, payables and fees moved.
 */
export function fundsMonths(
  scope: ClaimScope,
  model: ClaimModel,
  rate: Rate | undefined,
): { months: FundsRequest['months']; rows: FundsRequest['rows'] } {
  const first = monthOf(scope.from)
  const months = monthsBetween(first, addMonths(first, MONTHS - 1)).map((month) => ({
    month,
    actual: month <= monthOf(scope.to),
  }))
  const past = months.filter(({ actual }) => actual).map(({ month }) => month)
  const held = past.map((month) => heldIn(scope, month))
  const inflows = inflowRows(scope, months, rate)
  const outflows = outflowRows(scope, model, months, rate)
  const accounts = [
    ...new Set(held.flatMap(({ opening }) => [...opening].flatMap(([code, xof]) => (xof === 0 ? [] : [code])))),
  ].sort()
  const names = new Map(listAccounts(scope.database).map((account) => [account.code, { fr: account.nameFr, en: account.nameEn }]))
  const closing: number[] = []
  const planned: number[] = []
  const other: number[] = []
  for (const [index, { actual }] of months.entries()) {
    const moved = sumMinor([
      ...inflows.map((row) => row.monthXofs[index] ?? 0),
      ...outflows.map((row) => -(row.monthXofs[index] ?? 0)),
    ])
    const opening = actual ? sumMinor(held[index]?.opening.values() ?? []) : (closing[index - 1] ?? 0)
    planned.push(actual ? 0 : opening)
    closing.push(actual ? (held[index]?.closingXof ?? 0) : sumMinor([opening, moved]))
    other.push(actual ? sumMinor([closing[index] ?? 0, -opening, -moved]) : 0)
  }
  return {
    months,
    rows: [
      ...accounts.map(
        (code): Row => ({
          section: 'opening',
          code,
          label: names.get(code) ?? { fr: code, en: code },
          monthXofs: months.map((_, index) => held[index]?.opening.get(code) ?? 0),
        }),
      ),
      { section: 'opening', code: '', label: reportWord('funds.planned'), monthXofs: planned },
      ...inflows,
      ...outflows,
      { section: 'other', code: '', label: reportWord('funds.other'), monthXofs: other },
      { section: 'closing', code: '', label: reportWord('funds.closing'), monthXofs: closing },
    ],
  }
}

/** What the grant had on each bank, cash and wallet account on the first day of a month, and on all of them on its last. */
function heldIn(scope: ClaimScope, month: Month): { opening: Map<string, number>; closingXof: number } {
  const cells = fundCells(scope.database, { from: firstDay(month), to: lastDay(month) }).filter(
    (cell) => cell.grantId === scope.grant.id && ['bank', 'cash', 'wallets'].includes(fundBucket(cell.account, cell.spent === 1)),
  )
  const opening = new Map<string, number>()
  for (const cell of cells) opening.set(cell.account, sumMinor([opening.get(cell.account) ?? 0, cell.beforeXof]))
  return { opening, closingXof: sumMinor(cells.map((cell) => cell.beforeXof + cell.periodXof)) }
}

/** Tranches as received, then as the agreement plans them; a planned one whose number was received is not expected again. */
function inflowRows(scope: ClaimScope, months: FundsRequest['months'], rate: Rate | undefined): Row[] {
  const received = scope.conversion.tranches.filter(
    (tranche) => tranche.reversed === 0 && tranche.kind !== 'exchange' && tranche.date <= scope.to,
  )
  const numbers = new Set(received.map((tranche) => tranche.number))
  const row = (number: string, date: string, xof: number): Row => ({
    section: 'inflow',
    code: trancheLabel(number),
    label: reportWord('funds.tranche'),
    monthXofs: months.map(({ month }) => (monthOf(date) === month ? xof : 0)),
  })
  const within = (date: string): boolean => months.some(({ month }) => month === monthOf(date))
  const planned = keptPaymentRules.read(scope.grant.payment).tranchePlan.flatMap((tranche) => {
    const minor = parseMinor(tranche.amount, scope.grant.currency)
    if (numbers.has(tranche.number) || tranche.plannedDate === null || minor === undefined || !rate) return []
    if (tranche.plannedDate <= scope.to) return []
    return [row(tranche.number, tranche.plannedDate, convertBaseToQuote(minor, rate, scope.grant.currency, FUNCTIONAL_CURRENCY))]
  })
  return [
    ...received
      .filter((tranche) => within(tranche.date))
      .map((tranche) => row(tranche.number, tranche.date, tranche.xofCredited ?? 0)),
    ...planned.filter((each) => each.monthXofs.some((xof) => xof !== 0)),
  ]
}

/** Spending by budget line: as booked, then as forecast. */
function outflowRows(scope: ClaimScope, model: ClaimModel, months: FundsRequest['months'], rate: Rate | undefined): Row[] {
  const lines = [...model.lines, ...(model.npac ? [model.npac] : [])]
  return lines.map((line) => {
    const forecast = forecastMonths(line.code, model.forecast)
    const spent = scope.booked.filter((entry) => entry.line.budgetLine === line.code)
    return {
      section: 'outflow',
      code: line.code,
      label: line.label,
      monthXofs: months.map(({ month, actual }) => {
        if (actual) return sumMinor(spent.filter(({ row }) => monthOf(row.date) === month).map(({ row }) => row.xof))
        const minor = forecast[model.forecast.months.indexOf(month)] ?? 0
        return rate ? convertBaseToQuote(minor, rate, scope.grant.currency, FUNCTIONAL_CURRENCY) : 0
      }),
    }
  })
}
