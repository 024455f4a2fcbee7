import { describe, expect, test } from 'vitest'
import type { CellPlan } from '../../../reports/excel/cell-plan.ts'
import { cellValue } from '../../../reports/excel/cell-value.ts'
import { planClaim } from '../../../reports/excel/claim/plan-claim.ts'
import type { SheetPlan } from '../../../reports/excel/sheet-plan.ts'
import { LANGUAGES } from '../../../shared/i18n/language.ts'
import { firstQuarterClaim } from '../../fixtures/claim-first-quarter.ts'
import { secondQuarterClaim } from '../../fixtures/claim-second-quarter.ts'

const french = planClaim(firstQuarterClaim, 'fr')
const second = planClaim(secondQuarterClaim, 'en')

function sheetOf(plan: typeof french, name: string): SheetPlan {
  const sheet = plan.sheets.find((candidate) => candidate.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

const cellsOf = (sheet: SheetPlan): CellPlan[] => [...sheet.cells.values()].flatMap((row) => [...row.values()])
const rowValues = (sheet: SheetPlan, row: number) => [...(sheet.cells.get(row) ?? [])].map(([, cell]) => cellValue(cell.content))

test('nine sheets, named as each language names them, the seal last', () => {
  expect(french.sheets.map((sheet) => sheet.name)).toEqual([
    'Couverture',
    'Demande',
    'Partenaires',
    'Prévision',
    'Fonds',
    'Change',
    'Transactions',
    'Actifs et marchés',
    'Sceau',
  ])
  expect(second.sheets.map((sheet) => sheet.name)).toEqual([
    'Cover',
    'Claim',
    'Partners',
    'Forecast',
    'Funds',
    'FX',
    'Transactions',
    'Assets & procurement',
    'Seal',
  ])
})

test('the claim has the columns A to S of the form, G as three months and their total', () => {
  const claim = sheetOf(french, 'Demande')
  expect(rowValues(claim, 6).map((reference) => String(reference).split(' =')[0])).toEqual([
    'A',
    'B',
    'C',
    'D',
    'E',
    'F',
    'G · M1',
    'G · M2',
    'G · M3',
    'G',
    'H',
    'I',
    'J',
    'K',
    'L',
    'M',
    'N',
    'O',
    'P',
    'Q',
    'R',
    'S',
  ])
  expect(rowValues(claim, 7).slice(6, 9)).toEqual([43_831, 43_862, 43_891])
})

test('the transaction list has its twenty-four columns in their order, and one row a transaction', () => {
  const sheet = sheetOf(second, 'Transactions')
  expect(rowValues(sheet, 6)).toEqual([
    'Seq',
    'Posting date',
    'Document date',
    'Voucher no.',
    'Journal',
    'Account',
    'Budget line',
    'Activity',
    'Partner',
    'Site',
    'Supplier or beneficiary',
    'Invoice no.',
    'Description',
    'Payment mode and reference',
    'Amount, document currency',
    'Currency',
    'XOF',
    'Tranche or rate',
    'Rate',
    'GBP',
    'Docs (Y/N)',
    'Status',
    'Claim no.',
    'Line hash',
  ])
  expect(rowValues(sheet, 8)).toEqual([
    2,
    43_921,
    null,
    'AMSS-OD-2020-000102',
    'OD',
    '6281',
    '2.1',
    null,
    'AMSS',
    null,
    'Divers',
    null,
    'Rattrapage de change',
    null,
    0,
    'XOF',
    0,
    'ADJ-T2',
    null,
    -12.4,
    'Y',
    'Eligible',
    'C2',
    '77aa01',
  ])
})

describe('formulas', () => {
  const formula = (sheet: SheetPlan, row: number, column: number) => sheet.cells.get(row)?.get(column)?.formula

  test('a month of a line is summed from the transactions between two dates', () => {
    expect(formula(sheetOf(french, 'Demande'), 9, 7)).toBe(
      'SUMIFS(Tx_Donor,Tx_Line,$A9,Tx_Date,">="&G$7,Tx_Date,"<"&EDATE(G$7,1))',
    )
  })

  test('codes that SUMIFS would confuse are compared exactly', () => {
    expect(formula(sheetOf(second, 'Claim'), 9, 7)).toBe(
      'SUMPRODUCT(EXACT(Tx_Line,$A9)*(Tx_Date>=G$7)*(Tx_Date<EDATE(G$7,1))*Tx_Donor)',
    )
  })

  test('every total and variance of the claim is live', () => {
    const claim = sheetOf(french, 'Demande')
    const kinds = [8, 19, 22].map((row) =>
      [5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((column) => formula(claim, row, column)),
    )
    expect(kinds.flat()).not.toContain(undefined)
    expect(formula(claim, 9, 16)).toBe('IFERROR(O9/N9,"")')
    expect(formula(claim, 9, 20)).toBe('IFERROR(S9/E9-1,"")')
    expect(formula(claim, 9, 18)).toBe("'Prévision'!L9")
  })

  test('no formula reaches out of the workbook, and all formula cells are locked', () => {
    for (const sheet of [...french.sheets, ...second.sheets]) {
      const live = cellsOf(sheet).filter((cell) => cell.formula !== undefined)
      expect(live.filter((cell) => /\[|https?:|file:|DDE|HYPERLINK|INDIRECT|WEBSERVICE/i.test(cell.formula ?? ''))).toEqual([])
      expect(live.filter((cell) => cell.unlocked)).toEqual([])
    }
  })
})

test('no text is left unsaid, in either language', () => {
  for (const language of LANGUAGES) {
    for (const model of [firstQuarterClaim, secondQuarterClaim]) {
      const texts = planClaim(model, language)
        .sheets.flatMap(cellsOf)
        .flatMap((cell) => (cell.content.kind === 'text' ? [cell.content.text] : []))
      expect(texts.filter((words) => /\{\{|\bundefined\b|\bnull\b|NaN/.test(words))).toEqual([])
    }
  }
})

test('the banner is on every sheet of a provisional claim, within the repeated rows, and on none of a final one', () => {
  const banner = (sheet: SheetPlan) => sheet.cells.get(4)?.get(1)?.content
  expect(second.sheets.every((sheet) => JSON.stringify(banner(sheet)).includes('PRELIMINARY'))).toBe(true)
  expect(planClaim(secondQuarterClaim, 'fr').sheets.every((sheet) => JSON.stringify(banner(sheet)).includes('PROVISOIRE'))).toBe(
    true,
  )
  expect(second.sheets.every((sheet) => sheet.titleRows >= 4)).toBe(true)
  expect(french.sheets.every((sheet) => banner(sheet)?.kind === 'empty')).toBe(true)
})

test('the grant’s number is on every sheet, and cells are merged in the declaration only', () => {
  for (const sheet of french.sheets) {
    expect(rowValues(sheet, 1).join(' ')).toContain('AT-PECIC · C1')
    expect(sheet.merges.length).toBe(sheet.name === 'Couverture' ? 1 : 0)
  }
})

test('an empty register says so in words', () => {
  const words = cellsOf(sheetOf(french, 'Actifs et marchés')).map((cell) => cellValue(cell.content))
  expect(words).toContain('Aucun actif acquis sur la subvention.')
  expect(words).toContain('Aucun marché passé dans la période.')
})

test('a column is wide enough for the largest figure it holds', () => {
  const large = {
    ...firstQuarterClaim,
    lines: firstQuarterClaim.lines.map((line) => ({ ...line, budgetMinor: 987_654_321_09 })),
  }
  const width = (model: typeof firstQuarterClaim) => sheetOf(planClaim(model, 'fr'), 'Demande').widths[4] ?? 0
  expect(width(large)).toBeGreaterThan(width(firstQuarterClaim) + 2)
})
