import { writeClaimWorkbook } from '../../reports/excel/claim-workbook.ts'
import { writeTabularWorkbook } from '../../reports/excel/tabular-workbook.ts'
import type { ClaimModel } from '../../reports/model/claim-model.ts'
import type { TabularModel } from '../../reports/model/tabular-model.ts'
import { type SealOrigin, sealWorkbook } from '../../service/reports/sealing/seal-workbook.ts'
import type { Language } from '../../shared/i18n/language.ts'

/** The ledger that seals the workbooks of tests. */
export const TEST_ORIGIN: SealOrigin = { ledgerId: '0190c0de-0000-7000-8000-000000000001', headNote: null, headKeys: [] }

export const sealedClaim = async (model: ClaimModel, language: Language, origin = TEST_ORIGIN): Promise<Uint8Array> =>
  sealWorkbook(await writeClaimWorkbook(model, language), origin)

export const sealedTable = async (model: TabularModel, language: Language, origin = TEST_ORIGIN): Promise<Uint8Array> =>
  sealWorkbook(await writeTabularWorkbook(model, language), origin)
