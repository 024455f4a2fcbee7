import { picked } from '../../shared/fields/picked.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import type { Bilingual } from './bilingual.ts'
import type { ClaimForecast, ClaimLine, ClaimModel, ClaimNpac, VirementState } from './claim-model.ts'

/** The amounts of one row of the claim, in minor units of the donor's currency. */
export interface ClaimAmounts {
  readonly budgetMinor: number
  readonly previousMinor: number
  readonly monthMinors: readonly number[]
  readonly periodMinor: number
  readonly priorMinor: number
  readonly disallowedMinor: number
  readonly cumulativeMinor: number
  readonly budgetToDateMinor: number
  readonly varianceMinor: number
  readonly commitmentMinor: number
  readonly forecastMinor: number
  readonly outturnMinor: number
}

export type ClaimRowKind = 'head' | 'line' | 'direct' | 'base' | 'npac' | 'total'

export interface ClaimRow extends ClaimAmounts {
  readonly kind: ClaimRowKind
  /** Head or line code; empty for totals. */
  readonly code: string
  /** Null for totals, whose name is a text of the workbook. */
  readonly label: Bilingual | null
  readonly partner: string | null
  readonly activity: string | null
  readonly virement: VirementState | null
  readonly comment: string | null
}

type Entered = Omit<ClaimAmounts, 'periodMinor' | 'cumulativeMinor' | 'varianceMinor' | 'outturnMinor'>

/**
 * The rows of the claim in printing order: each head with its lines, the direct total, the base and the NPAC row where
 * there is one, the grand total. Heads and totals are sums of their lines (R-RND 3).
 */
export function claimRows(model: ClaimModel): readonly ClaimRow[] {
  const rows: ClaimRow[] = []
  const lines: ClaimRow[] = []
  const months = model.months.length
  for (const head of model.heads) {
    const children = model.lines.filter((line) => line.head === head.code).map((line) => lineRow(line, model))
    rows.push({ ...sumRow('head', children, months), code: head.code, label: head.label }, ...children)
    lines.push(...children)
  }
  const direct = sumRow('direct', lines, months)
  rows.push(direct)
  if (!model.npac) return [...rows, sumRow('total', [direct], months)]
  const excluded = new Set(model.npac.excludedLines)
  const included = lines.filter((line) => !excluded.has(line.code))
  const npac = npacRow(model.npac, model)
  return [...rows, sumRow('base', included, months), npac, sumRow('total', [direct, npac], months)]
}

/** The single row of a kind that every claim has. */
export function totalRow(rows: readonly ClaimRow[], kind: 'direct' | 'total'): ClaimRow {
  const found = rows.find((row) => row.kind === kind)
  if (!found) throw new RangeError(`a claim has a row ${kind}`)
  return found
}

/** Months of the forecast up to the end of the donor's financial year. */
export const financialYearMonths = (model: ClaimModel): readonly Month[] =>
  model.forecast.months.filter((month) => month <= monthOf(model.header.financialYearEnd))

/** Forecast of one line to the end of the donor's financial year (column O). */
export function forecastToYearEnd(code: string, model: ClaimModel): number {
  return sumMinor(forecastMonths(code, model.forecast).slice(0, financialYearMonths(model).length))
}

/** Forecast of one line for each month; zeros where the line has none. */
export const forecastMonths = (code: string, forecast: ClaimForecast): readonly number[] =>
  forecast.lines.find((line) => line.code === code)?.monthMinors ?? forecast.months.map(() => 0)

const lineRow = (line: ClaimLine, model: ClaimModel): ClaimRow => ({
  kind: 'line',
  ...picked(line, 'code', 'label', 'partner', 'activity', 'virement', 'comment'),
  ...derived({
    ...entered(line),
    priorMinor: line.priorAdjustmentMinor,
    forecastMinor: forecastToYearEnd(line.code, model),
  }),
})

const npacRow = (npac: ClaimNpac, model: ClaimModel): ClaimRow => ({
  kind: 'npac',
  code: npac.code,
  label: npac.label,
  partner: npac.partner,
  activity: null,
  virement: npac.virement,
  comment: npac.comment,
  ...derived({
    ...entered(npac),
    priorMinor: npac.priorAdjustmentMinor,
    forecastMinor: forecastToYearEnd(npac.code, model),
  }),
})

const entered = (line: ClaimLine | ClaimNpac) => ({
  ...picked(line, 'budgetMinor', 'previousMinor', 'monthMinors', 'disallowedMinor', 'budgetToDateMinor', 'commitmentMinor'),
})

/** J = F + G + H − I; L = K − J; P = J + O (spec 06 §5.1). */
function derived(amounts: Entered): ClaimAmounts {
  const periodMinor = sumMinor(amounts.monthMinors)
  const cumulativeMinor = sumMinor([amounts.previousMinor, periodMinor, amounts.priorMinor, -amounts.disallowedMinor])
  return {
    ...amounts,
    periodMinor,
    cumulativeMinor,
    varianceMinor: amounts.budgetToDateMinor - cumulativeMinor,
    outturnMinor: cumulativeMinor + amounts.forecastMinor,
  }
}

function sumRow(kind: ClaimRowKind, rows: readonly ClaimRow[], months: number): ClaimRow {
  const sum = (amount: (row: ClaimRow) => number): number => sumMinor(rows.map(amount))
  return {
    kind,
    code: '',
    label: null,
    partner: null,
    activity: null,
    virement: null,
    comment: null,
    ...derived({
      budgetMinor: sum((row) => row.budgetMinor),
      previousMinor: sum((row) => row.previousMinor),
      monthMinors: Array.from({ length: months }, (_, index) => sum((row) => row.monthMinors[index] ?? 0)),
      priorMinor: sum((row) => row.priorMinor),
      disallowedMinor: sum((row) => row.disallowedMinor),
      budgetToDateMinor: sum((row) => row.budgetToDateMinor),
      commitmentMinor: sum((row) => row.commitmentMinor),
      forecastMinor: sum((row) => row.forecastMinor),
    }),
  }
}

/** What the claim asks for: eligible cost of the period less what lowers it; never negative (R-PAY). */
export function claimedAmount(model: ClaimModel): { eligibleMinor: number; netMinor: number; claimedMinor: number } {
  const total = totalRow(claimRows(model), 'total')
  const eligibleMinor = sumMinor([total.periodMinor, total.priorMinor, -total.disallowedMinor])
  const { advanceRecoveredMinor, interestMinor, exchangeGainMinor } = model.deductions
  const netMinor = sumMinor([eligibleMinor, -advanceRecoveredMinor, -interestMinor, -exchangeGainMinor])
  return { eligibleMinor, netMinor, claimedMinor: Math.max(0, netMinor) }
}
