import type { BudgetVersionLineRow } from '../../../db/queries/budget-versions.ts'
import type { NpacTerms } from '../../../domain/grants/grant-terms.ts'
import type { ClaimNpac, ClaimRuling } from '../../../reports/model/claim-model.ts'
import { claimRows } from '../../../reports/model/claim-rows.ts'
import { type NpacBases, npacFigures } from '../../../reports/model/npac.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '../../../shared/time/period.ts'
import type { ClaimedRow, ClaimScope } from './claim-scope.ts'

interface NpacFacts {
  readonly terms: NpacTerms
  readonly line: BudgetVersionLineRow
  /** The other lines of the version. */
  readonly others: readonly BudgetVersionLineRow[]
  readonly rulings: { readonly current: readonly ClaimRuling[]; readonly previous: readonly ClaimRuling[] }
  readonly openingMinor: number
  readonly budgetToDateMinor: number
  readonly commitmentMinor: number
  readonly virement: ClaimNpac['virement']
}

/**
 * Support costs paid as a rate of the eligible direct costs (spec 03 §1.6): recomputed each period, capped cumulatively where the agreement
 * says so. What earlier claims had comes from the last one submitted, and from the books for the periods after it.
 */
export function claimNpacOf(scope: ClaimScope, facts: NpacFacts): ClaimNpac {
  const { terms, line, others } = facts
  const excludedLines = others
    .filter((other) => terms.excludedLines.includes(other.code) || terms.excludedNatures.includes(other.nature ?? ''))
    .map((other) => other.code)
  const based = new Set(others.map((other) => other.code).filter((code) => !excludedLines.includes(code)))
  const cap = terms.capped ? line.amountMinor : null
  const previousMinor = previousNpac(scope, facts, based, cap)
  const bases = basesOf(scope.current, facts.rulings.current, scope.months, based)
  const due = npacFigures(bases, terms.percent, previousMinor, cap)
  return {
    code: line.code,
    label: { fr: line.labelFr, en: line.labelEn },
    partner: line.partner ?? scope.organisation.code,
    ratePercent: terms.percent,
    excludedLines,
    capped: terms.capped,
    budgetMinor: line.amountMinor,
    previousMinor,
    monthMinors: due.monthMinors,
    priorAdjustmentMinor: due.priorMinor,
    disallowedMinor: due.disallowedMinor,
    budgetToDateMinor: facts.budgetToDateMinor,
    commitmentMinor: facts.commitmentMinor,
    virement: facts.virement,
    comment: null,
  }
}

/** The bases of one period: its own months, what adjusts earlier ones, and its rulings, on the lines that count. */
function basesOf(
  rows: readonly ClaimedRow[],
  rulings: readonly ClaimRuling[],
  months: readonly Month[],
  based: ReadonlySet<string>,
): NpacBases {
  const [first = ''] = months
  const counted = rows.filter(({ line }) => based.has(line.budgetLine))
  const own = counted.filter(({ line }) => monthOf(line.date) >= first)
  const donor = (entries: readonly ClaimedRow[]): number => sumMinor(entries.map(({ row }) => row.donorMinor ?? 0))
  return {
    monthMinors: months.map((month) => donor(own.filter(({ row }) => monthOf(row.date) === month))),
    priorMinor: donor(counted.filter(({ line }) => monthOf(line.date) < first)),
    disallowedMinor: sumMinor(rulings.filter((ruling) => based.has(ruling.line)).map((ruling) => ruling.donorMinor)),
  }
}

/** Column F of the support costs: the last submitted claim's column J, then each period since, as it would have been claimed. */
function previousNpac(scope: ClaimScope, facts: NpacFacts, based: ReadonlySet<string>, cap: number | null): number {
  const last = scope.claims.at(-1)
  const frozen = last && claimRows(last.content.model).find((row) => row.kind === 'npac')
  let total = frozen?.cumulativeMinor ?? facts.openingMinor
  const [earliest = monthOf(scope.from)] = scope.previous.map(({ row }) => monthOf(row.date)).sort()
  const size = scope.months.length
  // Whole periods back from this one, so that every month is rounded as its own claim rounded it.
  const before = monthsBetween(earliest, addMonths(monthOf(scope.from), -1)).length
  for (let start = addMonths(monthOf(scope.from), -Math.ceil(before / size) * size); start < monthOf(scope.from); ) {
    const months = monthsBetween(start, addMonths(start, size - 1))
    const within = (date: string): boolean => months.includes(monthOf(date))
    const bases = basesOf(
      scope.previous.filter(({ row }) => within(row.date)),
      facts.rulings.previous.filter((ruling) => within(ruling.date)),
      months,
      based,
    )
    const due = npacFigures(bases, facts.terms.percent, total, cap)
    total = sumMinor([total, ...due.monthMinors, due.priorMinor, -due.disallowedMinor])
    start = addMonths(start, size)
  }
  return total
}
