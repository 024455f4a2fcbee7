import { decimalFromText } from '../../shared/money/decimal.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { type AppliesIf, type AppliesIfError, readAppliesIf } from './applies-if.ts'
import {
  type ChecklistItem,
  type ChecklistTemplate,
  codeOf,
  isGiven,
  itemsOf,
  mostNotApplicableOf,
  scaleOf,
} from './checklist-template.ts'
import { compareRates } from './compare-rates.ts'
import { gradesOf, readChecklistAnswer } from './read-answer.ts'

/** Where in a template something stands: `index` counts from zero, items through all sections. */
export type TemplateSpot =
  | { readonly part: 'property'; readonly field: string }
  | { readonly part: 'section' | 'item' | 'point' | 'rating'; readonly index: number; readonly field: string }

/** What a draft may still lack: words, and items in a section. */
export const UNFINISHED: readonly Fault['code'][] = ['TEMPLATE_BLANK', 'TEMPLATE_SECTION_EMPTY']

/** Codes that the product's own templates have. */
const RESERVED = /^T[1-9]$/
const CODE = /^[A-Z][A-Z0-9-]{1,19}$/

/**
 * Everything that keeps a template from being published, each with its place (spec 05 §3.1): a code that is not free, sections or items twice,
 * an empty section, a condition that cannot be read or looks at an item that does not stand before, a blocking item that cannot fail, points of no
 * answer, ratings out of order, a due rule that is half written, an N/A allowed of an item that does not block, a share of N/A above the whole. `placeOf` says where the reader finds a spot: a field or a cell.
 */
export function checkTemplate(template: ChecklistTemplate, placeOf: (spot: TemplateSpot) => Place): Fault[] {
  const faults: Fault[] = []
  const refuse = (code: Fault['code'], spot: TemplateSpot, details?: Fault['details']) =>
    void faults.push(fault(code, placeOf(spot), details))
  const { template: code } = template
  if (RESERVED.test(code)) refuse('TEMPLATE_CODE_RESERVED', { part: 'property', field: 'template' }, { code })
  else if (!CODE.test(code)) refuse('TEMPLATE_CODE', { part: 'property', field: 'template' }, { code })
  const blank = (texts: { readonly fr: string; readonly en: string }, spotOf: (language: string) => TemplateSpot) => {
    if (texts.fr.trim() === '') refuse('TEMPLATE_BLANK', spotOf('fr'))
    if (texts.en.trim() === '') refuse('TEMPLATE_BLANK', spotOf('en'))
  }
  blank(template.name, (language) => ({ part: 'property', field: language === 'fr' ? 'nameFr' : 'nameEn' }))
  itemsOf(template).forEach((item, index) => {
    blank(item, (field) => ({ part: 'item', index, field }))
    if (item.help) blank(item.help, (language) => ({ part: 'item', index, field: language === 'fr' ? 'helpFr' : 'helpEn' }))
  })
  const repeated = repeatedOf(template.sections.map((section) => section.code))
  template.sections.forEach((section, index) => {
    blank(section, (field) => ({ part: 'section', index, field }))
    if (repeated.has(section.code)) refuse('TEMPLATE_TWICE', { part: 'section', index, field: 'code' }, { code: section.code })
    if (section.items.length === 0)
      refuse('TEMPLATE_SECTION_EMPTY', { part: 'section', index, field: 'code' }, { code: section.code })
  })
  checkItems(template, refuse)
  checkPoints(template, refuse)
  checkRatings(template, refuse)
  return faults
}

type Refuse = (code: Fault['code'], spot: TemplateSpot, details?: Fault['details']) => void

function repeatedOf(codes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(codes.filter((code) => seen.size === seen.add(code).size))
}

function checkItems(template: ChecklistTemplate, refuse: Refuse): void {
  const items = itemsOf(template)
  const repeated = repeatedOf(items.map(codeOf))
  const before = new Map<string, ChecklistItem>()
  items.forEach((item, index) => {
    const at = (field: string): TemplateSpot => ({ part: 'item', index, field })
    const code = codeOf(item)
    if (item.number !== index + 1) refuse('TEMPLATE_NUMBER', at('code'), { number: item.number, expected: index + 1 })
    if (repeated.has(code)) refuse('TEMPLATE_TWICE', at('code'), { code })
    const given = isGiven(scaleOf(template, item))
    if (item.blocking && given) refuse('TEMPLATE_BLOCKING', at('blocking'), { item: code })
    if (item.required === false && !given) refuse('TEMPLATE_REQUIRED', at('required'), { item: code })
    if (item.weight !== undefined && !decimalFromText(item.weight))
      refuse('TEMPLATE_DECIMAL', at('weight'), { value: item.weight })
    checkDue(item, at, refuse)
    if (item.appliesIf !== undefined) checkCondition(template, item.appliesIf, before, at('appliesIf'), refuse)
    if (item.mayBeNotApplicable !== undefined) {
      if (!item.blocking) refuse('TEMPLATE_NOT_APPLICABLE', at('mayBeNotApplicable'), { item: code })
      checkCondition(template, item.mayBeNotApplicable, before, at('mayBeNotApplicable'), refuse)
    }
    before.set(code, item)
  })
}

