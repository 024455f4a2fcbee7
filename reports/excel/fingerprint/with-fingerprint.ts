import type { Language } from '../../../shared/i18n/language.ts'
import { workbookText } from '../../../shared/i18n/workbook-text.ts'
import { type CellPlan, text } from '../cell-plan.ts'
import type { SheetPlan } from '../sheet-plan.ts'
import { planFingerprint } from './plan-fingerprint.ts'
import { sealLines } from './seal-lines.ts'
import type { SheetPrint } from './sheet-fingerprint.ts'

/** The sheets with their fingerprints at the end of the last one, the seal; the seal's own cells above them are covered too. */
export function withFingerprint(
  sheets: readonly SheetPlan[],
  language: Language,
  source: string | undefined,
): readonly SheetPlan[] {
  const seal = sheets.at(-1)
  if (!seal) return sheets
  return [...sheets.slice(0, -1), sealWithPrints(seal, sheets.slice(0, -1).map(planFingerprint), language, source)]
}

/** The seal sheet with the fingerprints of the other sheets and its own. */
export function sealWithPrints(
  seal: SheetPlan,
  others: readonly SheetPrint[],
  language: Language,
  source: string | undefined,
): SheetPlan {
  const cells = new Map(seal.cells)
  let row = Math.max(0, ...cells.keys()) + 2
  const set = (content: string, look: CellPlan['look']): void => {
    cells.set(row, new Map([[1, { content: text(content), look }]]))
    row += 1
  }
  set(workbookText('seal.prints', language), 'section')
  set(workbookText('seal.printsNote', language), 'note')
  // What stands above is covered, with these two rows.
  const own = planFingerprint({ ...seal, cells: new Map(cells) })
  for (const line of sealLines([...others, own], source)) set(line, 'note')
  return { ...seal, cells }
}
