import { sumMinor } from '../../../shared/money/money.ts'
import { cellAddress } from '../a1.ts'
import { EMPTY, money, text } from '../cell-plan.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import { FIRST_PARTNER, PARTNER_CODE_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { sumWhere } from './sum-where.ts'

export interface PartnerReportCells {
  readonly left: string
  readonly right: string
  readonly gap: string
}

/**
 * Partner totals = accepted reports (spec 06 §5.12): the XOF that the transactions of the period give to each partner, beside
 * what was accepted of its reports. A partner of whom no report is expected is left blank.
 */
export function addPartnerReports(sheet: SheetBuilder, context: ClaimContext, first: number): PartnerReportCells | null {
  const { partners } = context.model
  const expected = partners.filter((partner) => partner.acceptedXof !== null)
  if (expected.length === 0) return null
  const { say, tallies } = context
  sheet.set(1, first, text(say('partners.reports')), 'section')
  const rows = { spent: first + 1, accepted: first + 2, gap: first + 3 }
  sheet.set(1, rows.spent, text(say('partners.spentXof')), 'cell')
  sheet.set(1, rows.accepted, text(say('partners.acceptedXof')), 'cell')
  sheet.set(1, rows.gap, text(say('partners.gap')), 'total')
  partners.forEach((partner, index) => {
    const column = FIRST_PARTNER + index
    if (partner.acceptedXof === null) {
      for (const [row, look] of [
        [rows.spent, 'cell'],
        [rows.accepted, 'cell'],
        [rows.gap, 'total'],
      ] as const) {
        sheet.set(column, row, EMPTY, look)
      }
      return
    }
    const spent = tallies.xofOfPartner(partner.code)
    sheet.set(column, rows.spent, money(spent, 'XOF'), 'cell', { formula: spentFormula(context, column) })
    sheet.set(column, rows.accepted, money(partner.acceptedXof, 'XOF'), 'cell')
    sheet.set(column, rows.gap, money(spent - partner.acceptedXof, 'XOF'), 'total', {
      formula: `${cellAddress(column, rows.spent)}-${cellAddress(column, rows.accepted)}`,
    })
  })
  const after = FIRST_PARTNER + partners.length
  const across = (row: number): string => `${cellAddress(FIRST_PARTNER, row)}:${cellAddress(after - 1, row)}`
  const gaps = expected.map((partner) => Math.abs(tallies.xofOfPartner(partner.code) - (partner.acceptedXof ?? 0)))
  const spentTotal = sumMinor(expected.map((partner) => tallies.xofOfPartner(partner.code)))
  const acceptedTotal = sumMinor(expected.map((partner) => partner.acceptedXof ?? 0))
  const left = sheet.set(after, rows.spent, money(spentTotal, 'XOF'), 'head', { formula: `SUM(${across(rows.spent)})` })
  const right = sheet.set(after, rows.accepted, money(acceptedTotal, 'XOF'), 'head', { formula: `SUM(${across(rows.accepted)})` })
  const gap = sheet.set(after, rows.gap, money(sumMinor(gaps), 'XOF'), 'total', {
    formula: `SUMPRODUCT(ABS(${across(rows.gap)}))`,
  })
  for (const row of [rows.spent, rows.accepted]) sheet.fill(row, 'cell', 1, 2)
  sheet.fill(rows.gap, 'total', 1, 2)
  sheet.colour({ kind: 'zeroIsGood', range: cellAddress(after, rows.gap), decidedBy: cellAddress(after, rows.gap) })
  return { left, right, gap }
}

const spentFormula = (context: ClaimContext, column: number): string =>
  sumWhere(
    'Tx_XOF',
    [
      { range: 'Tx_Partner', code: cellAddress(column, PARTNER_CODE_ROW) },
      { range: 'Tx_Date', operator: '>=', date: 'Period_Start' },
    ],
    context.sumifs,
  )
