import type { Language } from '../../shared/i18n/language.ts'
import { planClaim } from '../excel/claim/plan-claim.ts'
import type { ClaimModel } from '../model/claim-model.ts'
import { compareWorkbook } from './compare-workbook.ts'
import type { CellMismatch, SheetGrid } from './sheet-grid.ts'

/**
 * Compares a claim read back from its file with the claim that the ledger gives today: every cell of every sheet, formulas by their
 * cached results, and no cell that the plan does not know. Cells left open for people (comments, names, dates and signatures)
 * are not compared. Returns every mismatch; none means that the workbook says what the ledger says.
 */
export const compareClaim = (model: ClaimModel, language: Language, grids: readonly SheetGrid[]): readonly CellMismatch[] =>
  compareWorkbook(planClaim(model, language), grids)
