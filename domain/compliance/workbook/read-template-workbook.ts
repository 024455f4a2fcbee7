import {
  CHECKLIST_RATINGS,
  CHECKLIST_SCALES,
  CHECKLIST_SCORINGS,
  CHECKLIST_SUBJECTS,
  type ChecklistItemContent,
  type ChecklistTemplateContent,
  MOST_ITEMS,
  MOST_SECTIONS,
} from '../../../shared/contract/checklist-template-content.ts'
import { type Fault, fault, type Place } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import { rowPlace } from '../../tabular/cell-place.ts'
import { cellText } from '../../tabular/cell-text.ts'
import { headerKey } from '../../tabular/header-key.ts'
import { matchHeader } from '../../tabular/match-header.ts'
import type { OpenTable, TabularRow } from '../../tabular/open-table-types.ts'
import { quotedText } from '../../tabular/quoted-text.ts'
import type { TemplateSpot } from '../check-template.ts'
import {
  type ITEM_COLUMNS,
  type POINT_COLUMNS,
  PROPERTY_ROWS,
  type RATING_COLUMNS,
  type SECTION_COLUMNS,
  SHEET_COLUMNS,
  type TemplateColumn,
  type TemplateSheet,
} from './template-columns.ts'
import { TemplateFields } from './template-fields.ts'

/** One sheet as it was opened: its table and the rows below its header. */
export interface SheetRows {
  readonly table: OpenTable
  readonly rows: readonly TabularRow[]
}

export interface TemplateReading {
  readonly content: ChecklistTemplateContent
  /** The cell of a spot, for what the rules of a template find later. */
  readonly placeOf: (spot: TemplateSpot) => Place
}

type Property = keyof typeof PROPERTY_ROWS
type Place2 = { placeOf(field: string): Place }

/**
 * Reads a template from the sheets of its workbook, columns by either language's names (spec 05 §3.1 "exportable to Excel", spec 10). Refused, all at
 * once, each with its cell: a column that is missing, a property that is not known, a value that cannot be read or is none of the possible ones, an item of
 * a section that is not there, a text too long, too many rows.
 */
export function readTemplateWorkbook(sheets: Readonly<Partial<Record<TemplateSheet, SheetRows>>>): Result<TemplateReading> {
  const { property, section, item, point, rating } = sheets
  const faults: Fault[] = []
  const spots = new Map<string, Place2>()
  const note = (part: TemplateSpot['part'], index: number, fields: Place2) => void spots.set(`${part}/${index}`, fields)
  if (!property || !section || !item) throw new RangeError('a template has three sheets at least')
  const properties = propertyFields(property, faults)
  note('property', 0, properties as Place2)
  const sectionRows = fieldsOf<keyof typeof SECTION_COLUMNS>(section, 'section', MOST_SECTIONS, ['code', 'fr', 'en'], faults)
  const itemRows = fieldsOf<keyof typeof ITEM_COLUMNS>(item, 'item', MOST_ITEMS, ['section', 'fr', 'en'], faults)
  const pointRows = point ? fieldsOf<keyof typeof POINT_COLUMNS>(point, 'point', 20, ['answer', 'ordinary', 'key'], faults) : []
  const ratingRows = rating ? fieldsOf<keyof typeof RATING_COLUMNS>(rating, 'rating', 10, ['from', 'rating'], faults) : []
  const head = readProperties(properties)
  const known = sectionRows.map((fields) => ({
    code: fields.needed('code', fields.text('code', 40)) ?? '',
    fr: fields.text('fr', 200) ?? '',
    en: fields.text('en', 200) ?? '',
    fields,
    items: [] as { content: Omit<ChecklistItemContent, 'number'>; fields: Place2 }[],
  }))
  for (const fields of itemRows) {
    const code = fields.needed('section', fields.text('section', 40))
    const home = known.find((each) => each.code === code)
    if (code !== undefined && !home)
      faults.push(fault('TEMPLATE_SECTION_UNKNOWN', fields.placeOf('section'), { section: quotedText(code) }))
    const content = readItem(fields)
    home?.items.push({ content, fields: fields as Place2 })
  }
  const points = pointRows.map((fields, index) => {
    note('point', index, fields as Place2)
    return readPoints(fields)
  })
  const ratings = ratingRows.map((fields, index) => {
    note('rating', index, fields as Place2)
    return readRating(fields)
  })
  if (known.length === 0) faults.push(fault('VALUE_MISSING', rowPlace(section.table, 2), { name: 'code' }))
  if (faults.length > 0) return failure(...faults)
  let number = 0
  const ordered = known.map(({ code, fr, en, fields, items }, index) => {
    note('section', index, fields as Place2)
    const numbered = items.map(({ content, fields: places }) => {
      note('item', number, places)
      number++
      return { number, ...content }
    })
    return { code, fr, en, items: numbered }
  })
  const content: ChecklistTemplateContent = {
    ...head,
    ...(points.length > 0 ? { points } : {}),
    ...(ratings.length > 0 ? { ratings } : {}),
    sections: ordered,
  }
  const placeOf = (spot: TemplateSpot): Place =>
    spots.get(spot.part === 'property' ? 'property/0' : `${spot.part}/${spot.index}`)?.placeOf(spot.field) ??
    rowPlace(property.table, 1)
  return success({ content, placeOf })
}

const given = <Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, Value>)

