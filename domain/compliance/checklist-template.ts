import type { Rate } from '../../shared/money/rate.ts'

/** How items are answered: verified or absent (T1), yes or no, 0 none to 4 strong (T4), or Mango's 5, 4, 1, 0 (spec 05 §3.1). */
export const CHECKLIST_SCALES = ['VAN', 'YES_NO', '0_4', '5410'] as const
export type ChecklistScale = (typeof CHECKLIST_SCALES)[number]

/** What the whole is worth: the mean of the items, weighted or not, their points, or that of the weakest section. */
export const CHECKLIST_SCORINGS = ['mean', 'weighted', 'points', 'pillar-minimum'] as const
export type ChecklistScoring = (typeof CHECKLIST_SCORINGS)[number]

export interface ChecklistItem {
  readonly number: number
  readonly blocking: boolean
  readonly fr: string
  readonly en: string
  /** The item's own scale, where it is not the template's. */
  readonly scale?: ChecklistScale | undefined
  /** False leaves it out of the score: a decision, not a finding. */
  readonly scored?: boolean | undefined
  /** Decimal text; "1" where none is given. */
  readonly weight?: string | undefined
  /** Codes of the types of expense that it is asked of; absent, of all. */
  readonly appliesTo?: readonly string[] | undefined
  /** When it falls due in a year of obligations: a day of a month, or a day of each month for the month before. */
  readonly due?:
    | { readonly month?: number | undefined; readonly day?: number | undefined; readonly monthly?: number | undefined }
    | undefined
}

export interface ChecklistSection {
  readonly code: string
  readonly fr: string
  readonly en: string
  readonly items: readonly ChecklistItem[]
}

export interface ChecklistTemplate {
  readonly template: string
  readonly version: number
  readonly source: string
  readonly name: { readonly fr: string; readonly en: string }
  /** What a run speaks of: a voucher, a claim, a partner, a year. */
  readonly subject: 'voucher' | 'claim' | 'partner' | 'year'
  readonly scale: ChecklistScale
  readonly scoring: ChecklistScoring
  /** A blocking item of a graded scale fails at this grade or below. */
  readonly blockingAtMost?: number | undefined
  /** The most that the whole is worth while a blocking item fails, decimal text in the scale of the total. */
  readonly blockingCap: string
  readonly ratings?: readonly ChecklistRating[] | undefined
  readonly sections: readonly ChecklistSection[]
}

/** What a partner's total means for its sub-award: from so much on (spec 05 §3.5, 04 §2.11). */
export interface ChecklistRating {
  readonly from: string
  readonly rating: string
  readonly samplePercent: string
  readonly basis: string
}

/** A grade, a yes or no in hundredths, or that the item does not apply. */
export type ChecklistAnswer = { readonly kind: 'graded'; readonly value: number } | { readonly kind: 'notApplicable' }

const WORDS: Readonly<Record<'VAN' | 'YES_NO', Readonly<Record<string, number>>>> = {
  VAN: { v: 100, a: 0 },
  YES_NO: { yes: 100, y: 100, oui: 100, o: 100, no: 0, non: 0, n: 0 },
}
const NOT_APPLICABLE = ['na', 'n/a', 'so', 's/o']

/** Reads an answer in its scale, in either language; undefined for what is none. In T1's own scale N means not applicable. */
export function readChecklistAnswer(text: string, scale: ChecklistScale): ChecklistAnswer | undefined {
  const word = text.trim().toLowerCase()
  if (NOT_APPLICABLE.includes(word) || (scale === 'VAN' && word === 'n')) return { kind: 'notApplicable' }
  if (scale === 'VAN' || scale === 'YES_NO') {
    const value = WORDS[scale][word]
    return value === undefined ? undefined : { kind: 'graded', value }
  }
  const grades = scale === '0_4' ? ['0', '1', '2', '3', '4'] : ['5', '4', '1', '0']
  return grades.includes(word) ? { kind: 'graded', value: Number(word) } : undefined
}

export const scaleOf = (template: ChecklistTemplate, item: ChecklistItem): ChecklistScale => item.scale ?? template.scale

/** True for a blocking item whose answer fails: no, absent, or a grade at the limit or below. */
export function failsBlocking(template: ChecklistTemplate, item: ChecklistItem, answer: ChecklistAnswer): boolean {
  if (!item.blocking || answer.kind !== 'graded') return false
  const limit = ['VAN', 'YES_NO'].includes(scaleOf(template, item)) ? 0 : (template.blockingAtMost ?? 0)
  return answer.value <= limit
}

export interface SectionScore {
  readonly code: string
  /** Null while nothing that counts is answered. */
  readonly score: Rate | null
  readonly answered: number
  readonly notApplicable: number
  /** Blocking items that fail. */
  readonly blocking: number
}
