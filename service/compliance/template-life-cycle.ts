import type { Database } from '../../db/database.ts'
import {
  type ChecklistTemplateRow,
  checklistTemplateVersions,
  deleteChecklistDraft,
  findChecklistTemplate,
  publishChecklistTemplate,
  retireChecklistTemplate,
  writeChecklistDraft,
} from '../../db/queries/checklist-templates.ts'
import { checkTemplate, UNFINISHED } from '../../domain/compliance/check-template.ts'
import type { ChecklistTemplate } from '../../domain/compliance/checklist-template.ts'
import { codeOf } from '../../domain/compliance/checklist-template.ts'
import { keptChecklistTemplate } from '../../shared/contract/checklist-template-content.ts'
import { fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { MONTHLY_CLOSE_TEMPLATE } from './monthly-close-template.ts'
import { spotField } from './spot-field.ts'
import { CHECKLIST_TEMPLATES, latestPublished, templateOf } from './templates.ts'

/** The product's own templates, T2 among them: to be read and copied. */
export const BUNDLED_TEMPLATES: readonly ChecklistTemplate[] = [...CHECKLIST_TEMPLATES, MONTHLY_CLOSE_TEMPLATE].sort(
  (one, other) => (one.template < other.template ? -1 : 1),
)

export interface KeptTemplate {
  readonly code: string
  readonly version: number
}

/** One version of a template, bundled or of the organisation, whatever its state. Refused: one that is not there. */
export function anyTemplate(
  database: Database,
  code: string,
  version: number,
): Result<{ content: ChecklistTemplate; row: ChecklistTemplateRow | null }> {
  const bundled = BUNDLED_TEMPLATES.find((each) => each.template === code.toUpperCase() && each.version === version)
  if (bundled) return success({ content: bundled, row: null })
  const row = findChecklistTemplate(database, code.toUpperCase(), version)
  return row
    ? success({ content: templateOf(row), row })
    : failure(fault('CHECKLIST_TEMPLATE', undefined, { template: `${code} v${version}` }))
}

/**
 * Keeps the draft of a template's next version (spec 05, head). A draft may be unfinished; only what would confuse it with another template is refused:
 * a code that is not free, sections or items twice, a condition that cannot be read, and a draft that somebody else has saved since (`revision`).
 */
export function saveTemplateDraft(
  work: Work,
  input: {
    readonly content: ChecklistTemplate
    readonly revision: number | null
    readonly basedOn?: string
    /** True where it is published in the same command: nothing may be unfinished then. */
    readonly whole?: boolean
    readonly placeOf?: Parameters<typeof checkTemplate>[1]
  },
): Result<KeptTemplate & { revision: number }> {
  const { database, actor, now } = work
  const content = numbered(input.content)
  const code = content.template
  const versions = checklistTemplateVersions(database, code)
  const draft = versions.find(({ state }) => state === 'draft')
  const faults = checkTemplate(content, input.placeOf ?? spotField).filter(
    ({ code: found }) => input.whole === true || !UNFINISHED.includes(found),
  )
  if (input.revision !== null && input.revision !== (draft?.revision ?? 0))
    faults.push(fault('TEMPLATE_CHANGED', undefined, { template: code }))
  if (faults.length > 0) return failure(...faults)
  const version = draft?.version ?? (versions[0]?.version ?? 0) + 1
  const kept = keptChecklistTemplate.write({ ...content, version })
  const row = { code, version, content: kept, basedOn: input.basedOn ?? '', madeBy: actor.id, madeAt: now }
  return success({ code, version, revision: writeChecklistDraft(database, row) })
}

/** Items numbered in order, each keeping the code that it is known by. */
function numbered(template: ChecklistTemplate): ChecklistTemplate {
  let last = 0
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        last++
        return { ...item, number: last, code: codeOf(item) }
      }),
    })),
  }
}

/** Opens a draft from a version. Refused: a version that is not there, a code that is in use by another template, a draft that is open already. */
export function copyTemplate(
  work: Work,
  input: { readonly from: { readonly code: string; readonly version: number }; readonly code: string },
): Result<KeptTemplate> {
  const { database } = work
  const source = anyTemplate(database, input.from.code, input.from.version)
  if (!source.ok) return source
  const code = input.code.trim().toUpperCase()
  const versions = checklistTemplateVersions(database, code)
  const isSame = code === source.value.content.template
  const field: Place = { kind: 'field', path: 'code' }
  if (versions.some(({ state }) => state === 'draft')) return failure(fault('TEMPLATE_DRAFT_OPEN', field, { template: code }))
  if (versions.length > 0 && !isSame) return failure(fault('TEMPLATE_CODE_TAKEN', field, { code }))
  const { template, version } = source.value.content
  const content = { ...source.value.content, template: code }
  const saved = saveTemplateDraft(work, { content, revision: null, basedOn: `${template} v${version}` })
  return saved.ok ? success({ code, version: saved.value.version }) : saved
}

/** Makes a draft the version that new runs are made of; from then on it never changes. Refused, all at once: no draft, and all that `checkTemplate` finds. */
export function publishTemplate(
  work: Work,
  input: { readonly code: string; readonly placeOf?: Parameters<typeof checkTemplate>[1] },
): Result<KeptTemplate> {
  const draft = draftOf(work.database, input.code)
  if (!draft.ok) return draft
  const { id, code, version } = draft.value
  const faults = checkTemplate(templateOf(draft.value), input.placeOf ?? spotField)
  if (faults.length > 0) return failure(...faults)
  publishChecklistTemplate(work.database, id, work.actor.id, work.now)
  return success({ code, version })
}

/** Ends the use of a template for new runs; its runs stay. Refused: one that was never published, or is retired already. */
export function retireTemplate(work: Work, code: string): Result<Record<string, never>> {
  const row = latestPublished(work.database, code.toUpperCase())
  if (row?.state !== 'published') return failure(fault('TEMPLATE_NOT_PUBLISHED', undefined, { template: code }))
  retireChecklistTemplate(work.database, row.id, work.actor.id, work.now)
  return success({})
}

/** Drops the draft of a template; what was published stays. Refused: no draft. */
export function discardTemplate(work: Work, code: string): Result<Record<string, never>> {
  const draft = draftOf(work.database, code)
  if (!draft.ok) return draft
  deleteChecklistDraft(work.database, draft.value.id)
  return success({})
}

function draftOf(database: Database, code: string): Result<ChecklistTemplateRow> {
  const draft = checklistTemplateVersions(database, code.toUpperCase()).find(({ state }) => state === 'draft')
  return draft ? success(draft) : failure(fault('TEMPLATE_NO_DRAFT', undefined, { template: code }))
}

/** The version of a code that a reader means who names none: the one in use, else the last there is; 0 for an unknown code. */
export function latestVersion(database: Database, code: string): number {
  const name = code.toUpperCase()
  const bundled = BUNDLED_TEMPLATES.find(({ template }) => template === name)
  const versions = checklistTemplateVersions(database, name)
  return bundled?.version ?? versions.find(({ state }) => state !== 'draft')?.version ?? versions[0]?.version ?? 0
}
