import type { Database } from '../../db/database.ts'
import { findDraft } from '../../db/queries/drafts.ts'
import { formatDate } from '../../shared/i18n/format.ts'

/** What a document supports, as a person names it: a voucher by its number, a draft by its label, journal and date. */
export function spokenSubject(database: Database, subject: string): string {
  if (subject.startsWith('voucher:')) return subject.slice('voucher:'.length)
  const draft = subject.startsWith('draft:') ? findDraft(database, subject.slice('draft:'.length)) : undefined
  if (!draft) return subject
  const words = [draft.sourceId ?? draft.label, draft.journal, formatDate(draft.date)]
  return words.filter((word) => word !== '').join(' · ')
}
