import type { ChecklistItem, ChecklistTemplate } from './checklist-template.ts'

/** True for an item that is asked of a voucher of these types of expense: all of the common part, and those that name one of its types (spec 05 §3.2). */
export const appliesToTypes = (item: ChecklistItem, types: ReadonlySet<string>): boolean =>
  item.appliesTo === undefined || item.appliesTo.some((type) => types.has(type))

/** Numbers of the items of a voucher's checklist that its types of expense do not ask for. */
export const itemsNotAsked = (template: ChecklistTemplate, types: ReadonlySet<string>): number[] =>
  template.sections.flatMap(({ items }) => items.flatMap((item) => (appliesToTypes(item, types) ? [] : [item.number])))
