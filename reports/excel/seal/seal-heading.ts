import type { Language } from '../../../shared/i18n/language.ts'
import { workbookText } from '../../../shared/i18n/workbook-text.ts'
import { cellAddress } from '../a1.ts'
import { type CellPlan, text } from '../cell-plan.ts'
import type { SealedPlan, SheetPlan, WorkbookPlan } from '../sheet-plan.ts'
import type { DrawnStatement } from './seal-statement.ts'

/** A workbook whose last sheet is the seal: that sheet gets the heading of the seal's text, and waits for its lines below it. */
export function withSeal(plan: WorkbookPlan, statement: DrawnStatement, language: Language): SealedPlan {
  const seal = plan.sheets.at(-1)
  if (!seal) throw new RangeError('a workbook without sheets cannot be sealed')
  const { sheet, sealRow } = withSealHeading(seal, language)
  return { ...plan, sheets: [...plan.sheets.slice(0, -1), sheet], sealRow, statement }
}

/** The seal's sheet with the heading of its text at the end; the row below the heading takes the first line. */
export function withSealHeading(seal: SheetPlan, language: Language): { readonly sheet: SheetPlan; readonly sealRow: number } {
  const cells = new Map(seal.cells)
  const row = Math.max(0, ...cells.keys()) + 2
  const set = (at: number, content: string, look: CellPlan['look']): void => {
    cells.set(at, new Map([[1, { content: text(content), look }]]))
  }
  set(row, workbookText('seal.prints', language), 'section')
  set(row + 1, workbookText('seal.printsNote', language), 'note')
  return { sheet: { ...seal, cells }, sealRow: row + 2 }
}

/** The cells that a plan leaves to the hand, by the place of their sheet. */
export function handCells({ sheets }: Pick<WorkbookPlan, 'sheets'>): Map<number, string[]> {
  const hand = new Map<number, string[]>()
  sheets.forEach((sheet, index) => {
    const cells: string[] = []
    for (const row of [...sheet.cells.keys()].sort((a, b) => a - b))
      for (const [column, cell] of [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b))
        if (cell.unlocked) cells.push(cellAddress(column, row))
    if (cells.length > 0) hand.set(index + 1, cells)
  })
  return hand
}
