import { hash } from 'node:crypto'
import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { writePrintSheet } from '../../reports/pdf/write-print-sheet.ts'
import type { PrintName } from '../../shared/contract/print-name.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { PRINT_BUILDERS } from './print-builders.ts'

/**
 * Makes the PDF of a sheet from the books as they stand, for whoever acts; it writes nothing. Its foot names the person, the day and
 * the head of the chain, so that a paper can be held against the ledger later.
 */
export function makePrint(
  ledger: Ledger,
  request: { readonly print: PrintName; readonly key: string; readonly language: Language; readonly user: string },
): Result<{ bytes: Uint8Array; fileName: string }> {
  const { database, surroundings } = ledger
  const content = PRINT_BUILDERS[request.print]({ database, key: request.key, language: request.language })
  if (!content.ok) return content
  const { fileName, ...sheet } = content.value
  const now = surroundings.clock.now()
  const organisation = readLedger(database)
  const head = lastEvent(database)?.hash ?? ''
  const foot = printWords(request.language)('foot', {
    user: request.user,
    date: formatDate(now.slice(0, 10)),
    head: head.slice(0, 16),
  })
  const bytes = writePrintSheet(
    {
      ...sheet,
      language: request.language,
      organisation: `${organisation.organisation_code} · ${organisation.organisation_name}`,
      foot,
    },
    { at: new Date(now), identifier: hash('sha256', `${now} ${head} ${request.print} ${request.key}`).slice(0, 32) },
  )
  return success({ bytes, fileName: `${fileName}.pdf` })
}
