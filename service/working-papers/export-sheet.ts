import { readLedger } from '../../db/queries/settings.ts'
import { writeTabularWorkbook } from '../../reports/excel/tabular-workbook.ts'
import type { SampleSheet } from '../../shared/contract/working-papers.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { drawPrint } from '../prints/draw-print.ts'
import { sealOfLedger } from '../reports/sealing/seal-workbook.ts'
import { sheetFileName } from './sheet-file-name.ts'
import { sheetPaper } from './sheet-paper.ts'
import { sheetTable } from './sheet-table.ts'

/** The sheet of a kept sample as a file: a workbook with its legend and seal, or an A4 paper to sign. The foot and the seal name the head of the chain. */
export async function exportSheet(
  ledger: Ledger,
  sheet: SampleSheet,
  asked: { readonly format: 'xlsx' | 'pdf'; readonly language: Language; readonly author: string },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { language, author } = asked
  if (asked.format === 'pdf')
    return drawPrint(ledger, sheetPaper(sheet, language), { subject: `sample ${sheet.id}`, language, user: author })
  const model = sheetTable(sheet, {
    organisation: readLedger(ledger.database).organisationName,
    generatedAt: ledger.surroundings.clock.now(),
    generatedBy: author,
    language,
  })
  const workbook = await writeTabularWorkbook({ ...model, ...unsoundOf(ledger) }, language)
  const bytes = await sealOfLedger(ledger, workbook)
  return { bytes, fileName: `${sheetFileName(sheet, language)}.xlsx` }
}
