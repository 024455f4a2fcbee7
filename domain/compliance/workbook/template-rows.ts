import type { ChecklistItem, ChecklistTemplate } from '../checklist-template.ts'
import type { ITEM_COLUMNS, POINT_COLUMNS, PROPERTY_ROWS, RATING_COLUMNS, SECTION_COLUMNS } from './template-columns.ts'

/** What a cell of a template's workbook holds; a flag is written in the reader's words. */
export type TemplateCell = string | number | boolean | undefined
type Row<Columns> = Readonly<Record<keyof Columns, TemplateCell>>

export interface TemplateRows {
  readonly property: Row<typeof PROPERTY_ROWS>
  readonly section: readonly Row<typeof SECTION_COLUMNS>[]
  readonly item: readonly Row<typeof ITEM_COLUMNS>[]
  readonly point: readonly Row<typeof POINT_COLUMNS>[]
  readonly rating: readonly Row<typeof RATING_COLUMNS>[]
}

/** A template as the rows of its workbook; `readTemplateWorkbook` makes the same template of them. */
export const templateRows = (template: ChecklistTemplate): TemplateRows => ({
  property: {
    template: template.template,
    version: template.version,
    nameFr: template.name.fr,
    nameEn: template.name.en,
    source: template.source,
    subject: template.subject,
    scale: template.scale,
    scoring: template.scoring,
    lowerIsBetter: template.lowerIsBetter,
    blockingAtMost: template.blockingAtMost,
    blockingCap: template.blockingCap,
    mostNotApplicable: template.mostNotApplicable,
  },
  section: template.sections.map(({ code, fr, en }) => ({ code, fr, en })),
  item: template.sections.flatMap((section) => section.items.map((item) => itemRow(section.code, item))),
  point: (template.points ?? []).map(({ answer, ordinary, key }) => ({ answer, ordinary, key })),
  rating: (template.ratings ?? []).map(({ from, rating, samplePercent, basis }) => ({ from, rating, samplePercent, basis })),
})

const itemRow = (section: string, item: ChecklistItem): Row<typeof ITEM_COLUMNS> => ({
  section,
  code: item.code,
  fr: item.fr,
  en: item.en,
  scale: item.scale,
  scored: item.scored,
  required: item.required,
  weight: item.weight,
  blocking: item.blocking,
  key: item.key,
  evidence: item.evidence,
  appliesIf: item.appliesIf,
  appliesTo: item.appliesTo?.join(', '),
  mayBeNotApplicable: item.mayBeNotApplicable,
  dueMonth: item.due?.month,
  dueDay: item.due?.day,
  dueMonthly: item.due?.monthly,
  dueDays: item.due?.days,
  role: item.role,
  source: item.source,
  helpFr: item.help?.fr,
  helpEn: item.help?.en,
})
