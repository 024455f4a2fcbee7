import type { BudgetDraftContent, BudgetDraftLine, BudgetHead } from '../../../../../shared/contract/budget-draft.ts'
import type { Language } from '../../../../../shared/i18n/language.ts'
import { plainDecimal } from '../../../../ui/money/plain-decimal.ts'

export const EMPTY_LINE: BudgetDraftLine = {
  code: '',
  head: '',
  labelFr: '',
  labelEn: '',
  partner: null,
  activity: null,
  nature: null,
  unitFr: null,
  unitEn: null,
  unitCost: null,
  quantity: null,
  frequency: null,
  percent: null,
  currency: null,
  amount: null,
  amountCurrency: null,
  months: [],
}

const NUMBERS: readonly (keyof BudgetDraftLine)[] = ['unitCost', 'quantity', 'frequency', 'percent', 'amount']
const REQUIRED: readonly (keyof BudgetDraftLine)[] = ['code', 'head', 'labelFr', 'labelEn']
const SPACES = /[\s\u00a0\u202f]/g

/** A number as people type it, as plain decimal text; what is none stays as typed, so that the check can name it. */
export const typedDecimal = (text: string, language: Language): string => {
  const bare = text.replace(SPACES, '').replace(/%$/, '')
  return plainDecimal(bare, language) ?? text.trim()
}

/** A line with one field as typed: blank means none; an amount typed is in the grant's currency. */
export function editLine(
  line: BudgetDraftLine,
  field: Exclude<keyof BudgetDraftLine, 'months'>,
  typed: string,
  context: { readonly language: Language; readonly currency: string },
): BudgetDraftLine {
  const text = typed.trim()
  if (REQUIRED.includes(field)) return { ...line, [field]: text }
  const value = text === '' ? null : NUMBERS.includes(field) ? typedDecimal(text, context.language) : text
  if (field === 'amount') return { ...line, amount: value, amountCurrency: value === null ? null : context.currency }
  return { ...line, [field]: value }
}

export const replaceLine = (content: BudgetDraftContent, at: number, line: BudgetDraftLine): BudgetDraftContent => ({
  ...content,
  lines: content.lines.with(at, line),
})

export const removeLine = (content: BudgetDraftContent, at: number): BudgetDraftContent => ({
  ...content,
  lines: content.lines.toSpliced(at, 1),
})

/** A new line begins in the head of the last one. */
export const addLine = (content: BudgetDraftContent): BudgetDraftContent => ({
  ...content,
  lines: [...content.lines, { ...EMPTY_LINE, head: content.lines.at(-1)?.head ?? content.heads.at(-1)?.code ?? '' }],
})

export const replaceHead = (content: BudgetDraftContent, at: number, head: BudgetHead): BudgetDraftContent => ({
  ...content,
  heads: content.heads.with(at, head),
})
