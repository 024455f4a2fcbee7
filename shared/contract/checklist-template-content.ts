import { z } from 'zod'
import { keptJson } from '../canonical/kept-json.ts'

/**
 * How items are answered: verified or absent (T1), yes or no, 0 none to 4 strong (T4), Mango's 5, 4, 1, 0, low to high risk as HACT
 * has it, or a date, an amount, a text or a document that is given and never scored (spec 05 §3.1).
 */
export const CHECKLIST_SCALES = ['VAN', 'YES_NO', '0_4', '5410', 'RISK', 'DATE', 'AMOUNT', 'TEXT', 'FILE'] as const
export type ChecklistScale = (typeof CHECKLIST_SCALES)[number]

/** What the whole is worth: the mean of the items, weighted or not, their points, the mean of the sections, or the weakest of them. */
export const CHECKLIST_SCORINGS = ['mean', 'weighted', 'points', 'pillar-mean', 'pillar-minimum'] as const
export type ChecklistScoring = (typeof CHECKLIST_SCORINGS)[number]

/** What a run speaks of. */
export const CHECKLIST_SUBJECTS = ['voucher', 'claim', 'partner', 'year', 'month'] as const
export type ChecklistSubject = (typeof CHECKLIST_SUBJECTS)[number]

export const CHECKLIST_RATINGS = ['LOW', 'MEDIUM', 'HIGH', 'SEVERE'] as const

/** So many sections and items at most: what a person can still answer in a sitting. */
export const MOST_SECTIONS = 40
export const MOST_ITEMS = 400

const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/)
/** Blank while a draft is written; `checkTemplate` refuses a blank one to be published. */
const words = z.string().max(500)
const optionalWords = z.string().min(1).max(200).optional()

const item = z.strictObject({
  number: z.number().int().min(1),
  code: z.string().min(1).max(20).optional(),
  blocking: z.boolean(),
  fr: words,
  en: words,
  scale: z.enum(CHECKLIST_SCALES).optional(),
  scored: z.boolean().optional(),
  required: z.boolean().optional(),
  weight: decimal.optional(),
  key: z.boolean().optional(),
  evidence: z.boolean().optional(),
  appliesIf: z.string().min(1).max(300).optional(),
  appliesTo: z
    .array(z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u))
    .min(1)
    .max(40)
    .readonly()
    .optional(),
  mayBeNotApplicable: z.string().min(1).max(300).optional(),
  due: z
    .strictObject({
      month: z.number().int().min(1).max(12).optional(),
      day: z.number().int().min(1).max(31).optional(),
      monthly: z.number().int().min(1).max(28).optional(),
      days: z.number().int().min(0).max(730).optional(),
    })
    .optional(),
  role: optionalWords,
  source: optionalWords,
  help: z.strictObject({ fr: words, en: words }).optional(),
})

/** A template as a file or a ledger holds it; unknown keys are errors. */
export const checklistTemplateContent = z.strictObject({
  template: z.string().min(1).max(20),
  version: z.number().int().min(1),
  source: z.string().max(200),
  name: z.strictObject({ fr: z.string().max(120), en: z.string().max(120) }),
  subject: z.enum(CHECKLIST_SUBJECTS),
  scale: z.enum(CHECKLIST_SCALES),
  scoring: z.enum(CHECKLIST_SCORINGS),
  lowerIsBetter: z.boolean().optional(),
  blockingAtMost: z.number().int().min(0).max(100).optional(),
  blockingCap: decimal,
  mostNotApplicable: decimal.optional(),
  points: z
    .array(z.strictObject({ answer: z.string().min(1).max(20), ordinary: decimal, key: decimal }))
    .max(20)
    .readonly()
    .optional(),
  ratings: z
    .array(
      z.strictObject({
        from: decimal,
        rating: z.enum(CHECKLIST_RATINGS),
        samplePercent: decimal.optional(),
        basis: z.string().max(40).optional(),
      }),
    )
    .max(10)
    .readonly()
    .optional(),
  sections: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        fr: z.string().max(200),
        en: z.string().max(200),
        items: z.array(item).max(MOST_ITEMS).readonly(),
      }),
    )
    .min(1)
    .max(MOST_SECTIONS)
    .readonly(),
})

/** How a ledger keeps the content of a template's version. */
export const keptChecklistTemplate = keptJson('checklist template', 1, checklistTemplateContent)

export type ChecklistTemplateContent = z.infer<typeof checklistTemplateContent>
export type ChecklistItemContent = z.infer<typeof item>
