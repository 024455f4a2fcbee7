import { workbookEn } from '../../shared/i18n/en/workbook.ts'
import { workbookFr } from '../../shared/i18n/fr/workbook.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { Bilingual } from './bilingual.ts'
import { fundsFigures } from './claim-funds-figures.ts'
import type { ClaimModel } from './claim-model.ts'
import { type ClaimRow, claimedAmount, claimRows, totalRow } from './claim-rows.ts'
import { type ClaimTallies, claimTallies } from './claim-tallies.ts'
import { npacFigures } from './npac.ts'

export const CLAIM_CHECK_CODES = [
  'TRANSACTIONS_XOF',
  'TRANSACTIONS_DONOR',
  'PARTNERS_TOTAL',
  'PREVIOUS_CUMULATIVE',
  'DISALLOWED',
  'NPAC',
  'AMOUNT_CLAIMED',
  'BUDGET_TOTAL',
  'FUNDS',
  'FX_IDENTITY',
  'RATES_PROVED',
  'PARTNER_REPORTS',
  'ROW_COUNT',
  'SEALED_XOF',
  'SEALED_DONOR',
  'CUT_OFF',
  'DUPLICATES',
] as const
export type ClaimCheckCode = (typeof CLAIM_CHECK_CODES)[number]

/** One tie between two figures that come from different places. */
export interface ClaimCheck {
  readonly code: ClaimCheckCode
  readonly label: Bilingual
  /** What `left`, `right` and `gap` count: whole francs, minor units of the donor's currency, or things. */
  readonly unit: 'xof' | 'donor' | 'count'
  readonly left: number
  readonly right: number
  /** Zero when the check holds. Where the tie is line by line it is the sum of the absolute differences, so that two errors never cancel. */
  readonly gap: number
  readonly holds: boolean
}

interface Measure {
  readonly unit: ClaimCheck['unit']
  readonly left: number
  readonly right: number
  readonly gap?: number
}

/** Every tie that an auditor would try on the workbook (spec 06 §5.12), judged on the model alone. A check that does not apply is left out. */
export function claimChecks(model: ClaimModel): readonly ClaimCheck[] {
  const rows = claimRows(model)
  const tallies = claimTallies(model)
  const measures: Record<ClaimCheckCode, Measure | null> = {
    ...ledgerTies(model, tallies),
    ...claimTies(model, rows, tallies),
    ...moneyTies(model),
    ...rowTies(model, tallies),
  }
  return CLAIM_CHECK_CODES.flatMap((code) => {
    const measure = measures[code]
    if (!measure) return []
    const gap = measure.gap ?? measure.left - measure.right
    return [{ code, label: checkLabel(code), ...measure, gap, holds: gap === 0 }]
  })
}

const checkLabel = (code: ClaimCheckCode): Bilingual => ({ fr: workbookFr[`check.${code}`], en: workbookEn[`check.${code}`] })

/** Σ|a − b| over a list, so that gaps of opposite sign do not cancel. */
const absoluteGap = (pairs: readonly (readonly [number, number])[]): number => sumMinor(pairs.map(([a, b]) => Math.abs(a - b)))

function ledgerTies(model: ClaimModel, tallies: ClaimTallies) {
  const xof = model.lines.map((line) => [tallies.xofOfLine(line.code), line.periodXof + line.priorXof] as const)
  const donor = model.lines.map(
    (line) => [tallies.donorOfLine(line.code), sumMinor([...line.monthMinors, line.priorAdjustmentMinor])] as const,
  )
  const ruled = model.lines.map((line) => [tallies.ruledOn(line.code), line.disallowedMinor] as const)
  return {
    TRANSACTIONS_XOF: tie('xof', tallies.xof, xof),
    TRANSACTIONS_DONOR: tie('donor', tallies.donorMinor, donor),
    DISALLOWED: tie('donor', sumMinor(model.rulings.map((ruling) => ruling.donorMinor)), ruled),
  }
}

/** The left total may hold amounts on lines that the report does not know; they count in the gap too. */
function tie(unit: Measure['unit'], left: number, pairs: readonly (readonly [number, number])[]): Measure {
  const right = sumMinor(pairs.map(([, stated]) => stated))
  const unknown = left - sumMinor(pairs.map(([found]) => found))
  return { unit, left, right, gap: absoluteGap(pairs) + Math.abs(unknown) }
}

