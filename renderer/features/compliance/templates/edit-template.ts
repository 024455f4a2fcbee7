import type { ChecklistItemContent, ChecklistTemplateContent } from '../../../../shared/contract/checklist-template-content.ts'

type Section = ChecklistTemplateContent['sections'][number]

/** Where an item stands: section and place in it, from zero. */
export interface ItemSpot {
  readonly section: number
  readonly item: number
}

export const BLANK_TEMPLATE: ChecklistTemplateContent = {
  template: '',
  version: 1,
  source: '',
  name: { fr: '', en: '' },
  subject: 'partner',
  scale: 'YES_NO',
  scoring: 'mean',
  blockingCap: '50',
  sections: [{ code: 'A', fr: '', en: '', items: [] }],
}

/** The template with one section as `change` makes it, and every item numbered in order again. */
export function changeSection(
  template: ChecklistTemplateContent,
  index: number,
  change: (section: Section) => Section,
): ChecklistTemplateContent {
  return renumbered({ ...template, sections: template.sections.map((section, at) => (at === index ? change(section) : section)) })
}

export const changeItem = (
  template: ChecklistTemplateContent,
  { section, item }: ItemSpot,
  change: Partial<ChecklistItemContent>,
): ChecklistTemplateContent =>
  changeSection(template, section, (held) => ({
    ...held,
    items: held.items.map((each, at) => (at === item ? cleared({ ...each, ...change }) : each)),
  }))

/** A new item at the end of a section, under a code that no other item has. */
export const addItem = (template: ChecklistTemplateContent, index: number): ChecklistTemplateContent => {
  const codes = template.sections.flatMap(({ items }) => items.map(({ code, number }) => code ?? String(number)))
  return changeSection(template, index, (section) => ({
    ...section,
    items: [...section.items, { number: 1, code: freeCode(codes), blocking: false, fr: '', en: '' }],
  }))
}

export const removeItem = (template: ChecklistTemplateContent, { section, item }: ItemSpot): ChecklistTemplateContent =>
  changeSection(template, section, (held) => ({ ...held, items: held.items.filter((_, at) => at !== item) }))

/** One place up or down; over the edge of its section into the one beside. Answers where the item stands now. */
export function moveItem(
  template: ChecklistTemplateContent,
  { section, item }: ItemSpot,
  step: -1 | 1,
): { readonly template: ChecklistTemplateContent; readonly spot: ItemSpot } {
  const held = template.sections[section]?.items[item]
  const beside = item + step
  const length = template.sections[section]?.items.length ?? 0
  const isInside = beside >= 0 && beside < length
  const target = isInside ? section : section + step
  const home = template.sections[target]
  if (!held || !home) return { template, spot: { section, item } }
  const place = isInside ? beside : step === 1 ? 0 : home.items.length
  const without = removeItem(template, { section, item })
  const moved = changeSection(without, target, (each) => ({ ...each, items: each.items.toSpliced(place, 0, held) }))
  return { template: moved, spot: { section: target, item: place } }
}

export const addSection = (template: ChecklistTemplateContent): ChecklistTemplateContent => ({
  ...template,
  sections: [...template.sections, { code: freeCode(template.sections.map(({ code }) => code)), fr: '', en: '', items: [] }],
})

export const removeSection = (template: ChecklistTemplateContent, index: number): ChecklistTemplateContent =>
  renumbered({ ...template, sections: template.sections.filter((_, at) => at !== index) })

export function moveSection(template: ChecklistTemplateContent, index: number, step: -1 | 1): ChecklistTemplateContent {
  const section = template.sections[index]
  const beside = index + step
  if (!section || beside < 0 || beside >= template.sections.length) return template
  return renumbered({ ...template, sections: template.sections.toSpliced(index, 1).toSpliced(beside, 0, section) })
}

function freeCode(codes: readonly string[]): string {
  let number = codes.length + 1
  while (codes.includes(String(number))) number++
  return String(number)
}

function renumbered(template: ChecklistTemplateContent): ChecklistTemplateContent {
  let number = 0
  const sections = template.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      number++
      return { ...item, code: item.code ?? String(item.number), number }
    }),
  }))
  return { ...template, sections }
}

/** Without the keys that were made undefined: an absent key and one without value are the same template. */
export const cleared = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value
