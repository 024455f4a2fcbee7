import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { sumMinor } from '../../../shared/money/money.ts'
import { cellAddress } from '../a1.ts'
import { type CellContent, date, EMPTY, integer, money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addHeading } from './heading.ts'

type Heads = readonly [WorkbookTextKey, 'left' | 'right'][]

/** The same eleven columns carry both registers, so that one set of widths fits them. */
const ASSET_HEADS: Heads = [
  ['asset.tag', 'left'],
  ['asset.description', 'left'],
  ['asset.serial', 'left'],
  ['asset.quantity', 'right'],
  ['asset.voucher', 'left'],
  ['asset.acquired', 'left'],
  ['asset.costXof', 'right'],
  ['asset.costDonor', 'right'],
  ['asset.location', 'left'],
  ['asset.custodian', 'left'],
  ['asset.condition', 'left'],
]
const PROCUREMENT_HEADS: Heads = [
  ['procurement.file', 'left'],
  ['procurement.object', 'left'],
  ['procurement.required', 'left'],
  ['procurement.line', 'left'],
  ['procurement.used', 'left'],
  ['procurement.opened', 'left'],
  ['procurement.xof', 'right'],
  ['procurement.donor', 'right'],
  ['procurement.winner', 'left'],
  ['procurement.contract', 'left'],
  ['procurement.derogation', 'left'],
]

/** Sheet 8: what was bought with the grant, and how (extracts of spec 06 §5.9 and §5.10). An empty register says so. */
export function assetsSheet(context: ClaimContext): SheetPlan {
  const { model, currency } = context
  const sheet = new SheetBuilder(context.sheetName('assets'), 'donorInk', [15, 34, 18, 8.5, 20, 11.5, 15, 13, 18, 18, 20])
  addHeading(sheet, context, 'assets.title')
  const assets = model.assets.map((asset) => [
    text(asset.tag),
    text(asset.description),
    text(asset.serial),
    integer(asset.quantity),
    text(asset.voucher),
    date(asset.acquired),
    money(asset.costXof, 'XOF'),
    money(asset.costDonorMinor, currency),
    text(asset.location),
    text(asset.custodian),
    text(asset.condition),
  ])
  const procurement = model.procurement.map((file) => [
    text(file.file),
    text(file.object),
    text(file.methodRequired),
    text(file.line),
    text(file.methodUsed),
    date(file.openedOn),
    money(file.amountXof, 'XOF'),
    file.amountDonorMinor === null ? EMPTY : money(file.amountDonorMinor, currency),
    text(file.winner),
    text(file.contract),
    text(file.derogation),
  ])
  const next = addTable(sheet, context, BODY_ROW, { title: 'asset.title', none: 'asset.none', heads: ASSET_HEADS, rows: assets })
  addTable(sheet, context, next + 1, {
    title: 'procurement.title',
    none: 'procurement.none',
    heads: PROCUREMENT_HEADS,
    rows: procurement,
  })
  sheet.quietZeros(BODY_ROW)
  sheet.repeatRows(BODY_ROW - 1)
  return sheet.build()
}

interface Table {
  readonly title: WorkbookTextKey
  readonly none: WorkbookTextKey
  readonly heads: Heads
  readonly rows: readonly (readonly CellContent[])[]
}

function addTable(sheet: SheetBuilder, context: ClaimContext, first: number, table: Table): number {
  sheet.set(1, first, text(context.say(table.title)), 'section')
  if (table.rows.length === 0) {
    sheet.set(1, first + 1, text(context.say(table.none)), 'quiet')
    sheet.fill(first + 1, 'quiet')
    return first + 3
  }
  const headRow = first + 1
  table.heads.forEach(([key, align], index) => {
    sheet.set(index + 1, headRow, text(context.say(key, { currency: context.currency })), 'columnHead', { align })
  })
  table.rows.forEach((cells, index) => {
    cells.forEach((content, column) => {
      const align = table.heads[column]?.[1] === 'right' ? { align: 'right' as const } : {}
      sheet.set(column + 1, headRow + 1 + index, content, 'cell', { wrap: content.kind === 'text', ...align })
    })
  })
  const last = headRow + table.rows.length
  addTotals(sheet, context, headRow + 1, last, table.rows)
  return last + 3
}

function addTotals(
  sheet: SheetBuilder,
  context: ClaimContext,
  first: number,
  last: number,
  rows: readonly (readonly CellContent[])[],
): void {
  const at = last + 1
  const sum = (column: number): number =>
    sumMinor(rows.map((cells) => (cells[column - 1]?.kind === 'money' ? minorOf(cells[column - 1]) : 0)))
  sheet.set(1, at, text(context.say('total')), 'total')
  for (const [column, currency] of [
    [7, 'XOF'],
    [8, context.currency],
  ] as const) {
    sheet.set(column, at, money(sum(column), currency), 'total', {
      formula: `SUM(${cellAddress(column, first)}:${cellAddress(column, last)})`,
    })
  }
  sheet.fill(at, 'total')
}

const minorOf = (content: CellContent | undefined): number => (content?.kind === 'money' ? content.minor : 0)
