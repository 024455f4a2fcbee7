import type {
  CHECKLIST_RATINGS,
  ChecklistScale,
  ChecklistScoring,
  ChecklistSubject,
} from '../../shared/contract/checklist-template-content.ts'
import type { Rate } from '../../shared/money/rate.ts'

export type { ChecklistScale, ChecklistScoring } from '../../shared/contract/checklist-template-content.ts'
export { readChecklistAnswer } from './read-answer.ts'

export interface ChecklistItem {
  /** Its place in the template, from one without a gap: what answers are kept by. */
  readonly number: number
  /** What it is called from one version to the next; its number where none is given. */
  readonly code?: string | undefined
  readonly blocking: boolean
  readonly fr: string
  readonly en: string
  /** The item's own scale, where it is not the template's. */
  readonly scale?: ChecklistScale | undefined
  /** False leaves it out of the score: a decision, not a finding. */
  readonly scored?: boolean | undefined
  /** False lets a run be signed without a date, an amount, a text or a document that is merely useful. */
  readonly required?: boolean | undefined
  /** Decimal text; "1" where none is given. */
  readonly weight?: string | undefined
  /** A key item takes the key points of the template's table (HACT's key questions). */
  readonly key?: boolean | undefined
  /** A good answer needs its evidence before the run can be signed. */
  readonly evidence?: boolean | undefined
  /** The condition under which it is asked (see `readAppliesIf`); absent, always. */
  readonly appliesIf?: string | undefined
  /** Codes of the types of expense that it is asked of; absent, of all. */
  readonly appliesTo?: readonly string[] | undefined
  /** Of a blocking item: the condition under which it may be answered N/A (see `readAppliesIf`), with a reason and a second person; absent, never. */
  readonly mayBeNotApplicable?: string | undefined
  /** When it falls due: a day of a month, a day of each month for the month before, or so many days after the run for what it finds wanting. */
  readonly due?:
    | {
        readonly month?: number | undefined
        readonly day?: number | undefined
        readonly monthly?: number | undefined
        readonly days?: number | undefined
      }
    | undefined
  /** Who answers for it: the owner of its action, until another is named. */
  readonly role?: string | undefined
  /** Where the question comes from: a law, a manual, a section. */
  readonly source?: string | undefined
  readonly help?: { readonly fr: string; readonly en: string } | undefined
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
  /** What a run speaks of: a voucher, a claim, a partner, a year, a month. */
  readonly subject: ChecklistSubject
  readonly scale: ChecklistScale
  readonly scoring: ChecklistScoring
  /** True where points measure risk: a failing blocking item then raises the whole to the cap. */
  readonly lowerIsBetter?: boolean | undefined
  /** A blocking item of a graded scale fails at this grade or below. */
  readonly blockingAtMost?: number | undefined
  /** The most that the whole is worth while a blocking item fails, decimal text in the scale of the total. */
  readonly blockingCap: string
  /** The largest share of N/A, in hundredths, with which a run still passes; decimal text, "30" where none is given. */
  readonly mostNotApplicable?: string | undefined
  /** What each answer is worth, where it is not its grade: ordinary and key items (HACT: 1, 2, 3, 4 and 1, 2, 6, 8 [P]). */
  readonly points?: readonly ChecklistPoints[] | undefined
  readonly ratings?: readonly ChecklistRating[] | undefined
  readonly sections: readonly ChecklistSection[]
}

export interface ChecklistPoints {
  readonly answer: string
  readonly ordinary: string
  readonly key: string
}

/** What a total means: from so much on; for a partner also the sample and the payment basis of its sub-award (spec 05 §3.5, 04 §2.11). */
export interface ChecklistRating {
  readonly from: string
  readonly rating: (typeof CHECKLIST_RATINGS)[number]
  readonly samplePercent?: string | undefined
  readonly basis?: string | undefined
}

/** A grade, a yes or no in hundredths; a date, an amount, a text or a document that is given; or that the item does not apply. */
export type ChecklistAnswer =
  | { readonly kind: 'graded'; readonly value: number }
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'notApplicable' }

/** What an item is called from one version to the next. */
export const codeOf = (item: ChecklistItem): string => item.code ?? String(item.number)

export const itemsOf = (template: ChecklistTemplate): ChecklistItem[] => template.sections.flatMap(({ items }) => items)

export const scaleOf = (template: ChecklistTemplate, item: ChecklistItem): ChecklistScale => item.scale ?? template.scale

/** The largest share of N/A, in hundredths, with which a run still passes (spec 05 §3.1: 30 % [P]). */
export const mostNotApplicableOf = ({ mostNotApplicable }: ChecklistTemplate): string => mostNotApplicable ?? '30'

/** Dates, amounts, texts and documents are given, never scored. */
export const isGiven = (scale: ChecklistScale): boolean => ['DATE', 'AMOUNT', 'TEXT', 'FILE'].includes(scale)

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
