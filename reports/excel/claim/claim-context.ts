import type { Language } from '../../../shared/i18n/language.ts'
import { type WorkbookTextKey, workbookText } from '../../../shared/i18n/workbook-text.ts'
import type { ClaimModel } from '../../model/claim-model.ts'
import { type ClaimRow, claimRows } from '../../model/claim-rows.ts'
import { type ClaimTallies, claimTallies } from '../../model/claim-tallies.ts'
import type { ClaimLayout } from '../claim-layout.ts'
import { ClaimColumns } from './claim-columns.ts'
import { sumifsIsExact } from './exact-codes.ts'

/** What every sheet of the claim is planned from. */
export interface ClaimContext {
  readonly model: ClaimModel
  readonly layout: ClaimLayout
  readonly language: Language
  readonly currency: string
  readonly columns: ClaimColumns
  readonly rows: readonly ClaimRow[]
  readonly tallies: ClaimTallies
  /** True when SUMIFS tells all the codes of this claim apart. */
  readonly sumifs: boolean
  /** Name of a sheet in the workbook's language. */
  sheetName(sheet: keyof ClaimLayout['sheets']): string
  say(key: WorkbookTextKey, details?: Readonly<Record<string, string | number>>): string
}

export function claimContext(model: ClaimModel, layout: ClaimLayout, language: Language): ClaimContext {
  const lineCodes = [...model.lines.map((line) => line.code), ...model.transactions.map((row) => row.budgetLine)]
  const partnerCodes = [...model.partners.map((partner) => partner.code), ...model.transactions.map((row) => row.partner)]
  const say: ClaimContext['say'] = (key, details) => workbookText(key, language, details)
  return {
    model,
    layout,
    language,
    currency: model.header.currency,
    columns: new ClaimColumns(layout, model.months.length),
    rows: claimRows(model),
    tallies: claimTallies(model),
    sumifs: sumifsIsExact([...new Set(lineCodes)]) && sumifsIsExact([...new Set(partnerCodes)]),
    sheetName: (sheet) => say(layout.sheets[sheet]),
    say,
  }
}
