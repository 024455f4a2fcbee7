import { z } from 'zod'
import { CHECKLIST_SCALES, CHECKLIST_SCORINGS } from '../../domain/compliance/checklist-template.ts'

const decimal = z.string().regex(/^\d+(\.\d+)?$/)

const item = z.strictObject({
  number: z.number().int().min(1),
  blocking: z.boolean(),
  fr: z.string().min(1),
  en: z.string().min(1),
  scale: z.enum(CHECKLIST_SCALES).optional(),
  scored: z.boolean().optional(),
  weight: decimal.optional(),
  appliesTo: z.array(z.string()).optional(),
  due: z
    .strictObject({
      month: z.number().int().min(1).max(12).optional(),
      day: z.number().int().min(1).max(31).optional(),
      monthly: z.number().int().min(1).max(28).optional(),
    })
    .optional(),
})

/** A template as a file holds it; unknown keys are errors. */
export const checklistTemplate = z.strictObject({
  template: z.string(),
  version: z.number().int().min(1),
  source: z.string(),
  name: z.strictObject({ fr: z.string(), en: z.string() }),
  subject: z.enum(['voucher', 'claim', 'partner', 'year']),
  scale: z.enum(CHECKLIST_SCALES),
  scoring: z.enum(CHECKLIST_SCORINGS),
  blockingAtMost: z.number().int().optional(),
  blockingCap: decimal,
  ratings: z.array(z.strictObject({ from: decimal, rating: z.string(), samplePercent: decimal, basis: z.string() })).optional(),
  sections: z.array(z.strictObject({ code: z.string(), fr: z.string(), en: z.string(), items: z.array(item).min(1) })).min(1),
})
