import { type BudgetVersionLineRow, budgetVersionLines, latestBudgetVersion } from '../../../db/queries/budget-versions.ts'
import { frozenMonths, frozenTotalBefore } from '../../../db/queries/frozen.ts'
import { listBudgetLineIds } from '../../../db/queries/masters.ts'
import { openingSpendingOf, spentByBudgetLine } from '../../../db/queries/reports-spending.ts'
import type { ClaimForecast, ClaimHead, ClaimLine, ClaimNpac, PartnerPrevious } from '../../../reports/model/claim-model.ts'
import { claimRows, totalRow } from '../../../reports/model/claim-rows.ts'
import { claimTallies } from '../../../reports/model/claim-tallies.ts'
import { reportWord } from '../../../shared/i18n/report-words.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { monthOf } from '../../../shared/time/period.ts'
import { grantCommitments } from '../../commitments/grant-commitments.ts'
import { virementStates } from '../../virements/virement-states.ts'
import { budgetToDate, forecastOf } from './claim-forecast.ts'
import { claimNpacOf } from './claim-npac.ts'
import { type ClaimRulings, ruledByLine } from './claim-rulings.ts'
import { adjustsEarlierPeriod, type ClaimedRow, type ClaimScope } from './claim-scope.ts'

export interface ClaimLines {
  readonly heads: ClaimHead[]
  readonly lines: ClaimLine[]
  readonly npac: ClaimNpac | null
  readonly partnerPrevious: PartnerPrevious[]
  readonly forecast: ClaimForecast
  /** Column J of the claim before, all lines. */
  readonly previousClosingMinor: number
}

/** The lines of the claim by budget line, in budget order, with what was spent before and in the period (spec 06 §5.1, columns A to S). */
export function claimLinesOf(scope: ClaimScope, rulings: ClaimRulings): ClaimLines {
  const { database, grant } = scope
  const version = latestBudgetVersion(database, grant.id)
  const budget = version ? budgetVersionLines(database, version.id) : []
  const npacLine = budget.find((line) => line.code === scope.terms.npac?.budgetLine)
  const direct = budget.filter((line) => line !== npacLine)
  const figures = lineFigures(scope, rulings, direct)
  const toDate = budgetToDate(scope, version?.id)
  const virements = virementStates(database, grant, scope.to)
  const lines = direct.map((line) => ({
    ...claimLine(scope, line, figures, toDate(line.code, line.amountMinor)),
    virement: virements.get(line.code) ?? null,
  }))
  const npac =
    npacLine && scope.terms.npac
      ? claimNpacOf(scope, {
          terms: scope.terms.npac,
          line: npacLine,
          others: direct,
          rulings,
          openingMinor: figures.openings.get(npacLine.code) ?? 0,
          budgetToDateMinor: toDate(npacLine.code, npacLine.amountMinor),
          commitmentMinor: figures.committed.get(npacLine.code) ?? 0,
          virement: virements.get(npacLine.code) ?? null,
        })
      : null
  const heads = [...new Set(direct.map((line) => line.head))].map((code) => ({ code, label: reportWord('head', { code }) }))
  return {
    heads,
    lines,
    npac,
    partnerPrevious: figures.partnerPrevious,
    forecast: forecastOf(scope, [...lines, ...(npac ? [npac] : [])].map(forecastBase)),
    previousClosingMinor: previousClosing(scope, rulings, figures, npac),
  }
}

const forecastBase = (line: ClaimLine | ClaimNpac) => ({
  code: line.code,
  budgetMinor: line.budgetMinor,
  spentMinor: sumMinor([line.previousMinor, ...line.monthMinors, line.priorAdjustmentMinor, -line.disallowedMinor]),
  commitmentMinor: line.commitmentMinor,
})

interface LineFigures {
  /** Spending taken over, by budget line. */
  readonly openings: ReadonlyMap<string, number>
  /** Column F, split by partner. */
  readonly partnerPrevious: PartnerPrevious[]
  readonly current: ReadonlyMap<string, ClaimedRow[]>
  readonly disallowed: ReadonlyMap<string, number>
  readonly committed: ReadonlyMap<string, number>
  /** XOF of the period from the ledger, less what a later period books. */
  readonly periodXof: ReadonlyMap<string, number>
}