/** The sheet of properties: a name and a value in each row. */
function propertyFields({ table, rows }: SheetRows, faults: Fault[]): TemplateFields<Property> {
  const names = new Map(
    (Object.keys(PROPERTY_ROWS) as Property[]).flatMap((property) =>
      [PROPERTY_ROWS[property].fr, PROPERTY_ROWS[property].en].map((name) => [headerKey(name), property] as const),
    ),
  )
  const found = new Map<Property, TabularRow>()
  for (const row of rows) {
    const name = cellText(row.cells[0])
    const property = names.get(headerKey(name))
    if (property !== undefined && !found.has(property)) found.set(property, row)
    else if (property !== undefined) faults.push(fault('TEMPLATE_TWICE', rowPlace(table, row.line), { code: quotedText(name) }))
    else if (name.trim() !== '') faults.push(fault('TEMPLATE_PROPERTY', rowPlace(table, row.line), { name: quotedText(name) }))
  }
  const find = (property: Property) => {
    const row = found.get(property)
    return row && { row, column: 1 }
  }
  return new TemplateFields(table, table.headerRow ?? 1, find, faults)
}

function fieldsOf<Field extends string>(
  { table, rows }: SheetRows,
  sheet: Exclude<TemplateSheet, 'property'>,
  limit: number,
  required: readonly Field[],
  faults: Fault[],
): TemplateFields<Field>[] {
  const columns: Readonly<Record<string, TemplateColumn>> = SHEET_COLUMNS[sheet]
  const names = Object.fromEntries(Object.entries(columns).map(([field, { fr, en }]) => [field, [fr, en, field]]))
  const header = matchHeader<Field>(table, names as Record<Field, string[]>, required)
  if (!header.ok) {
    faults.push(...header.faults)
    return []
  }
  if (rows.length > limit) {
    faults.push(fault('TEMPLATE_TOO_MANY', rowPlace(table, rows[limit]?.line ?? 1), { limit }))
    return []
  }
  const { indexes } = header.value
  return rows.map((row) => {
    const find = (field: Field) => {
      const column = indexes[field]
      return column === undefined ? undefined : { row, column }
    }
    return new TemplateFields(table, row.line, find, faults)
  })
}

function readProperties(fields: TemplateFields<Property>): Omit<ChecklistTemplateContent, 'sections' | 'points' | 'ratings'> {
  return {
    template: (fields.needed('template', fields.text('template', 20)) ?? '').toUpperCase(),
    version: fields.whole('version', 1, 1_000_000) ?? 1,
    source: fields.text('source', 200) ?? '',
    name: { fr: fields.text('nameFr', 120) ?? '', en: fields.text('nameEn', 120) ?? '' },
    subject: fields.needed('subject', fields.choice('subject', CHECKLIST_SUBJECTS)) ?? 'partner',
    scale: fields.needed('scale', fields.choice('scale', CHECKLIST_SCALES)) ?? 'YES_NO',
    scoring: fields.needed('scoring', fields.choice('scoring', CHECKLIST_SCORINGS)) ?? 'mean',
    ...given('lowerIsBetter', fields.flag('lowerIsBetter')),
    ...given('blockingAtMost', fields.whole('blockingAtMost', 0, 100)),
    blockingCap: fields.needed('blockingCap', fields.decimal('blockingCap')) ?? '0',
    ...given('mostNotApplicable', fields.decimal('mostNotApplicable')),
  }
}

function readItem(fields: TemplateFields<keyof typeof ITEM_COLUMNS>): Omit<ChecklistItemContent, 'number'> {
  const due = {
    ...given('month', fields.whole('dueMonth', 1, 12)),
    ...given('day', fields.whole('dueDay', 1, 31)),
    ...given('monthly', fields.whole('dueMonthly', 1, 28)),
    ...given('days', fields.whole('dueDays', 0, 730)),
  }
  const help = { fr: fields.text('helpFr', 500), en: fields.text('helpEn', 500) }
  const types = fields.text('appliesTo', 500)
  const hasHelp = help.fr !== undefined || help.en !== undefined
  return {
    ...given('code', fields.text('code', 20)),
    blocking: fields.flag('blocking') ?? false,
    fr: fields.text('fr', 500) ?? '',
    en: fields.text('en', 500) ?? '',
    ...given('scale', fields.choice('scale', CHECKLIST_SCALES)),
    ...given('scored', fields.flag('scored')),
    ...given('required', fields.flag('required')),
    ...given('weight', fields.decimal('weight')),
    ...given('key', fields.flag('key')),
    ...given('evidence', fields.flag('evidence')),
    ...given('appliesIf', fields.text('appliesIf', 300)),
    ...given('appliesTo', types === undefined ? undefined : typesOf(types)),
    ...given('mayBeNotApplicable', fields.text('mayBeNotApplicable', 300)),
    ...(Object.keys(due).length > 0 ? { due } : {}),
    ...given('role', fields.text('role', 200)),
    ...given('source', fields.text('source', 200)),
    ...(hasHelp ? { help: { fr: help.fr ?? '', en: help.en ?? '' } } : {}),
  }
}

const typesOf = (text: string): string[] => text.split(/[,;\s]+/).filter((code) => code !== '')

const readPoints = (fields: TemplateFields<keyof typeof POINT_COLUMNS>) => ({
  answer: fields.needed('answer', fields.text('answer', 20)) ?? '',
  ordinary: fields.needed('ordinary', fields.decimal('ordinary')) ?? '',
  key: fields.needed('key', fields.decimal('key')) ?? '',
})

const readRating = (fields: TemplateFields<keyof typeof RATING_COLUMNS>) => ({
  from: fields.needed('from', fields.decimal('from')) ?? '',
  rating: fields.needed('rating', fields.choice('rating', CHECKLIST_RATINGS)) ?? ('LOW' as const),
  ...given('samplePercent', fields.decimal('samplePercent')),
  ...given('basis', fields.text('basis', 40)),
})
