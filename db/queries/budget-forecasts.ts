import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const FORECASTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetForecast as f')
    .innerJoin('user as u', 'u.id', 'f.madeBy')
    .select(['f.id', 'f.number', 'f.asOf', 'f.note', 'u.name as madeBy', 'f.madeAt'])
    .where('f.grantId', '=', p.grantId)
    .orderBy('f.number'),
)

/** A forecast; `asOf` is the last month that counts as actual: it speaks of the months after it. */
export type BudgetForecastRow = Answered<typeof FORECASTS>

/** Every forecast of a grant, the first first. */
export const listForecasts = (database: Database, grantId: number): BudgetForecastRow[] => database.all(FORECASTS, { grantId })

/** The forecast in force on a month's end: the last one made of it or of an earlier month. Undefined while none is kept. */
export const forecastInForce = (database: Database, grantId: number, month: string): BudgetForecastRow | undefined =>
  listForecasts(database, grantId)
    .filter((forecast) => forecast.asOf <= month)
    .at(-1)

const MONTHS = statement((db, p: Given<{ forecastId: number }>) =>
  db
    .selectFrom('budgetForecastMonth as m')
    .innerJoin('budgetLine as b', 'b.id', 'm.budgetLineId')
    .select(['m.budgetLineId', 'b.code as budgetLine', 'm.month', 'm.amountMinor'])
    .where('m.forecastId', '=', p.forecastId)
    .orderBy('m.budgetLineId')
    .orderBy('m.month'),
)

/** Minor units of the grant's currency for one budget line and month. */
export type BudgetForecastMonthRow = Answered<typeof MONTHS>

export const forecastMonths = (database: Database, forecastId: number): BudgetForecastMonthRow[] =>
  database.all(MONTHS, { forecastId })

/** Writes a forecast, which never changes afterwards; months of nothing are left out. Answers its id. */
export function insertForecast(
  database: Database,
  forecast: NewRowOf<'budgetForecast'>,
  months: readonly Omit<NewRowOf<'budgetForecastMonth'>, 'forecastId'>[],
): number {
  const forecastId = database.insert('budgetForecast', forecast)
  for (const month of months) if (month.amountMinor !== 0) database.insert('budgetForecastMonth', { forecastId, ...month })
  return forecastId
}
