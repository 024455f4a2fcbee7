import type { Database } from '../../db/database.ts'
import { forecastMonths, insertForecast, listForecasts } from '../../db/queries/budget-forecasts.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import { sumCells } from '../../domain/budgets/control-cells.ts'
import { grantMonths } from '../../domain/budgets/phasing.ts'
import { forecastAccuracy, forecastWindow, proposeForecast } from '../../domain/budgets/propose-forecast.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { addMonths, isMonth, lastDay, type Month, monthOf } from '../../shared/time/period.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Work } from '../kernel/run-command.ts'
import { controlCells, controlDay } from './control-cells-of.ts'

const lineKey = (id: number) => String(id)

/**
 * The forecast of a grant from the month after `asOf` (the last month that counts as actual; by default the last one posted): each line with
 * what is left of it, spread over the months to come, and the forecasts kept so far with how near each came.
 */
export function forecastView(database: Database, grant: GrantRow, asked: Month | undefined) {
  // Where nothing is posted yet, every month of the grant is to come.
  const lastActual = postedRange(database)
    ? monthOf(controlDay(database, grant, { to: null }))
    : addMonths(monthOf(grant.startDate), -1)
  const asOf = asked ?? lastActual
  const months = forecastWindow(asOf, grantMonths(grant.startDate, grant.endDate))
  const cells = controlCells(database, grant, { from: null, to: lastDay(asOf), partner: null })
  const sums = sumCells(cells, ({ budgetLineId }) => lineKey(budgetLineId))
  const forecasts = listForecasts(database, grant.id)
  const latest = forecasts.at(-1)
  const kept = latest ? forecastMonths(database, latest.id) : []
  const lines = reportBudgetLines(database, grant.id)
    .filter((line) => line.current === 1)
    .map((line) => {
      const sum = sums.get(lineKey(line.id))
      const leftMinor = line.amountMinor - (sum?.toDateMinor ?? 0)
      return {
        code: line.code,
        label: { fr: line.labelFr, en: line.labelEn },
        budgetMinor: line.amountMinor,
        spentMinor: sum ? sum.toDateMinor : 0,
        committedMinor: sum?.committedMinor ?? 0,
        leftMinor,
        proposedMinors: proposeForecast(leftMinor - (sum?.committedMinor ?? 0), months),
        keptMinors: months.map(
          (month) => kept.find((each) => each.budgetLineId === line.id && each.month === month)?.amountMinor ?? 0,
        ),
      }
    })
  return {
    currency: grant.currency,
    asOf,
    months,
    lines,
    forecasts: forecasts.map((row) => ({
      number: row.number,
      asOf: row.asOf,
      note: row.note,
      madeBy: row.madeBy,
      madeAt: row.madeAt,
    })),
    accuracy: grantAccuracy(database, grant),
  }
}

/** Every forecast of a grant against what was spent in its months that have passed. */
export function grantAccuracy(database: Database, grant: GrantRow) {
  const last = monthOf(controlDay(database, grant, { to: null }))
  const cells = controlCells(database, grant, { from: null, to: lastDay(last), partner: null })
  const actual = new Map([...sumCells(cells, ({ month }) => month)].map(([month, sum]) => [month, sum.toDateMinor]))
  const forecasts = listForecasts(database, grant.id).map((row) => {
    const minorByMonth = new Map<Month, number>()
    for (const { month, amountMinor: minor } of forecastMonths(database, row.id))
      minorByMonth.set(month, (minorByMonth.get(month) ?? 0) + minor)
    return { number: row.number, asOf: row.asOf, minorByMonth }
  })
  return forecastAccuracy(forecasts, actual, last, monthOf(grant.endDate))
}

export interface ForecastToSave {
  readonly grant: string
  readonly asOf: Month
  readonly note: string
  readonly lines: readonly {
    readonly code: string
    readonly months: readonly { readonly month: Month; readonly amountMinor: number }[]
  }[]
}

/**
 * Keeps a forecast under the next number; it never changes afterwards. Refused, all at once: a month that is none or outside the window,
 * unknown lines, negative amounts, no month left to forecast.
 */
export function saveForecast(work: Work, input: ForecastToSave): Result<{ number: number }> {
  const found = findGrant(work.database, input.grant)
  if (!found.ok) return found
  const grant = found.value
  if (!isMonth(input.asOf)) return failure(fault('MONTH_UNREADABLE', undefined, { text: input.asOf }))
  const months = forecastWindow(input.asOf, grantMonths(grant.startDate, grant.endDate))
  const [first] = months
  if (first === undefined) return failure(fault('BUDGET_FORECAST_OVER', undefined, { month: input.asOf }))
  const ids = new Map(reportBudgetLines(work.database, grant.id).map((line) => [line.code, line.id]))
  const faults: Fault[] = []
  const rows = input.lines.flatMap(({ code, months: given }) => {
    const id = ids.get(code)
    if (id === undefined) faults.push(fault('BUDGET_LINE_UNKNOWN', undefined, { budgetLine: code, grant: grant.code }))
    return given.flatMap(({ month, amountMinor }) => {
      if (!months.includes(month))
        faults.push(fault('BUDGET_FORECAST_MONTH', undefined, { month, from: first, to: months.at(-1) ?? first }))
      if (amountMinor < 0) faults.push(fault('BUDGET_FORECAST_NEGATIVE', undefined, { code, month }))
      return id === undefined ? [] : [{ budgetLineId: id, month, amountMinor }]
    })
  })
  if (faults.length > 0) return failure(...faults)
  const number = (listForecasts(work.database, grant.id).at(-1)?.number ?? 0) + 1
  insertForecast(
    work.database,
    { grantId: grant.id, number, asOf: input.asOf, note: input.note.trim(), madeBy: work.actor.id, madeAt: work.now },
    rows,
  )
  return success({ number })
}
