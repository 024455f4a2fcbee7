import { sumMinor } from '../../../shared/money/money.ts'
import { cellAddress } from '../a1.ts'
import { type CellContent, EMPTY, money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import { rowNumber } from './row-places.ts'
import { sumWhere } from './sum-where.ts'

export interface SealedLineCells {
  readonly ledgerXof: string
  readonly ledgerDonor: string
  /** Σ|difference| over the lines. */
  readonly gapXof: string
  readonly gapDonor: string
  /** The ledger's NPAC of the period (G + H − I); null without NPAC. */
  readonly npac: string | null
}

/**
 * Each budget line as the ledger seals it (G + H, in XOF and in the donor's currency) against the transactions of the
 * workbook. The sum of the absolute differences feeds the checks of the cover.
 */
export function addSealedLines(sheet: SheetBuilder, context: ClaimContext, first: number, claim: ClaimSheet): SealedLineCells {
  const { say, currency, model } = context
  sheet.set(1, first, text(say('seal.lines')), 'section')
  const heads = [
    'claim.code',
    'claim.description',
    'seal.lineXof',
    'seal.txXof',
    'seal.gap',
    'seal.lineDonor',
    'seal.txDonor',
    'seal.gap',
  ] as const
  heads.forEach((key, index) => {
    sheet.set(index + 1, first + 1, text(say(key, { currency })), 'columnHead', { align: index < 2 ? 'left' : 'right' })
  })
  const firstRow = first + 2
  model.lines.forEach((line, index) => {
    const at = firstRow + index
    const { tallies } = context
    const stated = { xof: line.periodXof + line.priorXof, donor: sumMinor([...line.monthMinors, line.priorAdjustmentMinor]) }
    sheet.set(1, at, text(line.code), 'cell')
    sheet.set(2, at, text(line.label[context.language]), 'cell', { wrap: true })
    addTriple(sheet, context, {
      at,
      column: 3,
      stated: stated.xof,
      found: tallies.xofOfLine(line.code),
      currency: 'XOF',
      sum: 'Tx_XOF',
    })
    addTriple(sheet, context, {
      at,
      column: 6,
      stated: stated.donor,
      found: tallies.donorOfLine(line.code),
      currency,
      sum: 'Tx_Donor',
    })
  })
  const last = firstRow + model.lines.length - 1
  const totals = addTotals(sheet, context, firstRow, last)
  return { ...totals, npac: addNpac(sheet, context, last + 2, claim) }
}

interface Triple {
  readonly at: number
  readonly column: number
  readonly stated: number
  readonly found: number
  readonly currency: string
  readonly sum: string
}

function addTriple(sheet: SheetBuilder, context: ClaimContext, triple: Triple): void {
  const { at, column, stated, found, currency, sum } = triple
  const formula = sumWhere(sum, [{ range: 'Tx_Line', code: `$A${at}` }], context.sumifs)
  sheet.set(column, at, money(stated, currency), 'cell')
  sheet.set(column + 1, at, money(found, currency), 'cell', { formula })
  const gap = sheet.set(column + 2, at, money(found - stated, currency), 'cell', {
    formula: `ROUND(${cellAddress(column + 1, at)}-${cellAddress(column, at)},2)`,
  })
  sheet.colour({ kind: 'zeroIsGood', range: gap, decidedBy: gap })
}

function addTotals(sheet: SheetBuilder, context: ClaimContext, first: number, last: number) {
  const at = last + 1
  const { tallies, model, currency } = context
  const lines = model.lines.map((line) => {
    const donor = sumMinor([...line.monthMinors, line.priorAdjustmentMinor])
    const xof = line.periodXof + line.priorXof
    return { xof, donor, foundXof: tallies.xofOfLine(line.code), foundDonor: tallies.donorOfLine(line.code) }
  })
  const sum = (pick: (line: (typeof lines)[number]) => number): number => sumMinor(lines.map(pick))
  const range = (column: number): string => `${cellAddress(column, first)}:${cellAddress(column, last)}`
  const add = (column: number, content: CellContent, formula: string): string =>
    sheet.set(column, at, content, 'total', { formula })
  sheet.set(1, at, text(context.say('total')), 'total')
  sheet.set(2, at, EMPTY, 'total')
  const ledgerXof = add(
    3,
    money(
      sum((line) => line.xof),
      'XOF',
    ),
    `SUM(${range(3)})`,
  )
  add(
    4,
    money(
      sum((line) => line.foundXof),
      'XOF',
    ),
    `SUM(${range(4)})`,
  )
  // Rows on a line that the report does not know are in no row above: they count as a gap here.
  const stray = (name: string, column: number): string => `ABS(ROUND(SUM(${name})-SUM(${range(column)}),2))`
  const strayXof = Math.abs(tallies.xof - sum((line) => line.foundXof))
  const strayDonor = Math.abs(tallies.donorMinor - sum((line) => line.foundDonor))
  const gaps = (column: number): string => `SUMPRODUCT(ABS(${range(column)}))`
  const gapOfXof = sum((line) => Math.abs(line.foundXof - line.xof)) + strayXof
  const gapOfDonor = sum((line) => Math.abs(line.foundDonor - line.donor)) + strayDonor
  const gapXof = add(5, money(gapOfXof, 'XOF'), `${gaps(5)}+${stray('Tx_XOF', 4)}`)
  const ledgerDonor = add(
    6,
    money(
      sum((line) => line.donor),
      currency,
    ),
    `SUM(${range(6)})`,
  )
  add(
    7,
    money(
      sum((line) => line.foundDonor),
      currency,
    ),
    `SUM(${range(7)})`,
  )
  const gapDonor = add(8, money(gapOfDonor, currency), `${gaps(8)}+${stray('Tx_Donor', 7)}`)
  return { ledgerXof, ledgerDonor, gapXof, gapDonor }
}

/** NPAC has no transactions: the ledger's figure against the row of the claim. */
function addNpac(sheet: SheetBuilder, context: ClaimContext, at: number, claim: ClaimSheet): string | null {
  const { npac } = context.model
  const row = context.rows.find((candidate) => candidate.kind === 'npac')
  if (!npac || !row) return null
  const claimRow = rowNumber(claim.placed, (candidate) => candidate.kind === 'npac')
  const cell = (key: 'period' | 'prior' | 'disallowed'): string => `${claim.prefix}${claim.columns.letter(key)}${claimRow}`
  const stated = sumMinor([row.periodMinor, row.priorMinor, -row.disallowedMinor])
  sheet.set(1, at, text(npac.code), 'cell')
  sheet.set(2, at, text(npac.label[context.language]), 'cell', { wrap: true })
  const sealed = sheet.set(6, at, money(stated, context.currency), 'cell')
  const live = sheet.set(7, at, money(stated, context.currency), 'cell', {
    formula: `ROUND(${cell('period')}+${cell('prior')}-${cell('disallowed')},2)`,
  })
  const gap = sheet.set(8, at, money(0, context.currency), 'cell', { formula: `ROUND(${live}-${sealed},2)` })
  sheet.fill(at, 'cell')
  sheet.colour({ kind: 'zeroIsGood', range: gap, decidedBy: gap })
  return sealed
}
