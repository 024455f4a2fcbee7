import type { Database } from '../../db/database.ts'
import { forecastInForce, forecastMonths } from '../../db/queries/budget-forecasts.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { reportBudgetLines } from '../../db/queries/reports-budget.ts'
import type { TestedVirementLine } from '../../domain/virements/virement-line.ts'
import { type VirementTotal, virementTest } from '../../domain/virements/virement-test.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { monthOf } from '../../shared/time/period.ts'
import { grantSpending } from '../budgets/grant-spending.ts'
import { grantCommitments } from '../commitments/grant-commitments.ts'
import { type VirementBase, virementBase } from './virement-base.ts'

export interface OutturnLine extends TestedVirementLine {
  readonly label: { readonly fr: string; readonly en: string }
  readonly partner: string | null
  /** Null while a rate is missing. */
  readonly spentMinor: number | null
  readonly committedMinor: number
  readonly forecastMinor: number
}

export interface OutturnTest {
  readonly measured: VirementBase
  readonly asOf: LocalDate
  /** In budget order; a line that the budget dropped stands after, where something was spent or committed on it. */
  readonly lines: OutturnLine[]
  /** Null while a rate is missing. */
  readonly total: VirementTotal | null
}

/**
 * The virement test of a grant on a day (spec 03 R-VIR): spent, open commitments and forecast of each line against its base. The forecast is
 * that in force, over the months after the day's; none kept counts as nothing. Undefined while the grant has no budget.
 */
export function outturnTest(database: Database, grant: GrantRow, to: LocalDate | null): OutturnTest | undefined {
  const measured = virementBase(database, grant)
  if (!measured) return undefined
  const asOf = to ?? postedRange(database)?.to ?? grant.startDate
  const rows = reportBudgetLines(database, grant.id)
  const holders = new Map(rows.map((line) => [line.id, line.partnerId]))
  const spent = grantSpending(database, grant, { from: null, to, partner: null, budgetLineId: null }, holders)
  const committed = grantCommitments(database, grant, { to, partner: null })
  const forecast = forecastOf(database, grant.id, asOf)
  const shown = rows.flatMap((row) => {
    const spentMinor = spent.has(row.id) ? (spent.get(row.id)?.minor ?? null) : 0
    const committedMinor = committed.get(row.id)?.minor ?? 0
    const forecastMinor = forecast.get(row.id) ?? 0
    const outturnMinor = spentMinor === null ? null : exactInteger(spentMinor + committedMinor + forecastMinor)
    const line = measured.lineOf(row.code, outturnMinor, row.head)
    const isShown = row.current === 1 || line.baseMinor > 0 || outturnMinor !== 0
    return isShown ? [{ row, line, spentMinor, committedMinor, forecastMinor }] : []
  })
  const test = virementTest(
    shown.map(({ line }) => line),
    measured.rules,
    grant.currency,
  )
  return {
    measured,
    asOf,
    total: test.total,
    lines: shown.flatMap(({ row, spentMinor, committedMinor, forecastMinor }, index) => {
      const tested = test.lines[index]
      const label = { fr: row.labelFr, en: row.labelEn }
      return tested ? [{ ...tested, label, partner: row.partner, spentMinor, committedMinor, forecastMinor }] : []
    }),
  }
}

/** What the forecast in force expects after a day's month, by budget line. */
function forecastOf(database: Database, grantId: number, asOf: LocalDate): Map<number, number> {
  const month = monthOf(asOf)
  const forecast = forecastInForce(database, grantId, month)
  const sums = new Map<number, number>()
  for (const each of forecast ? forecastMonths(database, forecast.id) : []) {
    if (each.month <= month) continue
    sums.set(each.budgetLineId, exactInteger((sums.get(each.budgetLineId) ?? 0) + each.amountMinor))
  }
  return sums
}
