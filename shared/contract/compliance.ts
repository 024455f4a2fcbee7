import { z } from 'zod'
import { CHECKLIST_SCALES, CHECKLIST_SUBJECTS } from './checklist-template-content.ts'
import { command, commandId, isoDate, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

export const checklistItem = z.object({
  number: z.number(),
  blocking: z.boolean(),
  fr: z.string(),
  en: z.string(),
  /** What it is called from one version to the next. */
  code: z.string(),
  scale: z.enum(CHECKLIST_SCALES),
  /** The answers that it takes, as they are written; none for what is given in words. */
  choices: z.array(z.string()),
  /** A good answer needs its evidence before the run can be signed. */
  evidence: z.boolean(),
  required: z.boolean(),
  help: name2.nullable(),
  role: z.string().nullable(),
  source: z.string().nullable(),
})
export type ChecklistItemView = z.infer<typeof checklistItem>

export const checklistTemplateView = z.object({
  template: z.string(),
  version: z.number(),
  name: name2,
  subject: z.enum(CHECKLIST_SUBJECTS),
  /** The most that the whole can come to, decimal text. */
  most: z.string(),
  sections: z.array(
    z.object({ code: z.string(), fr: z.string(), en: z.string(), most: z.string(), items: z.array(checklistItem) }),
  ),
})
export type ChecklistTemplateView = z.infer<typeof checklistTemplateView>

export const checklistAnswerInput = z.object({
  item: z.number().int(),
  answer: z.string().max(500),
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
  /** What the item is called. */
  code: z.string(),
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
  /** The version that new runs are made of, where this draft was begun under an older one. */
  newerVersion: z.number().nullable(),
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
  run: query.input(z.object({ id: z.number().int() })).output(
    runRow.extend({
      note: z.string(),
      answers: z.array(checklistAnswerInput),
      scores: z.array(checklistScore),
      /** The version that the run was begun under: what its items are called, whatever came after. */
      asked: checklistTemplateView,
      /** Items that do not apply by themselves, as the answers stand. */
      inapplicable: z.array(z.number()),
      /** Codes of the items whose good answer lacks the evidence that the template asks for. */
      withoutEvidence: z.array(z.string()),
      /** Names of the documents that the evidence points at. */
      documents: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /** Documents kept in the ledger whose name holds the text, the latest first: what evidence may point at. */
  documents: query.input(z.object({ text: z.string().max(100) })).output(z.array(z.object({ id: z.string(), name: z.string() }))),
  /** Keeps a run as a draft, in place of the draft of the same subject. */
  saveRun: command('compliance.saveRun')
    .input(z.object({ commandId, run: runInput }))
    .output(z.object({ id: z.number(), scores: z.array(checklistScore) })),
  /** Signs a run whose every item is answered; what fails becomes an action. */
  signRun: command('compliance.signRun')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({ actions: z.number() })),
  /** Carries a draft begun under an older version over to the one in use, answers by the code of their item. */
  carryRun: command('compliance.carryRun')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({ version: z.number(), dropped: z.array(z.string()) })),
  changeAction: command('compliance.changeAction')
    .input(z.object({ commandId, id: z.number().int(), owner: z.string().max(120), dueOn: isoDate, done: z.boolean() }))
    .output(z.object({})),
}
