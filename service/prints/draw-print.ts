import { writePrintSheet } from '../../reports/pdf/write-print-sheet.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { fullSheet } from './full-sheet.ts'
import type { PrintContent } from './print-builder.ts'

/** Draws the PDF of a sheet with its head and foot. */
export function drawPrint(
  ledger: Ledger,
  content: PrintContent,
  request: { readonly subject: string; readonly language: Language; readonly user: string },
): { bytes: Uint8Array; fileName: string } {
  const { sheet, made } = fullSheet(ledger, content, request)
  return { bytes: writePrintSheet(sheet, made), fileName: `${content.fileName}.pdf` }
}
