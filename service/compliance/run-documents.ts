import type { Database } from '../../db/database.ts'
import { findDocument } from '../../db/queries/documents.ts'
import { type ChecklistTemplate, itemsOf, scaleOf } from '../../domain/compliance/checklist-template.ts'
import { EVIDENCE_DOCUMENT } from '../../shared/contract/checklist-evidence.ts'
import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'

/** The documents that answers and evidence point at must be kept in the ledger: one fault for each that is not. */
export function documentFaults(
  database: Database,
  template: ChecklistTemplate,
  answers: readonly (ChecklistAnswerInput & { readonly place?: Place | undefined })[],
): Fault[] {
  const files = new Set(itemsOf(template).flatMap((item) => (scaleOf(template, item) === 'FILE' ? [item.number] : [])))
  return answers.flatMap(({ item, answer, evidence, place }) => {
    const named = [files.has(item) ? answer.trim().toLowerCase() : '', EVIDENCE_DOCUMENT.exec(evidence.trim())?.[1] ?? '']
    const missing = named.filter((id) => /^[0-9a-f]{64}$/.test(id) && !findDocument(database, id))
    return missing.map((id) => fault('CHECKLIST_DOCUMENT', place, { item, document: id.slice(0, 12) }))
  })
}

/** The document that an evidence points at, with its name; null for evidence in words. */
export function evidenceDocument(database: Database, evidence: string): { id: string; name: string } | null {
  const id = EVIDENCE_DOCUMENT.exec(evidence.trim())?.[1]
  const document = id === undefined ? undefined : findDocument(database, id)
  return document ? { id: document.id, name: document.name } : null
}