function claimTies(model: ClaimModel, rows: readonly ClaimRow[], tallies: ClaimTallies) {
  const total = totalRow(rows, 'total')
  const npac = rows.find((row) => row.kind === 'npac')
  const byLine = rows
    .filter((row) => row.kind === 'line')
    .map(
      (row) => [sumMinor(model.partners.map(({ code }) => tallies.cumulativeOf(row.code, code))), row.cumulativeMinor] as const,
    )
  return {
    PARTNERS_TOTAL: {
      unit: 'donor' as const,
      left: sumMinor([...byLine.map(([partners]) => partners), npac?.cumulativeMinor ?? 0]),
      right: total.cumulativeMinor,
      gap: absoluteGap(byLine),
    },
    PREVIOUS_CUMULATIVE: { unit: 'donor' as const, left: total.previousMinor, right: model.previousClosingMinor },
    NPAC: npacTie(model, rows),
    AMOUNT_CLAIMED: { unit: 'donor' as const, left: claimedAmount(model).claimedMinor, right: model.seal.claimedMinor },
    BUDGET_TOTAL: { unit: 'donor' as const, left: total.budgetMinor, right: model.header.budgetTotalMinor },
  }
}

function npacTie(model: ClaimModel, rows: readonly ClaimRow[]): Measure | null {
  const base = rows.find((row) => row.kind === 'base')
  if (!model.npac || !base) return null
  const due = npacDue(model, base)
  const stated = sumMinor([...model.npac.monthMinors, model.npac.priorAdjustmentMinor, -model.npac.disallowedMinor])
  return { unit: 'donor', left: due, right: stated }
}

function npacDue(model: ClaimModel, base: ClaimRow): number {
  if (!model.npac) return 0
  const bases = { monthMinors: base.monthMinors, priorMinor: base.priorMinor, disallowedMinor: base.disallowedMinor }
  const cap = model.npac.capped ? model.npac.budgetMinor : null
  const due = npacFigures(bases, model.npac.ratePercent, model.npac.previousMinor, cap)
  return sumMinor([...due.monthMinors, due.priorMinor, -due.disallowedMinor])
}

function moneyTies(model: ClaimModel) {
  const { expectedXof, heldXof } = fundsFigures(model)
  const { identity, rates } = model.fx
  const proved = rates.filter((rate) => rate.evidence !== null).length
  const reports = model.partners.filter((partner) => partner.acceptedXof !== null)
  const tallies = claimTallies(model)
  const pairs = reports.map((partner) => [tallies.xofOfPartner(partner.code), partner.acceptedXof ?? 0] as const)
  return {
    FUNDS: { unit: 'xof' as const, left: expectedXof, right: heldXof },
    FX_IDENTITY: identity && {
      unit: 'donor' as const,
      left: identity.receivedMinor,
      right: sumMinor([identity.reportedMinor, -identity.realisedMinor, identity.closingMinor]),
    },
    RATES_PROVED: { unit: 'count' as const, left: proved, right: rates.length },
    PARTNER_REPORTS: reports.length === 0 ? null : tie('xof', sumMinor(pairs.map(([spent]) => spent)), pairs),
  }
}

function rowTies(model: ClaimModel, tallies: ClaimTallies) {
  const { transactions, header, seal } = model
  const late = transactions.filter((row) => row.date > header.to).length
  const keys = new Set(transactions.map((row) => `${row.voucher}|${row.lineHash}|${row.rateReference}`))
  return {
    ROW_COUNT: { unit: 'count' as const, left: transactions.length, right: seal.rowCount },
    SEALED_XOF: { unit: 'xof' as const, left: tallies.xof, right: seal.totalXof },
    SEALED_DONOR: { unit: 'donor' as const, left: tallies.donorMinor, right: seal.totalDonorMinor },
    CUT_OFF: { unit: 'count' as const, left: late, right: 0 },
    DUPLICATES: { unit: 'count' as const, left: transactions.length - keys.size, right: 0 },
  }
}
