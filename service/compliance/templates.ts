import type { Database } from '../../db/database.ts'
import {
  type ChecklistTemplateRow,
  checklistTemplateVersions,
  findChecklistTemplate,
} from '../../db/queries/checklist-templates.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import donorReport from '../../resources/checklists/donor-report.json' with { type: 'json' }
import dueDiligence from '../../resources/checklists/due-diligence.json' with { type: 'json' }
import statutoryYear from '../../resources/checklists/statutory-year.json' with { type: 'json' }
import voucherDocuments from '../../resources/checklists/voucher-documents.json' with { type: 'json' }
import {
  type ChecklistTemplateContent,
  checklistTemplateContent,
  keptChecklistTemplate,
} from '../../shared/contract/checklist-template-content.ts'

/** The bundled templates but T2, which the monthly close runs by itself (spec 05 §3.2–§3.6); one that is malformed stops the program at its start. */
export const CHECKLIST_TEMPLATES: readonly ChecklistTemplate[] = [voucherDocuments, donorReport, dueDiligence, statutoryYear].map(
  (template) => checklistTemplateContent.parse(template),
)

/**
 * The template of that code: the product's own first, then the organisation's. Without a version it is the one that new runs are made of: the last
 * that was published, undefined once that is retired. With a version it is that one, retired or not, since a run is always judged by its own.
 */
export function findTemplate(database: Database, code: string, version?: number): ChecklistTemplate | undefined {
  const name = code.toUpperCase()
  const bundled = CHECKLIST_TEMPLATES.find(({ template }) => template === name)
  if (bundled) return version === undefined || version === bundled.version ? bundled : undefined
  const row = version === undefined ? latestPublished(database, name) : findChecklistTemplate(database, name, version)
  return row && row.state !== 'draft' && !(version === undefined && row.state === 'retired') ? templateOf(row) : undefined
}

/** The last version of a code that was published, retired since or not. */
export const latestPublished = (database: Database, code: string): ChecklistTemplateRow | undefined =>
  checklistTemplateVersions(database, code).find(({ state }) => state !== 'draft')

/** A version as it was kept. */
export const templateOf = (row: ChecklistTemplateRow): ChecklistTemplateContent => keptChecklistTemplate.read(row.content)
