import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { claimedAmount } from '../../model/claim-rows.ts'
import { sheetPrefix } from '../a1.ts'
import { integer, type Look, money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { openMonthNames } from './banner-text.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import { addHeading } from './heading.ts'
import { addSealedLines, type SealedLineCells } from './sealed-lines.ts'
import type { TransactionsSheet } from './transactions-sheet.ts'

export interface SealSheet {
  readonly plan: SheetPlan
  readonly lines: SealedLineCells
  /** Cells of the sealed figures. */
  readonly rowCount: string
  readonly totalXof: string
  readonly totalDonor: string
  readonly claimed: string
}

const SEALED = 3
const FOUND = 5
const GAP = 7

/**
 * Sheet 9, the last: where in the chain this workbook was drawn, what made it, and the control totals as sealed beside the same totals
 * recomputed by the workbook, for the whole and for each budget line (spec 08 §6).
 */
export function sealSheet(context: ClaimContext, claim: ClaimSheet, transactions: TransactionsSheet): SealSheet {
  const name = context.sheetName('seal')
  const sheet = new SheetBuilder(name, 'lineStrong', [12, 34, 17, 17, 15, 17, 17, 15])
  addHeading(sheet, context, 'seal.title')
  const next = addOrigin(sheet, context, BODY_ROW)
  const totals = addControlTotals(sheet, context, next + 1, claim, transactions)
  const lines = addSealedLines(sheet, context, totals.next + 1, claim)
  sheet.quietZeros(BODY_ROW)
  sheet.repeatRows(BODY_ROW - 1)
  const prefix = sheetPrefix(name)
  return {
    plan: sheet.build(),
    lines: {
      ledgerXof: prefix + lines.ledgerXof,
      ledgerDonor: prefix + lines.ledgerDonor,
      gapXof: prefix + lines.gapXof,
      gapDonor: prefix + lines.gapDonor,
      npac: lines.npac === null ? null : prefix + lines.npac,
    },
    rowCount: prefix + totals.rowCount,
    totalXof: prefix + totals.totalXof,
    totalDonor: prefix + totals.totalDonor,
    claimed: prefix + totals.claimed,
  }
}

function addOrigin(sheet: SheetBuilder, context: ClaimContext, first: number): number {
  const { say, model } = context
  const { seal } = model
  const none = say('none')
  const entries: readonly (readonly [WorkbookTextKey, string, Look])[] = [
    ['seal.head', seal.head, 'mono'],
    ['seal.sequence', String(seal.sequence), 'value'],
    ['seal.packages', seal.packageIds.length === 0 ? none : seal.packageIds.join(', '), 'mono'],
    ...(model.unsound ? [[`seal.${model.unsound.state}`, model.unsound.date, 'value'] as const] : []),
    ['seal.openMonths', model.openMonths.length === 0 ? none : openMonthNames(context), 'value'],
    ['seal.version', seal.appVersion, 'value'],
    ['seal.generatedAt', `${seal.generatedAt.slice(0, 10)} ${seal.generatedAt.slice(11, 19)} UTC`, 'value'],
    ['seal.generatedBy', seal.generatedBy, 'value'],
    ['seal.signature', seal.signature ?? say('seal.unsigned'), 'mono'],
  ]
  sheet.set(1, first, text(say('seal.origin')), 'section')
  entries.forEach(([key, value, look], index) => {
    const at = first + 1 + index
    sheet.set(1, at, text(say(key)), 'label')
    sheet.set(SEALED, at, text(value), look)
    sheet.fill(at, 'label', 1, 2)
    sheet.fill(at, look)
  })
  sheet.set(1, first + 1 + entries.length, text(say('seal.note')), 'note')
  return first + 2 + entries.length
}

interface ControlTotals {
  readonly rowCount: string
  readonly totalXof: string
  readonly totalDonor: string
  readonly claimed: string
  readonly next: number
}

function addControlTotals(
  sheet: SheetBuilder,
  context: ClaimContext,
  first: number,
  claim: ClaimSheet,
  transactions: TransactionsSheet,
): ControlTotals {
  const { say, currency, model, tallies } = context
  const { seal } = model
  sheet.set(1, first, text(say('seal.totals')), 'section')
  for (const [column, key] of [
    [SEALED, 'seal.sealed'],
    [FOUND, 'seal.found'],
    [GAP, 'seal.gap'],
  ] as const) {
    sheet.set(column, first + 1, text(say(key)), 'columnHead', { align: 'right' })
  }
  sheet.fill(first + 1, 'columnHead')
  const content = {
    xof: (value: number) => money(value, 'XOF'),
    donor: (value: number) => money(value, currency),
    count: integer,
  }
  let row = first + 2
  const add = (key: WorkbookTextKey, unit: keyof typeof content, sealed: number, found: number, formula: string): string => {
    const make = content[unit]
    sheet.set(1, row, text(say(key, { currency })), 'label')
    const cell = sheet.set(SEALED, row, make(sealed), 'cell')
    const live = sheet.set(FOUND, row, make(found), 'cell', { formula })
    const gap = sheet.set(GAP, row, make(found - sealed), 'cell', { formula: `ROUND(${live}-${cell},2)` })
    sheet.fill(row, 'label')
    sheet.colour({ kind: 'zeroIsGood', range: gap, decidedBy: gap })
    row += 1
    return cell
  }
  const rowCount = add('seal.rows', 'count', seal.rowCount, model.transactions.length, 'COUNT(Tx_Seq)')
  const totalXof = add('seal.xof', 'xof', seal.totalXof, tallies.xof, transactions.totalXof)
  const totalDonor = add('seal.donor', 'donor', seal.totalDonorMinor, tallies.donorMinor, transactions.totalDonor)
  const claimed = add(
    'seal.claimed',
    'donor',
    seal.claimedMinor,
    claimedAmount(model).claimedMinor,
    claim.prefix + claim.cells.claimed,
  )
  return { rowCount, totalXof, totalDonor, claimed, next: row }
}
