import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { claimedAmount } from '../../model/claim-rows.ts'
import { type CellContent, date, money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addChecks, type PlannedSheets } from './cover-checks.ts'
import { addSignOff } from './cover-sign-off.ts'
import { addHeading } from './heading.ts'

const WIDTHS = [27, 50, 27, 22, 19, 17]

type Entry = readonly [WorkbookTextKey, CellContent]

/** Sheet 1: the header block, the amount claimed, the checks, the declaration and the signatures (spec 06 §5 and §5.1). */
export function coverSheet(context: ClaimContext, sheets: PlannedSheets): SheetPlan {
  const sheet = new SheetBuilder(context.sheetName('cover'), 'accent', WIDTHS)
  addHeading(sheet, context, 'cover.title')
  const afterHeader = addHeaderBlock(sheet, context, BODY_ROW)
  const afterAmount = addAmount(sheet, context, sheets, afterHeader + 1)
  const afterChecks = addChecks(sheet, context, sheets, afterAmount + 1)
  addSignOff(sheet, context, afterChecks + 1)
  sheet.quietZeros(BODY_ROW)
  sheet.repeatRows(4)
  sheet.printOnOnePage()
  return sheet.build()
}

function addHeaderBlock(sheet: SheetBuilder, context: ClaimContext, first: number): number {
  const { say } = context
  sheet.set(1, first, text(say('cover.identification')), 'section')
  const left = leftEntries(context)
  const right = rightEntries(context)
  const rows = Math.max(left.length, right.length)
  for (let index = 0; index < rows; index += 1) {
    const at = first + 1 + index
    addEntry(sheet, context, left[index], 1, at)
    addEntry(sheet, context, right[index], 3, at)
    sheet.fill(at, 'value')
  }
  const startRow = first + 1 + right.findIndex(([key]) => key === 'cover.from')
  sheet.nameRange('Period_Start', 4, startRow)
  sheet.nameRange('Period_End', 4, startRow + 1)
  return first + 1 + rows
}

function addEntry(sheet: SheetBuilder, context: ClaimContext, entry: Entry | undefined, column: number, at: number): void {
  if (!entry) return
  sheet.set(column, at, text(context.say(entry[0])), 'label')
  sheet.set(column + 1, at, entry[1], 'value', { align: 'left', ...(column === 1 ? { wrap: true } : {}) })
}

function leftEntries(context: ClaimContext): readonly Entry[] {
  const { model, language, say } = context
  const { header } = model
  const partners = model.partners.filter((partner) => partner.role === 'partner').map((partner) => partner.name)
  const entries: Entry[] = [
    ['cover.donor', text(header.donor)],
    ['cover.programme', text(header.programme)],
    ['cover.grantNumber', text(header.grantNumber)],
    ['cover.component', text(header.component ?? say('none'))],
    ['cover.project', text(header.title[language])],
    ['cover.lead', text(header.lead)],
    ['cover.partners', text(partners.length === 0 ? say('none') : partners.join(' · '))],
    ['cover.country', text(header.country[language])],
  ]
  if (header.arrears) {
    entries.push(
      ['cover.purchaseOrder', text(header.arrears.purchaseOrder ?? say('none'))],
      ['cover.bank', text(`${header.arrears.bank} · ${header.arrears.account}`)],
    )
  }
  return entries
}

function rightEntries(context: ClaimContext): readonly Entry[] {
  const { model, say, currency } = context
  const { header } = model
  const version = header.budgetVersion
  return [
    ['cover.claimNumber', text(`${header.claimNumber} (${header.period})`)],
    ['cover.from', date(header.from)],
    ['cover.to', date(header.to)],
    ['cover.currency', text(`${currency} · ${say(`method.${header.method}`)}`)],
    [
      'cover.budgetVersion',
      text(version ? `V${version.number}${version.reference ? ` · ${version.reference}` : ''}` : say('none')),
    ],
    ['cover.budgetDate', version ? date(version.date) : text(say('none'))],
    ['cover.basis', text(say(`basis.${header.basis}`))],
    ['cover.status', text(say(`claimStatus.${header.status}`))],
    ['cover.preparedOn', date(header.preparedOn)],
  ]
}

/** What is claimed, in the words of the claim sheet, each figure pointing at its cell there. */
function addAmount(sheet: SheetBuilder, context: ClaimContext, sheets: PlannedSheets, first: number): number {
  const { model, say, currency } = context
  const { cells, prefix } = sheets.claim
  const figures = claimedAmount(model)
  sheet.set(1, first, text(say('claim.amountTitle', { currency })), 'section')
  const lines = [
    ['claim.eligible', figures.eligibleMinor, cells.eligible, 'cell'],
    ['claim.advance', model.deductions.advanceRecoveredMinor, cells.advance, 'cell'],
    ['claim.interest', model.deductions.interestMinor, cells.interest, 'cell'],
    ...(model.deductions.exchangeGainMinor === 0 || cells.gain === null
      ? []
      : [['claim.gain', model.deductions.exchangeGainMinor, cells.gain, 'cell'] as const]),
    ['claim.claimed', figures.claimedMinor, cells.claimed, 'claimed'],
  ] as const
  lines.forEach(([key, minor, cell, look], index) => {
    const at = first + 1 + index
    sheet.set(1, at, text(say(key)), look)
    sheet.set(3, at, money(minor, currency), look, { formula: `${prefix}${cell}` })
    sheet.fill(at, look, 1, 3)
  })
  sheet.height(first + lines.length, 22)
  return first + 1 + lines.length
}
