import { type BudgetVersionLineRow, budgetVersionLines, latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { frozenMonths, frozenTotalBefore } from '../../../db/queries/frozen.ts'
import { listBudgetLineIds } from '../../../db/queries/masters.ts'
import { openingSpendingOf, spentByBudgetLine } from '../../../db/queries/reports-spending.ts'
import type { ClaimForecast, ClaimHead, ClaimLine, PartnerPrevious } from '../../../reports/model/claim-model.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { allocate } from '../../../shared/money/allocate.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import { grantCommitments } from '../../commitments/grant-commitments.ts'
import { virementStates } from '../../virements/virement-states.ts'
import { adjustsEarlierPeriod, type ClaimedRow, type ClaimScope } from './claim-scope.ts'

export interface ClaimLines {
  readonly heads: ClaimHead[]
  readonly lines: ClaimLine[]
  readonly partnerPrevious: PartnerPrevious[]
  readonly forecast: ClaimForecast
  /** Column J of the claim before, all lines. */
  readonly previousClosingMinor: number
}

/** The lines of the claim by budget line, in budget order, with what was spent before and in the period (spec 06 §5.1, columns A to S). */
export function claimLinesOf(scope: ClaimScope): ClaimLines {
  const { database, grant, organisation } = scope
  const version = latestBudgetVersion(database, grant.id)
  const budget = version ? budgetVersionLines(database, version.id) : []
  const ids = new Map(
    listBudgetLineIds(database)
      .filter((line) => line.grant_id === grant.id)
      .map((line) => [line.code, line.id]),
  )
  const openings = new Map(openingSpendingOf(database, grant.id).map((opening) => [opening.budget_line_id, opening.amount_minor]))
  const ledgerXof = spentByBudgetLine(database, {
    grantId: grant.id,
    from: scope.from,
    to: scope.to,
    partner: null,
    budgetLineId: null,
  })
  const previous = groupByLine(scope.previous)
  const current = groupByLine(scope.current)
  const later = laterXof(scope)
  const committed = grantCommitments(database, grant, { to: scope.to, partner: null })
  const virements = virementStates(database, grant, scope.to)
  const lines = budget.map((line) => {
    const id = ids.get(line.code) ?? 0
    const opening = openings.get(id) ?? 0
    const claimed = claimLine(
      scope,
      line,
      previous.get(line.code) ?? [],
      current.get(line.code) ?? [],
      opening,
      (ledgerXof.get(id) ?? 0) - (later.get(id) ?? 0),
      committed.get(id)?.minor ?? 0,
    )
    return { ...claimed, virement: virements.get(line.code) ?? null }
  })
  const heads = [...new Set(budget.map((line) => line.head))].map((code) => ({ code, label: reportWord('head', { code }) }))
  return {
    heads,
    lines,
    partnerPrevious: [
      ...partnerPreviousOf(scope.previous),
      ...budget.flatMap((line) => {
        const donorMinor = openings.get(ids.get(line.code) ?? 0) ?? 0
        return donorMinor === 0 ? [] : [{ partner: line.partner ?? organisation.code, line: line.code, donorMinor }]
      }),
    ],
    forecast: forecastOf(scope, lines),
    previousClosingMinor: sumMinor([closedBefore(scope), ...openings.values()]),
  }
}

/** The sum of earlier claims: what closing fixed, by its own record, and the rows of earlier months that are still open. */
function closedBefore(scope: ClaimScope): number {
  const frozen = new Set(frozenMonths(scope.database, scope.grant.id))
  const open = scope.previous.filter(({ row }) => !frozen.has(monthOf(row.date)))
  return sumMinor([
    frozenTotalBefore(scope.database, scope.grant.id, monthOf(scope.from)),
    ...open.map(({ row }) => row.donorMinor ?? 0),
  ])
}

function groupByLine(rows: readonly ClaimedRow[]): Map<string, ClaimedRow[]> {
  const groups = new Map<string, ClaimedRow[]>()
  for (const entry of rows) {
    const code = entry.line.budget_line ?? ''
    const known = groups.get(code)
    if (known) known.push(entry)
    else groups.set(code, [entry])
  }
  return groups
}

/** XOF of lines dated in the period whose conversion is booked after it: the ledger holds it, this claim does not. */
function laterXof(scope: ClaimScope): Map<number, number> {
  const booked = new Set(scope.current.map(({ row }) => row.lineKey))
  const later = new Map<number, number>()
  for (const [key, line] of scope.conversion.lines) {
    if (line.date < scope.from || line.date > scope.to || booked.has(key)) continue
    later.set(line.budget_line_id, (later.get(line.budget_line_id) ?? 0) + line.amount_xof)
  }
  return later
}

function claimLine(
  scope: ClaimScope,
  line: BudgetVersionLineRow,
  previous: readonly ClaimedRow[],
  current: readonly ClaimedRow[],
  openingMinor: number,
  periodXof: number,
  commitmentMinor: number,
): ClaimLine {
  const own = current.filter((entry) => !adjustsEarlierPeriod(scope, entry))
  const prior = current.filter((entry) => adjustsEarlierPeriod(scope, entry))
  const donor = (rows: readonly ClaimedRow[]): number => sumMinor(rows.map(({ row }) => row.donorMinor ?? 0))
  return {
    code: line.code,
    head: line.head,
    label: { fr: line.label_fr, en: line.label_en },
    partner: line.partner ?? scope.organisation.code,
    activity: line.activity,
    budgetMinor: line.amount_minor,
    previousMinor: sumMinor([openingMinor, donor(previous)]),
    monthMinors: scope.months.map((month) => donor(own.filter(({ row }) => monthOf(row.date) === month))),
    priorAdjustmentMinor: donor(prior),
    disallowedMinor: 0,
    periodXof,
    priorXof: sumMinor(prior.map(({ row }) => row.xof)),
    budgetToDateMinor: budgetToDate(scope, line.amount_minor),
    commitmentMinor,
    virement: null,
    comment: null,
  }
}

/** The budget spread evenly over the grant's months, up to the end of the period: it stands for a phasing until one is kept. */
function budgetToDate(scope: ClaimScope, budgetMinor: number): number {
  const months = monthsBetween(monthOf(scope.grant.start_date), monthOf(scope.grant.end_date))
  const parts = allocateEvenly(budgetMinor, months)
  return sumMinor(months.map((month, index) => (month <= monthOf(scope.to) ? (parts[index] ?? 0) : 0)))
}

const allocateEvenly = (totalMinor: number, months: readonly Month[]): number[] =>
  months.length === 0
    ? []
    : allocate(
        totalMinor,
        months.map((month) => ({ code: month, weight: '1' })),
      )

/**
 * What is left of each line, spread evenly over the months to the end of the project: it stands for a forecast until one is kept. What is
 * committed will be spent, also beyond the budget: the outturn never lies below spending and open commitments.
 */
function forecastOf(scope: ClaimScope, lines: readonly ClaimLine[]): ClaimForecast {
  const months = monthsBetween(addMonths(monthOf(scope.to), 1), monthOf(scope.grant.end_date))
  return {
    months,
    lines: lines.map((line) => {
      const spent = sumMinor([line.previousMinor, ...line.monthMinors, line.priorAdjustmentMinor])
      return {
        code: line.code,
        monthMinors: allocateEvenly(Math.max(0, line.budgetMinor - spent, line.commitmentMinor), months),
        previousForecastMinor: null,
      }
    }),
  }
}

function partnerPreviousOf(previous: readonly ClaimedRow[]): PartnerPrevious[] {
  const sums = new Map<string, PartnerPrevious>()
  for (const { row, line, partner } of previous) {
    const code = line.budget_line ?? ''
    const key = `${partner} ${code}`
    const donorMinor = sumMinor([sums.get(key)?.donorMinor ?? 0, row.donorMinor ?? 0])
    sums.set(key, { partner, line: code, donorMinor })
  }
  return [...sums.values()]
}
