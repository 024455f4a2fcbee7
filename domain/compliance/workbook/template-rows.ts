import { picked } from '../../../shared/fields/picked.ts'
import type { ChecklistItem, ChecklistTemplate } from '../checklist-template.ts'
import type { ITEM_COLUMNS, POINT_COLUMNS, PROPERTY_ROWS, RATING_COLUMNS, SECTION_COLUMNS } from './template-columns.ts'

/** What a cell of a template's workbook holds; a flag is written in the reader's words. */
export type TemplateCell = string | number | boolean | undefined
type Row<Columns> = Readonly<Partial<Record<keyof Columns, TemplateCell>>>

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
    ...picked(template, 'template', 'version', 'source', 'subject', 'scale', 'scoring', 'lowerIsBetter', 'blockingAtMost'),
    ...picked(template, 'blockingCap', 'mostNotApplicable'),
    nameFr: template.name.fr,
    nameEn: template.name.en,
  },
  section: template.sections.map(({ code, fr, en }) => ({ code, fr, en })),
  item: template.sections.flatMap((section) => section.items.map((item) => itemRow(section.code, item))),
  point: (template.points ?? []).map(({ answer, ordinary, key }) => ({ answer, ordinary, key })),
  rating: (template.ratings ?? []).map(({ from, rating, samplePercent, basis }) => ({ from, rating, samplePercent, basis })),
})

const itemRow = (section: string, item: ChecklistItem): Row<typeof ITEM_COLUMNS> => ({
  section,
  ...picked(item, 'code', 'fr', 'en', 'scale', 'scored', 'required', 'weight', 'blocking', 'key', 'evidence', 'appliesIf'),
  ...picked(item, 'mayBeNotApplicable', 'role', 'source'),
  appliesTo: item.appliesTo?.join(', '),
  dueMonth: item.due?.month,
  dueDay: item.due?.day,
  dueMonthly: item.due?.monthly,
  dueDays: item.due?.days,
  helpFr: item.help?.fr,
  helpEn: item.help?.en,
})