function checkDue({ due }: ChecklistItem, at: (field: string) => TemplateSpot, refuse: Refuse): void {
  if (!due) return
  const { month, day, monthly, days } = due
  if ((month === undefined) !== (day === undefined)) refuse('TEMPLATE_DUE', at(month === undefined ? 'dueMonth' : 'dueDay'))
  const lasts = month === undefined ? 31 : month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (day !== undefined && day > lasts) refuse('TEMPLATE_DUE', at('dueDay'))
  if (month !== undefined && monthly !== undefined) refuse('TEMPLATE_DUE', at('dueMonthly'))
  if (month === undefined && day === undefined && monthly === undefined && days === undefined)
    refuse('TEMPLATE_DUE', at('dueDays'))
}

function checkCondition(
  template: ChecklistTemplate,
  text: string,
  before: ReadonlyMap<string, ChecklistItem>,
  spot: TemplateSpot,
  refuse: Refuse,
): void {
  const read = readAppliesIf(text)
  if (!read.ok) {
    const { at, found, expected } = read.error
    refuse('APPLIES_IF_UNREADABLE', spot, { at, found: found === '' ? '∅' : found, expected: EXPECTED[expected] })
    return
  }
  for (const compared of comparisonsOf(read.condition)) {
    if (compared.fact.kind !== 'item') continue
    const { code } = compared.fact
    const item = before.get(code)
    if (!item) {
      refuse('APPLIES_IF_ITEM', spot, { item: code })
      continue
    }
    const scale = scaleOf(template, item)
    for (const value of compared.values)
      if (!readChecklistAnswer(value, scale)) refuse('APPLIES_IF_VALUE', spot, { at: compared.at, item: code, value })
  }
}

/** What stands in a condition, as it is written: alike in both languages. */
const EXPECTED: Readonly<Record<AppliesIfError['expected'], string>> = {
  fact: 'type | amount | subject | item | always',
  operator: '= != < <= > >= in',
  value: 'ACS, yes, 3…',
  number: '250000',
  item: 'item 3',
  end: 'and | or',
  ')': ')',
}

function comparisonsOf(condition: AppliesIf): Extract<AppliesIf, { kind: 'compare' }>[] {
  switch (condition.kind) {
    case 'always':
      return []
    case 'compare':
      return [condition]
    case 'not':
      return comparisonsOf(condition.part)
    default:
      return condition.parts.flatMap(comparisonsOf)
  }
}

function checkPoints(template: ChecklistTemplate, refuse: Refuse): void {
  const points = template.points ?? []
  const scales = [...new Set([template.scale, ...itemsOf(template).map((item) => scaleOf(template, item))])]
  const repeated = repeatedOf(points.map(({ answer }) => answer.toLowerCase()))
  points.forEach(({ answer, ordinary, key }, index) => {
    const at = (field: string): TemplateSpot => ({ part: 'point', index, field })
    if (repeated.has(answer.toLowerCase())) refuse('TEMPLATE_TWICE', at('answer'), { code: answer })
    if (!scales.some((scale) => readChecklistAnswer(answer, scale)?.kind === 'graded'))
      refuse('TEMPLATE_POINTS_ANSWER', at('answer'), { answer })
    if (!decimalFromText(ordinary)) refuse('TEMPLATE_DECIMAL', at('ordinary'), { value: ordinary })
    if (!decimalFromText(key)) refuse('TEMPLATE_DECIMAL', at('key'), { value: key })
  })
  if (isGiven(template.scale) && gradesOf(template.scale).length === 0)
    refuse('TEMPLATE_SCALE', { part: 'property', field: 'scale' })
}

/** A whole in hundredths. */
const WHOLE = { numerator: 100n, denominator: 1n }

/** Ratings go down from the highest threshold: the first that is reached is the one. */
function checkRatings(template: ChecklistTemplate, refuse: Refuse): void {
  const ratings = template.ratings ?? []
  ratings.forEach(({ from }, index) => {
    const here = decimalFromText(from)
    const above = decimalFromText(ratings[index - 1]?.from ?? '')
    if (!here) refuse('TEMPLATE_DECIMAL', { part: 'rating', index, field: 'from' }, { value: from })
    else if (above && compareRates(above, here) <= 0)
      refuse('TEMPLATE_RATING_ORDER', { part: 'rating', index, field: 'from' }, { from })
  })
  if (!decimalFromText(template.blockingCap))
    refuse('TEMPLATE_DECIMAL', { part: 'property', field: 'blockingCap' }, { value: template.blockingCap })
  const most = decimalFromText(mostNotApplicableOf(template))
  if (!most || compareRates(most, WHOLE) > 0)
    refuse('TEMPLATE_SHARE', { part: 'property', field: 'mostNotApplicable' }, { value: mostNotApplicableOf(template) })
}
