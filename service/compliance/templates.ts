import type { Database } from '../../db/database.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import donorReport from '../../resources/checklists/donor-report.json' with { type: 'json' }
import dueDiligence from '../../resources/checklists/due-diligence.json' with { type: 'json' }
import statutoryYear from '../../resources/checklists/statutory-year.json' with { type: 'json' }
import voucherDocuments from '../../resources/checklists/voucher-documents.json' with { type: 'json' }
import { checklistTemplate } from './template-schema.ts'

/** The bundled templates but T2, which the monthly close runs by itself (spec 05 §3.2–§3.6); one that is malformed stops the program at its start. */
export const CHECKLIST_TEMPLATES: readonly ChecklistTemplate[] = [voucherDocuments, donorReport, dueDiligence, statutoryYear].map(
  (template) => checklistTemplate.parse(template),
)

/** The template of that code that runs of this ledger are made of; undefined for an unknown one. */
export const findTemplate = (_database: Database, code: string): ChecklistTemplate | undefined =>
  CHECKLIST_TEMPLATES.find(({ template }) => template === code.toUpperCase())
