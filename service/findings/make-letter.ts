import { listFindings } from '../../db/queries/findings.ts'
import type { Finding } from '../../domain/audit/findings/finding.ts'
import { writeWordSheet } from '../../reports/word/write-word-sheet.ts'
import type { FindingsFilter } from '../../shared/contract/findings.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { drawPrint } from '../prints/draw-print.ts'
import { fullSheet } from '../prints/full-sheet.ts'
import { letterContent } from './letter-sheet.ts'

export interface LetterOrder {
  /** Absent, those of the ledger. */
  readonly findings?: readonly Finding[] | undefined
  readonly filter: FindingsFilter
  readonly addressee: string
  readonly language: Language
  readonly format: 'docx' | 'pdf'
  readonly user: string
}

/** Makes the management letter as a Word document or a PDF, from the books as they stand; it writes nothing. The same clock gives the same bytes. */
export async function makeLetter(ledger: Ledger, order: LetterOrder): Promise<Result<{ bytes: Uint8Array; fileName: string }>> {
  const { filter, addressee, language, format, user } = order
  const today = ledger.surroundings.clock.today()
  const findings = order.findings ?? listFindings(ledger.database)
  const content = letterContent(ledger.database, { findings, filter, addressee, language, today })
  if (!content.ok) return content
  const request = { subject: `management-letter ${JSON.stringify([filter, addressee])}`, language, user }
  if (format === 'pdf') return success(drawPrint(ledger, content.value, request))
  const { sheet, made } = fullSheet(ledger, content.value, request)
  return success({ bytes: await writeWordSheet(sheet, made.at), fileName: `${content.value.fileName}.docx` })
}
