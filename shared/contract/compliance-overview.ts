import { z } from 'zod'
import { checklistAnswerInput, checklistItem } from './compliance.ts'
import { command, commandId, faultSchema, isoDate, minor, month, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

const checkedItem = checklistItem.extend({
  section: name2,
  /** What the books say, with the sentence that says why; without an answer where a person must give it, null where they know nothing. */
  proposed: z.object({ answer: z.string().nullable(), reason: faultSchema }).nullable(),
  /** What is kept; blank while nobody has answered. */
  answer: z.string(),
  evidence: z.string(),
  comment: z.string(),
  /** Whose answer it is; null where it is the books' or nobody's. */
  answeredBy: z.string().nullable(),
  /** The second person of an N/A on a blocking item, and whether one is wanted as the kept answers stand. */
  confirmedBy: z.string().nullable(),
  secondPerson: z.boolean(),
  /** What the books said when it was kept or signed, and why, where that is something else. */
  contradicted: z.object({ answer: z.string(), reason: z.string() }).nullable(),
  /** False of a blocking item that may not be answered N/A by a person. */
  naAllowed: z.boolean(),
})
export type CheckedItem = z.infer<typeof checkedItem>

const runMark = z.object({
  id: z.number(),
  state: z.enum(['draft', 'signed']),
  score: z.string().nullable(),
  blocking: z.number(),
  passed: z.boolean(),
  contradicted: z.number(),
  signedAlone: z.boolean(),
})

/** The checklist T1 of a posted voucher. */
export const voucherCheck = z.object({
  key: z.string(),
  number: z.string(),
  types: z.array(name2),
  /** Items that its types of expense ask for, and the common part. */
  items: z.array(checkedItem),
  /** Items that its types do not ask for: they are kept as not applicable. */
  notAsked: z.number(),
  /** The run that is signed, or its draft. */
  run: runMark
    .extend({
      signedBy: z.string().nullable(),
      signedAt: z.string().nullable(),
      /** Who kept it last or gave one of its answers by hand. */
      preparers: z.array(z.string()),
      applicable: z.number(),
      notApplicable: z.number(),
      overShare: z.boolean(),
    })
    .nullable(),
  mostNotApplicable: z.string(),
})
export type VoucherCheck = z.infer<typeof voucherCheck>

export const VOUCHER_CHECK_STATES = ['unchecked', 'draft', 'failing', 'passed'] as const
const voucherCheckState = z.enum(VOUCHER_CHECK_STATES)
export type VoucherCheckState = z.infer<typeof voucherCheckState>

const voucherToCheck = z.object({
  key: z.string(),
  number: z.string(),
  date: isoDate,
  label: z.string(),
  amountXof: minor,
  grants: z.array(z.string()),
  partners: z.array(z.string()),
  types: z.array(z.string()),
  state: voucherCheckState,
  blocking: z.number(),
  contradicted: z.number(),
  score: z.string().nullable(),
  runId: z.number().nullable(),
})
export type VoucherToCheck = z.infer<typeof voucherToCheck>

const obligationState = z.enum(['done', 'notApplicable', 'overdue', 'soon', 'later'])

const calendarEntry = z.object({
  key: z.string(),
  /** An obligation of T5, a return of the payroll, a claim to the donor. */
  kind: z.enum(['obligation', 'payroll', 'claim']),
  /** Of an obligation of a year that is opened; null otherwise. */
  id: z.number().nullable(),
  text: name2,
  /** Item of T5; null for the others. */
  item: z.number().nullable(),
  blocking: z.boolean(),
  /** Of what comes back: the month, return or period that it is for. */
  detail: z.string(),
  dueOn: isoDate,
  /** The last working day on or before it. */
  workingDay: isoDate,
  owner: z.string(),
  state: obligationState,
  doneOn: isoDate.nullable(),
  evidence: z.string(),
})
export type CalendarEntry = z.infer<typeof calendarEntry>

export const REMINDER_KINDS = ['obligation', 'payroll', 'claim', 'action', 'check', 'diligence'] as const
const reminder = z.object({
  kind: z.enum(REMINDER_KINDS),
  /** What opens it: an id, "PECIC/2020-Q1", a partner's code, a year. */
  target: z.string(),
  text: name2,
  /** What it is about: a subject, a period. */
  detail: z.string(),
  owner: z.string(),
  dueOn: isoDate,
  late: z.boolean(),
})
export type Reminder = z.infer<typeof reminder>

const templateProgress = z.object({
  template: z.string(),
  name: name2,
  /** What there is to check: vouchers, months, claims due, partners, dates. */
  asked: z.number(),
  done: z.number(),
  drafts: z.number(),
  /** Signed runs in force that did not pass; months or dates that are blocked or late. */
  failing: z.number(),
  /** Signed runs in force of which the books say something else. */
  contradicted: z.number(),
  openActions: z.number(),
  lateActions: z.number(),
})
export type TemplateProgress = z.infer<typeof templateProgress>

const blockingItem = z.object({
  runId: z.number(),
  template: z.string(),
  subject: z.string(),
  item: z.number(),
  text: name2,
  comment: z.string(),
})
export type BlockingItem = z.infer<typeof blockingItem>

const contradictedItem = blockingItem.extend({
  answer: z.string(),
  books: z.string(),
  booksReason: z.string(),
})
export type ContradictedItem = z.infer<typeof contradictedItem>

const partnerRun = z.object({
  runId: z.number(),
  date: isoDate,
  rating: z.string().nullable(),
  blocking: z.number(),
  total: z.string().nullable(),
  /** Decimal text, blank while nothing counts; by section code. */
  scores: z.record(z.string(), z.string()),
})
/** The signed due diligences of a partner, the earliest first. */
const partnerScores = z.object({
  partner: z.string(),
  name: z.string(),
  pillars: z.array(z.object({ code: z.string(), text: name2 })),
  runs: z.array(partnerRun),
  /** What the last rating means: share of reports looked at, and how the sub-award is paid. */
  terms: z.object({ rating: z.string(), samplePercent: z.string(), basis: z.string() }).nullable(),
  blocking: z.array(blockingItem),
  actions: z.array(z.object({ id: z.number(), text: name2, owner: z.string(), dueOn: isoDate, late: z.boolean() })),
})
export type PartnerScores = z.infer<typeof partnerScores>

const year = z.number().int().min(2000).max(2199)

export const complianceOverviewContract = {
  voucherCheck: query.input(z.object({ key: z.string() })).output(voucherCheck),
  /** Where the T1 of a voucher stands; null while there is none. Cheap: it is asked for each voucher that is opened. */
  voucherMark: query.input(z.object({ key: z.string() })).output(z.object({ state: voucherCheckState }).nullable()),
  vouchersToCheck: query
    .input(
      z.object({
        month,
        grant: z.string().optional(),
        partner: z.string().optional(),
        expenseType: z.string().optional(),
        state: voucherCheckState.optional(),
      }),
    )
    .output(
      z.object({
        vouchers: z.array(voucherToCheck),
        /** Of all vouchers of the month, whatever the filter. */
        progress: z.object({
          asked: z.number(),
          passed: z.number(),
          failing: z.number(),
          draft: z.number(),
          unchecked: z.number(),
        }),
        types: z.array(z.string()),
        months: z.array(z.object({ month, asked: z.number(), signed: z.number() })),
      }),
    ),
  /** Keeps the T1 of a voucher as a draft. */
  checkVoucher: command('complianceOverview.checkVoucher')
    .input(z.object({ commandId, key: z.string(), answers: z.array(checklistAnswerInput).max(200) }))
    .output(z.object({ id: z.number(), unanswered: z.number() })),
  /** Keeps a draft T1 with what the books know for every voucher of a month that has none. */
  prefillMonth: command('complianceOverview.prefillMonth')
    .input(z.object({ commandId, month }))
    .output(z.object({ vouchers: z.number() })),
  /** Where the T3 of a claim stands. */
  claimCheck: query
    .input(z.object({ grant: z.string(), period: z.string() }))
    .output(z.object({ run: runMark.nullable(), draft: z.number().nullable() })),
  /** Keeps a draft T3 with what the books know; what a person answered stays. */
  prefillClaim: command('complianceOverview.prefillClaim')
    .input(z.object({ commandId, grant: z.string(), period: z.string() }))
    .output(z.object({ id: z.number(), answered: z.number() })),
  calendar: query
    .input(z.object({ year }))
    .output(z.object({ year, today: isoDate, opened: z.boolean(), years: z.array(year), entries: z.array(calendarEntry) })),
  /** Writes the dates of a year from the template; from then on they are the ledger's own. */
  openYear: command('complianceOverview.openYear')
    .input(z.object({ commandId, year }))
    .output(z.object({ dates: z.number() })),
  changeObligation: command('complianceOverview.changeObligation')
    .input(
      z.object({
        commandId,
        id: z.number().int(),
        dueOn: isoDate,
        owner: z.string().max(120),
        state: z.enum(['open', 'done', 'notApplicable']),
        doneOn: isoDate.nullable(),
        evidence: z.string().max(300),
      }),
    )
    .output(z.object({})),
  /** Keeps the year's T5 as a draft, answered from its calendar. */
  drawYear: command('complianceOverview.drawYear')
    .input(z.object({ commandId, year }))
    .output(z.object({ id: z.number(), answered: z.number() })),
  reminders: query.output(
    z.object({ today: isoDate, late: z.number(), soon: z.number(), uncheckedVouchers: z.number(), items: z.array(reminder) }),
  ),
  overview: query.output(
    z.object({
      today: isoDate,
      progress: z.array(templateProgress),
      blocking: z.array(blockingItem),
      /** What people answered against the books in the runs in force. */
      contradicted: z.array(contradictedItem),
      partners: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
  partnerScores: query.input(z.object({ partner: z.string() })).output(partnerScores),
}
