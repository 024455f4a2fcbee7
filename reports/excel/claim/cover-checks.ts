import { type ClaimCheck, type ClaimCheckCode, claimChecks } from '../../model/claim-checks.ts'
import { absoluteRange, cellAddress } from '../a1.ts'
import { type CellContent, integer, money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { ClaimContext } from './claim-context.ts'
import type { ClaimSheet } from './claim-sheet.ts'
import type { FundsSheet } from './funds-sheet.ts'
import type { FxSheet } from './fx-sheet.ts'
import type { PartnersSheet } from './partners-sheet.ts'
import { rowNumber } from './row-places.ts'
import type { SealSheet } from './seal-sheet.ts'
import type { TransactionsSheet } from './transactions-sheet.ts'

/** The planned sheets that the cover's checks point at. */
export interface PlannedSheets {
  readonly claim: ClaimSheet
  readonly partners: PartnersSheet
  readonly funds: FundsSheet
  readonly fx: FxSheet
  readonly transactions: TransactionsSheet
  readonly seal: SealSheet
}

interface CheckFormulas {
  readonly left: string | null
  readonly right: string | null
  /** Null: the plain difference. */
  readonly gap: string | null
}

const [LABEL, LEFT, RIGHT, GAP, STATE] = [1, 3, 4, 5, 6] as const

/**
 * The summary of checks: each tie with its two figures, live, their gap, and a word that turns red when the gap is not nil. Returns the
 * row after the table. The verdict above counts them.
 */
export function addChecks(sheet: SheetBuilder, context: ClaimContext, sheets: PlannedSheets, first: number): number {
  const { say, language } = context
  const checks = claimChecks(context.model)
  const firstRow = first + 3
  const last = firstRow + checks.length - 1
  const [allHold, someFail] = [say('cover.allHold'), say('cover.someFail')]
  const holding = `COUNTIF(${absoluteRange(STATE, firstRow, last)},"${say('check.ok')}")`
  sheet.set(1, first, text(say('cover.checks')), 'section')
  sheet.set(1, first + 1, text(checks.every((check) => check.holds) ? allHold : someFail), 'value', {
    formula: `IF(${holding}=${checks.length},"${allHold}","${someFail}")`,
  })
  sheet.fill(first + 1, 'value')
  const verdict = `${cellAddress(1, first + 1)}:${cellAddress(STATE, first + 1)}`
  sheet.colour({ kind: 'zeroIsGood', range: verdict, decidedBy: `${holding}-${checks.length}` })
  const heads = [
    [LABEL, 'cover.check', 'left'],
    [LEFT, 'cover.left', 'right'],
    [RIGHT, 'cover.right', 'right'],
    [GAP, 'cover.gap', 'right'],
    [STATE, 'cover.state', 'center'],
  ] as const
  for (const [column, key, align] of heads) sheet.set(column, first + 2, text(say(key)), 'columnHead', { align })
  sheet.fill(first + 2, 'columnHead')
  checks.forEach((check, index) => {
    addCheck(sheet, context, check, formulasOf(check.code, sheets), firstRow + index)
    sheet.set(LABEL, firstRow + index, text(check.label[language]), 'cell')
    sheet.fill(firstRow + index, 'cell')
  })
  const states = `${cellAddress(STATE, firstRow)}:${cellAddress(STATE, last)}`
  sheet.colour({ kind: 'zeroIsGood', range: states, decidedBy: `$${cellAddress(GAP, firstRow)}` })
  return last + 1
}

function addCheck(sheet: SheetBuilder, context: ClaimContext, check: ClaimCheck, formulas: CheckFormulas, at: number): void {
  const content = (value: number): CellContent =>
    check.unit === 'count' ? integer(value) : money(value, check.unit === 'xof' ? 'XOF' : context.currency)
  const live = (formula: string | null) => (formula === null ? {} : { formula })
  const left = sheet.set(LEFT, at, content(check.left), 'cell', live(formulas.left))
  const right = sheet.set(RIGHT, at, content(check.right), 'cell', live(formulas.right))
  const gap = sheet.set(GAP, at, content(check.gap), 'cell', { formula: formulas.gap ?? `ROUND(${left}-${right},2)` })
  const [ok, wrong] = [context.say('check.ok'), context.say('check.gap')]
  sheet.set(STATE, at, text(check.holds ? ok : wrong), 'value', {
    align: 'center',
    formula: `IF(ROUND(${gap},2)=0,"${ok}","${wrong}")`,
  })
}

function formulasOf(code: ClaimCheckCode, sheets: PlannedSheets): CheckFormulas {
  const { claim, partners, funds, fx, transactions, seal } = sheets
  const total = rowNumber(claim.placed, (row) => row.kind === 'total')
  const direct = rowNumber(claim.placed, (row) => row.kind === 'direct')
  const grand = (key: 'previous' | 'cumulative' | 'budget'): string => `${claim.prefix}${claim.columns.letter(key)}${total}`
  const plain = (left: string | null, right: string | null, gap: string | null = null): CheckFormulas => ({ left, right, gap })
  switch (code) {
    case 'TRANSACTIONS_XOF':
      return plain(transactions.totalXof, seal.lines.ledgerXof, seal.lines.gapXof)
    case 'TRANSACTIONS_DONOR':
      return plain(transactions.totalDonor, seal.lines.ledgerDonor, seal.lines.gapDonor)
    case 'PARTNERS_TOTAL':
      return plain(partners.total, grand('cumulative'), partners.gap)
    case 'PREVIOUS_CUMULATIVE':
      return plain(grand('previous'), null)
    case 'DISALLOWED':
      return plain('SUM(Rul_Donor)', `${claim.prefix}${claim.columns.letter('disallowed')}${direct}`)
    case 'NPAC':
      return plain(npacCell(claim), seal.lines.npac)
    case 'AMOUNT_CLAIMED':
      return plain('Claim_Amount', seal.claimed)
    case 'BUDGET_TOTAL':
      return plain(grand('budget'), null)
    case 'FUNDS':
      return plain(funds.expected, funds.held)
    case 'FX_IDENTITY':
      return plain(fx.identity?.received ?? null, fx.identity?.explained ?? null)
    case 'RATES_PROVED':
      return plain(fx.proved, fx.count)
    case 'PARTNER_REPORTS':
      return plain(partners.reports?.left ?? null, partners.reports?.right ?? null, partners.reports?.gap ?? null)
    case 'ROW_COUNT':
      return plain('COUNT(Tx_Seq)', seal.rowCount)
    case 'SEALED_XOF':
      return plain('SUM(Tx_XOF)', seal.totalXof)
    case 'SEALED_DONOR':
      return plain('SUM(Tx_Donor)', seal.totalDonor)
    case 'CUT_OFF':
      return plain('COUNTIF(Tx_Date,">"&Period_End)', null)
    case 'DUPLICATES':
      return plain(null, null)
  }
}

function npacCell(claim: ClaimSheet): string | null {
  const place = claim.placed.find(({ row }) => row.kind === 'npac')
  if (!place) return null
  const cell = (key: 'period' | 'prior' | 'disallowed'): string => `${claim.prefix}${claim.columns.letter(key)}${place.at}`
  return `ROUND(${cell('period')}+${cell('prior')}-${cell('disallowed')},2)`
}