function lineFigures(scope: ClaimScope, rulings: ClaimRulings, direct: readonly BudgetVersionLineRow[]): LineFigures {
  const { database, grant, from, to } = scope
  const ids = listBudgetLineIds(database).filter((line) => line.grantId === grant.id)
  const byCode = <Value>(values: ReadonlyMap<number, Value>): Map<string, Value> =>
    new Map(ids.flatMap(({ id, code }) => (values.has(id) ? [[code, values.get(id) as Value]] : [])))
  const openings = byCode(new Map(openingSpendingOf(database, grant.id).map((row) => [row.budgetLineId, row.amountMinor])))
  const ledgerXof = spentByBudgetLine(database, { grantId: grant.id, from, to, partner: null, budgetLineId: null })
  const later = laterXof(scope)
  const committed = byCode(grantCommitments(database, grant, { to, partner: null }))
  return {
    openings,
    partnerPrevious: partnerPreviousOf(scope, rulings, openings, direct),
    current: groupByLine(scope.current),
    disallowed: ruledByLine(rulings.current),
    committed: new Map([...committed].map(([code, { minor }]) => [code, minor])),
    periodXof: new Map(ids.map(({ id, code }) => [code, (ledgerXof.get(id) ?? 0) - (later.get(id) ?? 0)])),
  }
}

/** Column J of the claim before: what was submitted, else what closing fixed by its own record and the rows of months still open. */
function previousClosing(scope: ClaimScope, rulings: ClaimRulings, figures: LineFigures, npac: ClaimNpac | null): number {
  const last = scope.claims.at(-1)
  const ruled = -sumMinor(rulings.previous.map((ruling) => ruling.donorMinor))
  if (scope.followsClaim && last) return sumMinor([totalRow(claimRows(last.content.model), 'total').cumulativeMinor, ruled])
  const direct = [...figures.openings].filter(([code]) => code !== npac?.code).map(([, minor]) => minor)
  const support = npac?.previousMinor ?? 0
  if (last || npac) return sumMinor([...figures.partnerPrevious.map((entry) => entry.donorMinor), support])
  return sumMinor([closedBefore(scope), ruled, ...direct])
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
    const code = entry.line.budgetLine
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
    later.set(line.budgetLineId, (later.get(line.budgetLineId) ?? 0) + line.amountXof)
  }
  return later
}

function claimLine(scope: ClaimScope, line: BudgetVersionLineRow, figures: LineFigures, budgetToDateMinor: number): ClaimLine {
  const current = figures.current.get(line.code) ?? []
  const own = current.filter((entry) => !adjustsEarlierPeriod(scope, entry))
  const prior = current.filter((entry) => adjustsEarlierPeriod(scope, entry))
  const donor = (rows: readonly ClaimedRow[]): number => sumMinor(rows.map(({ row }) => row.donorMinor ?? 0))
  return {
    code: line.code,
    head: line.head,
    label: { fr: line.labelFr, en: line.labelEn },
    partner: line.partner ?? scope.organisation.code,
    activity: line.activity,
    budgetMinor: line.amountMinor,
    previousMinor: sumMinor(figures.partnerPrevious.filter((entry) => entry.line === line.code).map((entry) => entry.donorMinor)),
    monthMinors: scope.months.map((month) => donor(own.filter(({ row }) => monthOf(row.date) === month))),
    priorAdjustmentMinor: donor(prior),
    disallowedMinor: figures.disallowed.get(line.code) ?? 0,
    periodXof: figures.periodXof.get(line.code) ?? 0,
    priorXof: sumMinor(prior.map(({ row }) => row.xof)),
    budgetToDateMinor,
    commitmentMinor: figures.committed.get(line.code) ?? 0,
    virement: null,
    comment: null,
  }
}

/**
 * Column F by partner: the last submitted claim's column J, else what was taken over, with the rows and rulings of earlier periods that no
 * claim holds.
 */
function partnerPreviousOf(
  scope: ClaimScope,
  rulings: ClaimRulings,
  openings: ReadonlyMap<string, number>,
  direct: readonly BudgetVersionLineRow[],
): PartnerPrevious[] {
  const sums = new Map<string, PartnerPrevious>()
  const add = (partner: string, line: string, donorMinor: number): void => {
    if (donorMinor === 0) return
    const key = `${partner} ${line}`
    sums.set(key, { partner, line, donorMinor: sumMinor([sums.get(key)?.donorMinor ?? 0, donorMinor]) })
  }
  for (const { row, line, partner } of scope.previous) add(partner, line.budgetLine, row.donorMinor ?? 0)
  for (const ruling of rulings.previous) add(ruling.partner, ruling.line, -ruling.donorMinor)
  const model = scope.claims.at(-1)?.content.model
  if (model) {
    const tallies = claimTallies(model)
    for (const { code } of model.lines)
      for (const partner of model.partners) add(partner.code, code, tallies.cumulativeOf(code, partner.code))
  } else for (const line of direct) add(line.partner ?? scope.organisation.code, line.code, openings.get(line.code) ?? 0)
  return [...sums.values()]
}
