import type { Database } from '../../db/database.ts'
import type { DocumentFiles } from '../../db/document-files.ts'
import { listDocuments } from '../../db/queries/documents.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { VerificationProgress } from './verify-ledger.ts'

/**
 * Reads every document and holds its bytes against the hash that the chain covers: one that is gone, was changed, or stands in the
 * place of another is named. A long read can be left after each document.
 */
export function* verifyDocuments(
  database: Database,
  files: DocumentFiles,
  events: number,
): Generator<VerificationProgress, Fault[]> {
  const faults: Fault[] = []
  const documents = listDocuments(database)
  for (const [index, { id, name }] of documents.entries()) {
    const { state } = files.read(id)
    const details = { name, hash: id.slice(0, 16) }
    if (state === 'missing') faults.push(fault('VERIFY_DOCUMENT_MISSING', undefined, details))
    if (state === 'changed') faults.push(fault('VERIFY_DOCUMENT_CHANGED', undefined, details))
    yield { done: events + index + 1, total: events + documents.length }
  }
  return faults
}
