import { hash } from 'node:crypto'
import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { PrintSheet } from '../../reports/model/print-sheet.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { unsoundText } from '../../shared/i18n/unsound-text.ts'
import { skeletonText } from '../audit/skeleton.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { headBlock } from './head-block.ts'
import type { PrintContent } from './print-builder.ts'

/**
 * A sheet with what every sheet has. Its foot names the person, the day and the head of the chain, so that a paper can be held against the ledger later;
 * `subject` says what is printed, for the file's own identifier.
 */
export function fullSheet(
  ledger: Ledger,
  { fileName: _, head: stated, ...content }: PrintContent,
  request: { readonly subject: string; readonly language: Language; readonly user: string },
): { sheet: PrintSheet; made: { at: Date; head: string; headText?: string; skeleton?: string; identifier: string } } {
  const { database, surroundings } = ledger
  const now = surroundings.clock.now()
  const organisation = readLedger(database)
  const last = lastEvent(database)
  const head = last?.hash ?? ''
  const foot = printWords(request.language)('foot', {
    user: request.user,
    date: formatDate(now.slice(0, 10)),
    head: head.slice(0, 16),
  })
  const carried = stated && headBlock(ledger, stated, request.language)
  const name = `${organisation.organisationCode} · ${organisation.organisationName}`
  return {
    sheet: {
      ...content,
      blocks: carried ? [...content.blocks, carried] : content.blocks,
      ...noticeFor(ledger, request.language),
      language: request.language,
      organisation: name,
      foot,
    },
    made: {
      at: new Date(now),
      head,
      ...(carried ? { headText: carried.text } : {}),
      ...(stated?.skeleton && last ? { skeleton: skeletonText(database, last.sequence) } : {}),
      identifier: hash('sha256', `${now} ${head} ${request.subject}`).slice(0, 32),
    },
  }
}

function noticeFor(ledger: Ledger, language: Language): Pick<PrintSheet, 'notice'> {
  const { unsound } = unsoundOf(ledger)
  return unsound ? { notice: unsoundText(unsound, language) } : {}
}
