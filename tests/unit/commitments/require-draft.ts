import type { Database } from '../../../db/database.ts'
import { type DraftRow, findDraft } from '../../../db/queries/drafts.ts'

/** The draft of a key, which a test has just made. */
export function requireDraft(database: Database, key: string): DraftRow {
  const draft = findDraft(database, key.replace('draft:', ''))
  if (!draft) throw new Error(`no draft ${key}`)
  return draft
}
