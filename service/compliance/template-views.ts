import type { Database } from '../../db/database.ts'
import { listChecklistTemplates, runsByTemplate } from '../../db/queries/checklist-templates.ts'
import {
  type ChecklistItem,
  type ChecklistTemplate,
  codeOf,
  itemsOf,
  mostNotApplicableOf,
  scaleOf,
} from '../../domain/compliance/checklist-template.ts'
import { CHOICES } from '../../domain/compliance/read-answer.ts'
import { scoreRange } from '../../domain/compliance/score-range.ts'
import type { ChecklistTemplateRowView } from '../../shared/contract/checklist-templates.ts'
import type { ChecklistTemplateView } from '../../shared/contract/compliance.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { BUNDLED_TEMPLATES } from './template-life-cycle.ts'
import { CHECKLIST_TEMPLATES, findTemplate, templateOf } from './templates.ts'

/** The templates that new runs are made of: the product's own but T2, and those that the organisation has published. */
export function templateViews(database: Database): ChecklistTemplateView[] {
  const codes = new Set(listChecklistTemplates(database).map(({ code }) => code))
  const own = [...codes].flatMap((code) => findTemplate(database, code) ?? [])
  return [...CHECKLIST_TEMPLATES, ...own].map(templateView)
}

export const templateView = (template: ChecklistTemplate): ChecklistTemplateView => ({
  template: template.template,
  version: template.version,
  name: { ...template.name },
  subject: template.subject,
  most: mostOf(template, itemsOf(template)),
  mostNotApplicable: mostNotApplicableOf(template),
  sections: template.sections.map(({ code, fr, en, items }) => ({
    code,
    fr,
    en,
    most: mostOf(template, items),
    items: items.map((item) => itemView(template, item)),
  })),
})

const itemView = (template: ChecklistTemplate, item: ChecklistItem) => ({
  number: item.number,
  code: codeOf(item),
  blocking: item.blocking,
  fr: item.fr,
  en: item.en,
  scale: scaleOf(template, item),
  choices: [...CHOICES[scaleOf(template, item)]],
  mayBeNotApplicable: item.mayBeNotApplicable ?? null,
  evidence: item.evidence === true,
  required: item.required !== false,
  help: item.help ? { ...item.help } : null,
  role: item.role ?? null,
  source: item.source ?? null,
})

function mostOf(template: ChecklistTemplate, items: readonly ChecklistItem[]): string {
  const range = scoreRange(template, items)
  return range ? rateToText(range.most, 2).replace(/\.?0+$/, '') : '0'
}

/** Every version of every template: the product's own, then those of the organisation, the latest version first. */
export function templateRows(database: Database): ChecklistTemplateRowView[] {
  const runs = runsByTemplate(database)
  const own = listChecklistTemplates(database)
  const rowOf = (template: ChecklistTemplate) => ({
    code: template.template,
    version: template.version,
    name: { ...template.name },
    subject: template.subject,
    sections: template.sections.length,
    items: itemsOf(template).length,
    runs: runs.get(`${template.template}/${template.version}`) ?? 0,
  })
  return [
    ...BUNDLED_TEMPLATES.map((template) => ({ ...rowOf(template), state: 'bundled' as const, basedOn: '', by: null, at: null })),
    ...own.map((row) => ({
      ...rowOf(templateOf(row)),
      state: row.state,
      basedOn: row.basedOn,
      by: row.publishedBy ?? row.madeBy,
      at: row.retiredAt ?? row.publishedAt ?? row.madeAt,
    })),
  ]
}
