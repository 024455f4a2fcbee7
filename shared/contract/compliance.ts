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
  /** The condition under which a blocking item may be answered N/A; null, never, or of an item that does not block. */
  mayBeNotApplicable: z.string().nullable(),
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
  /** The largest share of N/A, in hundredths, with which a run still passes; decimal text. */
  mostNotApplicable: z.string(),
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

/** An answer as it is kept: whose it is, what the books say of its item, and the second person of an N/A on a blocking item. */
export const checklistKeptAnswer = checklistAnswerInput.extend({
  /** Null where it is what the books say. */
  answeredBy: z.string().nullable(),
  /** What the books say, as the scale writes it; blank where they leave it to a person. A reason may stand without an answer. */
  books: z.string(),
  booksReason: z.string(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
})
export type ChecklistKeptAnswer = z.infer<typeof checklistKeptAnswer>

/** How much of a run people answered N/A, and what the books say otherwise. */
const runVerdict = {
  /** Items that have a subject. */
  applicable: z.number(),
  notApplicable: z.number(),
  contradicted: z.number(),
  /** True of a signed run in which no blocking item fails and no more is N/A than its template allows. */
  passed: z.boolean(),
  /** True where the only person who could write signed what a second person should have seen. */
  signedAlone: z.boolean(),
} as const

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
  ...runVerdict,
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
      answers: z.array(checklistKeptAnswer),
      scores: z.array(checklistScore),
      /** The version that the run was begun under: what its items are called, whatever came after. */
      asked: checklistTemplateView,
      /** Items that do not apply by themselves, as the answers stand. */
      inapplicable: z.array(z.number()),
      /** Blocking items that people answered N/A and that want a second person; items of which the books say something else. */
      secondPerson: z.array(z.number()),
      contradictedItems: z.array(z.number()),
      /** Who kept it last or gave one of its answers by hand: they neither confirm nor sign it while two people write. */
      preparers: z.array(z.string()),
      /** True while more is N/A than the template allows: signed so, it does not pass. */
      overShare: z.boolean(),
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
    .output(z.object({ actions: z.number(), passed: z.boolean(), alone: z.boolean() })),
  /** The second person of N/A on blocking items of a draft; `reasons` are those that were seen, in the order of the items. */
  confirmAnswers: command('compliance.confirmAnswers')
    .input(
      z.object({
        commandId,
        id: z.number().int(),
        items: z.array(z.number().int()).min(1).max(500),
        confirmed: z.boolean(),
        reasons: z.array(z.string()).nullable(),
      }),
    )
    .output(z.object({ confirmed: z.number() })),
  /** Carries a draft begun under an older version over to the one in use, answers by the code of their item. */
  carryRun: command('compliance.carryRun')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({ version: z.number(), dropped: z.array(z.string()) })),
  changeAction: command('compliance.changeAction')
    .input(z.object({ commandId, id: z.number().int(), owner: z.string().max(120), dueOn: isoDate, done: z.boolean() }))
    .output(z.object({})),
}
