import type { Database } from '../database.ts'

export interface BudgetForecastRow {
  readonly id: number
  readonly number: number
  /** The last month that counts as actual: the forecast speaks of the months after it. */
  readonly asOf: string
  readonly note: string
  readonly madeBy: string
  readonly madeAt: string
}

/** Minor units of the grant's currency for one budget line and month. */
export interface BudgetForecastMonthRow {
  readonly budgetLineId: number
  readonly budgetLine: string
  readonly month: string
  readonly amountMinor: number
}

/** Every forecast of a grant, the first first. */
export const listForecasts = (database: Database, grantId: number): BudgetForecastRow[] =>
  database.all<BudgetForecastRow>(
    `SELECT f.id, f.number, f.as_of, f.note, u.name AS made_by, f.made_at FROM budget_forecast f JOIN user u ON u.id = f.made_by
     WHERE f.grant_id = ? ORDER BY f.number`,
    grantId,
  )

/** The forecast in force on a month's end: the last one made of it or of an earlier month. Undefined while none is kept. */
export const forecastInForce = (database: Database, grantId: number, month: string): BudgetForecastRow | undefined =>
  listForecasts(database, grantId)
    .filter((forecast) => forecast.asOf <= month)
    .at(-1)

export const forecastMonths = (database: Database, forecastId: number): BudgetForecastMonthRow[] =>
  database.all<BudgetForecastMonthRow>(
    `SELECT m.budget_line_id, b.code AS budget_line, m.month, m.amount_minor FROM budget_forecast_month m JOIN budget_line b ON b.id = m.budget_line_id
     WHERE m.forecast_id = ? ORDER BY m.budget_line_id, m.month`,
    forecastId,
  )

/** Writes a forecast, which never changes afterwards; months of nothing are left out. Answers its id. */
export function insertForecast(
  database: Database,
  forecast: {
    readonly grantId: number
    readonly number: number
    readonly asOf: string
    readonly note: string
    readonly by: number
    readonly at: string
  },
  months: readonly Pick<BudgetForecastMonthRow, 'budgetLineId' | 'month' | 'amountMinor'>[],
): number {
  database.run(
    'INSERT INTO budget_forecast (grant_id, number, as_of, note, made_by, made_at) VALUES (?,?,?,?,?,?)',
    forecast.grantId,
    forecast.number,
    forecast.asOf,
    forecast.note,
    forecast.by,
    forecast.at,
  )
  const id = database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
  for (const { budgetLineId, month, amountMinor } of months)
    if (amountMinor !== 0)
      database.run(
        'INSERT INTO budget_forecast_month (forecast_id, budget_line_id, month, amount_minor) VALUES (?,?,?,?)',
        id,
        budgetLineId,
        month,
        amountMinor,
      )
  return id
}
