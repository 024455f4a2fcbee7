import type { Database } from '../../db/database.ts'
import { forecastInForce, forecastMonths } from '../../db/queries/budget-forecasts.ts'
import { budgetPhasing } from '../../db/queries/budget-phasing.ts'
import { latestBudgetVersion } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { postedRange } from '../../db/queries/reports-balances.ts'
import { type ReportBudgetLineRow, reportBudgetLines } from '../../db/queries/reports-budget.ts'
import type { PartnerChoice } from '../../db/queries/reports-filter.ts'
import { type ControlCell, type ControlMeasures, NO_MEASURES } from '../../domain/budgets/control-cells.ts'
import { grantMonths, phaseLine } from '../../domain/budgets/phasing.ts'
import { spendingParts } from '../../domain/budgets/spending-parts.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToRatio, multiplyRatios, ratioToMinor } from '../../shared/money/decimal.ts'
import { rateFromText } from '../../shared/money/rate.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import { openCommitments } from '../commitments/grant-commitments.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import type { BudgetScope } from './budget-vs-actual.ts'
import { amountTerms } from './draft-facts.ts'
import { spendingTakenOver } from './grant-spending.ts'

/** The day that a report of this scope looks at. */
export const controlDay = (database: Database, grant: GrantRow, scope: Pick<BudgetScope, 'to'>): LocalDate =>
  scope.to ?? postedRange(database)?.to ?? grant.startDate

const names = (partnerId: number | null, partner: PartnerChoice | null): boolean => partner === null || partner.id === partnerId

const cellOf = (
  budgetLineId: number,
  partnerId: number | null,
  month: Month,
  measures: Partial<ControlMeasures>,
): ControlCell => ({
  ...NO_MEASURES,
  ...measures,
  budgetLineId,
  partnerId,
  month,
})

/**
 * Everything that the views of a budget sum, by line, partner and month. Budget stands with the partner that holds the line, in its phased
 * months; spending with the partner that the voucher names, francs in the month of the line's date and the donor's amount in that of its
 * conversion (as the budget report counts them); what was taken over in the grant's first month; an open order in the month it is expected,
 * no earlier than the day looked at; the forecast in force in its months after that day.
 */
export function controlCells(database: Database, grant: GrantRow, scope: BudgetScope): ControlCell[] {
  const lines = reportBudgetLines(database, grant.id)
  return [
    ...budgetCells(database, grant, lines, scope.partner),
    ...spendingCells(database, grant, lines, scope),
    ...commitmentCells(database, grant, scope),
    ...forecastCells(database, grant, lines, scope),
  ]
}

function budgetCells(
  database: Database,
  grant: GrantRow,
  lines: readonly ReportBudgetLineRow[],
  partner: PartnerChoice | null,
): ControlCell[] {
  const version = latestBudgetVersion(database, grant.id)
  const phasing = version ? budgetPhasing(database, version.id) : []
  const months = grantMonths(grant.startDate, grant.endDate)
  return lines
    .filter((line) => line.current === 1 && names(line.partnerId, partner))
    .flatMap((line) => {
      const kept = phasing.filter((month) => month.budgetLineId === line.id)
      const phased =
        kept.length > 0
          ? kept.map((each) => ({ month: each.month, amountMinor: each.amountMinor, amountXof: each.amountXof }))
          : phaseLine({ amountMinor: line.amountMinor, amountXof: line.amountXof }, [], months)
      return phased.map(({ month, amountMinor, amountXof }) =>
        cellOf(line.id, line.partnerId, month, { budgetXof: amountXof, budgetMinor: amountMinor }),
      )
    })
}

function spendingCells(
  database: Database,
  grant: GrantRow,
  lines: readonly ReportBudgetLineRow[],
  scope: BudgetScope,
): ControlCell[] {
  const holders = new Map(lines.map((line) => [line.id, line.partnerId]))
  const conversion = convertGrant(database, grant)
  const read = (
    from: LocalDate | null,
    measure: (xof: number, minor: number | null) => Partial<ControlMeasures>,
  ): ControlCell[] => {
    const taken = spendingTakenOver(database, grant, { ...scope, from, budgetLineId: null }, holders).map((opening) =>
      cellOf(
        opening.budgetLineId,
        holders.get(opening.budgetLineId) ?? null,
        monthOf(grant.startDate),
        measure(opening.amountXof, opening.amountMinor),
      ),
    )
    const filter = { from, to: scope.to, partner: scope.partner, budgetLineIds: null }
    const spent = [...spendingParts(conversion.lines, conversion.outcome.rows, filter)].flatMap(
      ({ line, row, xof, donorMinor }) => [
        cellOf(line.budgetLineId, line.partnerId, monthOf(line.date), measure(xof, 0)),
        cellOf(line.budgetLineId, line.partnerId, monthOf(row.date), measure(0, donorMinor)),
      ],
    )
    return [...taken, ...spent]
  }
  return [
    ...read(scope.from, (spentXof, spentMinor) => ({ spentXof, spentMinor })),
    ...read(null, (toDateXof, toDateMinor) => ({ toDateXof, toDateMinor })),
  ]
}

function commitmentCells(database: Database, grant: GrantRow, scope: BudgetScope): ControlCell[] {
  const today = monthOf(controlDay(database, grant, scope))
  return openCommitments(database, grant, scope).flatMap(({ order, line, xof, minor }) => {
    if (line.budgetLineId === null) return []
    const expected = monthOf(order.expectedOn ?? order.date)
    const month = expected > today ? expected : today
    return [cellOf(line.budgetLineId, line.partnerId, month, { committedXof: xof, committedMinor: minor })]
  })
}

function forecastCells(
  database: Database,
  grant: GrantRow,
  lines: readonly ReportBudgetLineRow[],
  scope: BudgetScope,
): ControlCell[] {
  const today = monthOf(controlDay(database, grant, scope))
  const forecast = forecastInForce(database, grant.id, today)
  if (!forecast) return []
  const holders = new Map(lines.map((line) => [line.id, line.partnerId]))
  const francs = francsOf(database, grant)
  return forecastMonths(database, forecast.id)
    .filter(({ month, budgetLineId: id }) => month > today && names(holders.get(id) ?? null, scope.partner))
    .map(({ budgetLineId: id, month, amountMinor: minor }) =>
      cellOf(id, holders.get(id) ?? null, month, { forecastXof: francs(minor), forecastMinor: minor }),
    )
}

/** A forecast is in the grant's currency; francs at the budget rate, else at the published rate that the budget is shown at. */
function francsOf(database: Database, grant: GrantRow): (minor: number) => number {
  if (grant.currency === FUNCTIONAL_CURRENCY) return (minor) => minor
  const terms = amountTerms(database, grant)
  const text = (terms.budgetRate ?? terms.shownRate)?.text
  const rate = text === undefined ? undefined : rateFromText(text)
  return (minor) =>
    rate ? Number(ratioToMinor(multiplyRatios(minorToRatio(minor, grant.currency), rate), FUNCTIONAL_CURRENCY)) : 0
}
