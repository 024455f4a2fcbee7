import { z } from 'zod'
import { command, commandId, isoDate, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

export const checklistItem = z.object({
  number: z.number(),
  blocking: z.boolean(),
  fr: z.string(),
  en: z.string(),
  /** The answers that it takes, as they are written. */
  choices: z.array(z.string()),
})
export type ChecklistItemView = z.infer<typeof checklistItem>

export const checklistTemplateView = z.object({
  template: z.string(),
  version: z.number(),
  name: name2,
  subject: z.enum(['voucher', 'claim', 'partner', 'year']),
  sections: z.array(z.object({ code: z.string(), fr: z.string(), en: z.string(), items: z.array(checklistItem) })),
})
export type ChecklistTemplateView = z.infer<typeof checklistTemplateView>

export const checklistAnswerInput = z.object({
  item: z.number().int(),
  answer: z.string().max(20),
  evidence: z.string().max(500),
  comment: z.string().max(1000),
})
export type ChecklistAnswerInput = z.infer<typeof checklistAnswerInput>

/** Of a section, or of the whole ("TOTAL"); the score is decimal text, blank while nothing counts. */
export const checklistScore = z.object({
  section: z.string(),
  score: z.string(),
  answered: z.number(),
  notApplicable: z.number(),
  blocking: z.number(),
})
export type ChecklistScoreView = z.infer<typeof checklistScore>

const action = z.object({
  id: z.number(),
  runId: z.number(),
  item: z.number(),
  template: z.string(),
  subject: z.string(),
  text: name2,
  owner: z.string(),
  dueOn: isoDate,
  doneOn: isoDate.nullable(),
  late: z.boolean(),
})
export type ChecklistAction = z.infer<typeof action>

const runRow = z.object({
  id: z.number(),
  template: z.string(),
  version: z.number(),
  subject: z.string(),
  date: isoDate,
  state: z.enum(['draft', 'signed']),
  score: z.string().nullable(),
  rating: z.string().nullable(),
  blocking: z.number(),
  unanswered: z.number(),
  openActions: z.number(),
  madeBy: z.string(),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
})
export type ChecklistRun = z.infer<typeof runRow>

export const runInput = z.object({
  template: z.string(),
  subject: z.string().max(120),
  date: isoDate,
  note: z.string().max(1000),
  answers: z.array(checklistAnswerInput).max(500),
})
export type ChecklistRunInput = z.infer<typeof runInput>

export const complianceContract = {
  templates: query.output(z.array(checklistTemplateView)),
  runs: query.output(z.object({ runs: z.array(runRow), actions: z.array(action) })),
  run: query
    .input(z.object({ id: z.number().int() }))
    .output(runRow.extend({ note: z.string(), answers: z.array(checklistAnswerInput), scores: z.array(checklistScore) })),
  /** Keeps a run as a draft, in place of the draft of the same subject. */
  saveRun: command('compliance.saveRun')
    .input(z.object({ commandId, run: runInput }))
    .output(z.object({ id: z.number(), scores: z.array(checklistScore) })),
  /** Signs a run whose every item is answered; what fails becomes an action. */
  signRun: command('compliance.signRun')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({ actions: z.number() })),
  changeAction: command('compliance.changeAction')
    .input(z.object({ commandId, id: z.number().int(), owner: z.string().max(120), dueOn: isoDate, done: z.boolean() }))
    .output(z.object({})),
}
