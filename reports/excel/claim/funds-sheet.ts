import type { WorkbookTextKey } from '../../../shared/i18n/workbook-text.ts'
import { fundsFigures } from '../../model/claim-funds-figures.ts'
import { sheetPrefix } from '../a1.ts'
import { money, text } from '../cell-plan.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { BODY_ROW } from './body-rows.ts'
import type { ClaimContext } from './claim-context.ts'
import { addHeading } from './heading.ts'
import { addTranches } from './tranche-table.ts'

const AMOUNT = 5

export interface FundsSheet {
  readonly plan: SheetPlan
  readonly expected: string
  readonly held: string
  readonly difference: string
}

/** Sheet 5: the tranches received, then the fund equation of the period in XOF, whose difference must be nil. */
export function fundsSheet(context: ClaimContext): FundsSheet {
  const name = context.sheetName('funds')
  const sheet = new SheetBuilder(name, 'donorInk', [15, 13, 16, 15, 18, 15, 18, 34])
  addHeading(sheet, context, 'funds.title')
  const next = addTranches(sheet, context, BODY_ROW)
  const cells = addEquation(sheet, context, next + 1)
  sheet.quietZeros(BODY_ROW)
  sheet.repeatRows(BODY_ROW - 1)
  const prefix = sheetPrefix(name)
  return {
    plan: sheet.build(),
    expected: prefix + cells.expected,
    held: prefix + cells.held,
    difference: prefix + cells.difference,
  }
}

function addEquation(sheet: SheetBuilder, context: ClaimContext, first: number) {
  const { model, say } = context
  const { funds } = model
  const figures = fundsFigures(model)
  let row = first
  const section = (key: WorkbookTextKey): void => {
    sheet.set(1, row, text(say(key)), 'section')
    row += 1
  }
  const line = (key: WorkbookTextKey, xof: number, formula: string | null, look: 'cell' | 'total' | 'grand' = 'cell'): string => {
    sheet.set(1, row, text(say(key)), look)
    const cell = sheet.set(AMOUNT, row, money(xof, 'XOF'), look, formula === null ? {} : { formula })
    sheet.fill(row, look, 1, AMOUNT)
    row += 1
    return cell
  }
  const inPeriod = (range: string): string => `SUMIFS(${range},Tranche_Date,">="&Period_Start,Tranche_Date,"<="&Period_End)`
  section('funds.equation')
  const uses = [
    line('funds.opening', funds.openingXof, null),
    line('funds.received', figures.receivedXof, inPeriod('Tranche_XOF')),
    line('funds.interest', funds.interestXof, null),
    line('funds.exchange', funds.exchangeXof, null),
    line('funds.fees', -figures.feesXof, `-${inPeriod('Tranche_Fees')}`),
    line('funds.spent', -figures.spentXof, '-SUMIFS(Tx_XOF,Tx_Date,">="&Period_Start)'),
    line('funds.other', -funds.otherUsesXof, null),
    line('funds.returned', -funds.returnedXof, null),
  ]
  const expected = line('funds.expected', figures.expectedXof, `SUM(${uses[0]}:${uses.at(-1)})`, 'total')
  row += 1
  section('funds.closing')
  const { closing } = funds
  const held = [
    line('funds.bank', closing.bankXof, null),
    line('funds.cash', closing.cashXof, null),
    line('funds.wallets', closing.walletsXof, null),
    line('funds.advances', closing.advancesXof, null),
    line('funds.payables', -closing.payablesXof, null),
    line('funds.interfund', closing.interfundXof, null),
  ]
  const total = line('funds.held', figures.heldXof, `SUM(${held[0]}:${held.at(-1)})`, 'total')
  row += 1
  const difference = line('funds.difference', figures.expectedXof - figures.heldXof, `${expected}-${total}`, 'grand')
  sheet.nameRange('Funds_Difference', AMOUNT, row - 1)
  sheet.colour({ kind: 'zeroIsGood', range: difference, decidedBy: difference })
  sheet.set(1, row + 1, text(say('funds.note')), 'note')
  return { expected, held: total, difference }
}
