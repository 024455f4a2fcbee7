import { z } from 'zod'
import { CHECKLIST_SUBJECTS, checklistTemplateContent } from './checklist-template-content.ts'
import { command, commandId, language, query } from './procedure.ts'

const state = z.enum(['bundled', 'draft', 'published', 'retired'])

export const checklistTemplateRow = z.object({
  code: z.string(),
  version: z.number(),
  state,
  name: z.object({ fr: z.string(), en: z.string() }),
  subject: z.enum(CHECKLIST_SUBJECTS),
  sections: z.number(),
  items: z.number(),
  /** "T4 v1": what it was copied from; blank for one made anew. */
  basedOn: z.string(),
  /** Runs answered under this version. */
  runs: z.number(),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type ChecklistTemplateRowView = z.infer<typeof checklistTemplateRow>

const whichVersion = { code: z.string().max(20), version: z.number().int() }
const file = z.object({ exportId: z.string(), fileName: z.string() })

export const checklistTemplatesContract = {
  /** Every version of every template: the product's own first. */
  list: query.output(z.array(checklistTemplateRow)),
  /** One version whole; the revision of a draft is what its next saving must name. */
  get: query
    .input(z.object(whichVersion))
    .output(z.object({ state, revision: z.number(), basedOn: z.string(), content: checklistTemplateContent })),
  /** Keeps the draft of a template's next version. `revision` is null for a template that has none yet. */
  save: command('checklistTemplates.save')
    .input(z.object({ commandId, content: checklistTemplateContent, revision: z.number().int().nullable() }))
    .output(z.object({ ...whichVersion, revision: z.number() })),
  /** Opens a draft from a version: of the same code, the next version; of another code, a template of its own. */
  copy: command('checklistTemplates.copy')
    .input(z.object({ commandId, from: z.object(whichVersion), code: z.string().max(20) }))
    .output(z.object(whichVersion)),
  publish: command('checklistTemplates.publish')
    .input(z.object({ commandId, code: z.string().max(20) }))
    .output(z.object(whichVersion)),
  retire: command('checklistTemplates.retire')
    .input(z.object({ commandId, code: z.string().max(20) }))
    .output(z.object({})),
  discard: command('checklistTemplates.discard')
    .input(z.object({ commandId, code: z.string().max(20) }))
    .output(z.object({})),
  /** Makes the workbook of a template; `reports.download` hands it over. */
  export: query.input(z.object({ ...whichVersion, language })).output(file),
  /** Reads such a workbook as the draft of its template's next version, or publishes it at once. */
  import: command('checklistTemplates.import')
    .input(z.object({ commandId, file: z.file(), publish: z.boolean() }))
    .output(z.object({ ...whichVersion, sections: z.number(), items: z.number() })),
  /** Makes the workbook of a run; its PDF is the print `checklist-run`. */
  runWorkbook: query.input(z.object({ run: z.number().int(), language })).output(file),
}
