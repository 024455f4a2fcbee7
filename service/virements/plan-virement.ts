import type { Database } from '../../db/database.ts'
import { type BudgetPhasingRow, budgetPhasing } from '../../db/queries/budget-phasing.ts'
import type { BudgetVersionLineRow } from '../../db/queries/budget-versions.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { VirementMoveRow } from '../../db/queries/virements.ts'
import { financialYearOf } from '../../domain/virements/financial-year.ts'
import { type JudgedVirement, judgeVirement, type VirementPlanLine } from '../../domain/virements/judge-virement.ts'
import { movedAmounts } from '../../domain/virements/moved-amounts.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { type Rate, rateFromAmounts, rateFromText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { VirementBase } from './virement-base.ts'

/** The rules' answer to some moves, with the lines of the version in force as they would stand. */
export interface PlannedVirement {
  readonly judged: JudgedVirement
  /** Every line of the next version, in order; new lines last. */
  readonly lines: readonly BudgetVersionLineRow[]
  readonly phasing: readonly BudgetPhasingRow[]
}

/**
 * The budget after a virement and the rules' answer to it. `waiting` are moves of other requests that nobody has decided: they are counted in
 * the test, so that a tolerance is not asked for twice, and not in the lines. Refused: a line without any rate for its francs.
 */
export function planVirement(
  database: Database,
  grant: GrantRow,
  measured: VirementBase,
  moves: readonly VirementMoveRow[],
  waiting: readonly VirementMoveRow[],
): Result<PlannedVirement> {
  const phasing = budgetPhasing(database, measured.inForce.id)
  const lines = linesAfter(grant, measured.linesInForce, moves)
  if (!lines.ok) return lines
  const expected = linesAfter(grant, measured.linesInForce, [...waiting, ...moves])
  if (!expected.ok) return expected
  const after = expected.value.map(
    (line): VirementPlanLine => ({
      ...measured.lineOf(line.code, line.amountMinor, line.head),
      partner: line.partner,
      years: yearsOf(line.code, phasing),
    }),
  )
  const named = moves.map((move) => ({ budgetLine: move.budgetLine, amountMinor: move.amountMinor }))
  return success({ judged: judgeVirement(after, named, measured.rules, grant.currency), lines: lines.value, phasing })
}

const yearsOf = (code: string, phasing: readonly BudgetPhasingRow[]): string[] => [
  ...new Set(phasing.filter((row) => row.budgetLine === code && row.amountMinor !== 0).map((row) => financialYearOf(row.month))),
]

function linesAfter(
  grant: GrantRow,
  inForce: readonly BudgetVersionLineRow[],
  moves: readonly VirementMoveRow[],
): Result<BudgetVersionLineRow[]> {
  const lines = new Map(inForce.map((line) => [line.code, line]))
  const budgetRate = budgetRateOf(grant, inForce)
  for (const move of moves) {
    const line = lines.get(move.budgetLine) ?? newLine(move)
    const own = line.rate === null ? undefined : rateFromText(line.rate)
    const before = { amountMinor: line.amountMinor, amountXof: line.amountXof, rate: own }
    const moved = movedAmounts(before, move.amountMinor, grant.currency, budgetRate)
    if (!moved) return failure(fault('VIREMENT_RATE_MISSING', undefined, { budgetLine: line.code, grant: grant.code }))
    lines.set(line.code, { ...line, amountMinor: moved.amountMinor, amountXof: moved.amountXof })
  }
  return success([...lines.values()])
}

/** The agreement's budget rate, else the rate of the whole budget. */
function budgetRateOf(grant: GrantRow, lines: readonly BudgetVersionLineRow[]): Rate | undefined {
  if (grant.budgetRate !== null) return rateFromText(grant.budgetRate)
  const minor = sumMinor(lines.map((line) => line.amountMinor))
  const xof = sumMinor(lines.map((line) => line.amountXof))
  return minor > 0 && xof > 0 ? rateFromAmounts(exactInteger(xof), FUNCTIONAL_CURRENCY, minor, grant.currency) : undefined
}

const newLine = (move: VirementMoveRow): BudgetVersionLineRow => ({
  code: move.budgetLine,
  head: move.head ?? move.budgetLine,
  labelFr: move.labelFr ?? move.budgetLine,
  labelEn: move.labelEn ?? move.labelFr ?? move.budgetLine,
  partner: move.partner,
  activity: null,
  nature: null,
  unitFr: null,
  unitEn: null,
  unitCost: null,
  quantity: null,
  frequency: null,
  percent: null,
  currency: null,
  amountMinor: 0,
  amountXof: 0,
  rate: null,
  rateSource: null,
})
