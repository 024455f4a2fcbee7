import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, language, minor, month, query } from './procedure.ts'
import { periodState } from './settings.ts'

/** What an organisation may change in its monthly close, each from a month on (spec 02 "[P]"). */
export const CLOSING_PARAMETERS = [
  'variance-percent',
  'suspense-accounts',
  'transfer-accounts',
  'exchange-gain-account',
  'exchange-loss-account',
  'receivable-loss-account',
  'receivable-gain-account',
  'payable-loss-account',
  'payable-gain-account',
  'association-fund-account',
  'association-release-account',
  'project-fund-account',
  'project-release-account',
  'project-receivable-account',
  'surplus-account',
  'deficit-account',
] as const
export type ClosingParameterName = (typeof CLOSING_PARAMETERS)[number]

const name2 = z.object({ fr: z.string(), en: z.string() })
const itemState = z.enum(['yes', 'no', 'waiting', 'notApplicable', 'unanswered'])
const handAnswer = z.enum(['yes', 'no', 'notApplicable'])

const checklistRow = z.object({
  number: z.number(),
  blocking: z.boolean(),
  mayBeNotApplicable: z.boolean(),
  /** Written by the close itself: the backup and the lock. */
  writtenByClose: z.boolean(),
  text: name2,
  role: z.string(),
  state: itemState,
  /** What the books say; null where they say nothing, or once the month is sealed. */
  computed: z.enum(['yes', 'no', 'waiting', 'notApplicable']).nullable(),
  /** What the books say, or said when the month was sealed, where a person answered otherwise. */
  saidOtherwise: z.enum(['yes', 'no', 'waiting', 'notApplicable']).nullable(),
  evidence: z.array(faultSchema),
  answer: z
    .object({
      answer: handAnswer,
      comment: z.string(),
      evidence: z.string(),
      responsible: z.string(),
      by: z.string(),
      at: z.string(),
    })
    .nullable(),
})
export type ChecklistItemRow = z.infer<typeof checklistRow>

const monthEndEntry = z.object({
  kind: z.enum(['release', 'revaluation', 'unrealised']),
  origin: z.string(),
  subject: z.string(),
  amountXof: minor,
  /** Charges that wait for the donor's money. */
  waitingXof: minor,
  rate: z.object({ text: z.string(), source: z.string(), dated: z.string() }).nullable(),
  state: z.enum(['due', 'stale', 'draft', 'posted']),
  vouchers: z.array(z.object({ key: z.string(), number: z.string().nullable(), role: z.string(), reversed: z.boolean() })),
})
export type MonthEndEntryView = z.infer<typeof monthEndEntry>

const reopening = z.object({
  id: z.number(),
  month,
  reason: z.string(),
  state: z.enum(['asked', 'confirmed', 'withdrawn']),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
})

const checklistView = z.object({
  month,
  state: periodState,
  reopened: z.boolean(),
  startedAt: z.string().nullable(),
  rows: z.array(checklistRow),
  progress: z.object({ yes: z.number(), of: z.number(), blocking: z.number() }),
  /** Set once the month is sealed; `covered` says that the seal holds the checklist. */
  sealed: z.object({ at: z.string(), by: z.string(), head: z.string(), covered: z.boolean() }).nullable(),
  /** Why this person may not lock it; empty when nothing is in the way. */
  sealingFaults: z.array(faultSchema),
  /** Empty months before it, closed with it. */
  closesToo: z.array(month),
  interFund: z.array(
    z.object({
      debtor: z.string(),
      creditor: z.string(),
      amountXof: minor,
      reason: z.string().nullable(),
      settlementDate: z.string().nullable(),
      explained: z.boolean(),
      /** The draft of the transfer that settles it, when it was proposed. */
      transferKey: z.string().nullable(),
    }),
  ),
  variances: z.array(
    z.object({
      grant: z.string(),
      currency: z.string(),
      budgetLine: z.string(),
      label: name2,
      expectedMinor: minor,
      spentMinor: minor,
      percent: z.string().nullable(),
      explanation: z.string().nullable(),
    }),
  ),
  entries: z.array(monthEndEntry),
  entryFaults: z.array(faultSchema),
  reopenings: z.array(reopening),
  /** Requests about other months that wait for a second person. */
  pendingElsewhere: z.array(reopening),
})
export type ChecklistView = z.infer<typeof checklistView>

const done = z.object({})
const closedYear = z.object({
  closingNumber: z.string().nullable(),
  openingNumber: z.string().nullable(),
  resultXof: minor,
})

export const closingContract = {
  /** The monthly close of a month: the checklist T2 with everything its panels show. */
  checklist: query.input(z.object({ month })).output(checklistView),
  answer: command('closing.answer')
    .input(
      z.object({
        commandId,
        month,
        item: z.number().int(),
        answer: handAnswer.nullable(),
        comment: z.string(),
        evidence: z.string(),
        responsible: z.string(),
      }),
    )
    .output(done),
  explainVariance: command('closing.explain')
    .input(z.object({ commandId, month, grant: z.string(), budgetLine: z.string(), explanation: z.string() }))
    .output(done),
  explainInterFund: command('closing.explain')
    .input(z.object({ commandId, month, debtor: z.string(), creditor: z.string(), reason: z.string(), settlementDate: isoDate }))
    .output(done),
  proposeTransfer: command('closing.propose')
    .input(z.object({ commandId, month, debtor: z.string(), creditor: z.string() }))
    .output(z.object({ key: z.string() })),
  /** Fund releases and revaluations as drafts: one of them, or all. */
  proposeEntries: command('closing.propose')
    .input(z.object({ commandId, month, origin: z.string().nullable() }))
    .output(z.object({ made: z.number(), replaced: z.number(), removed: z.number(), kept: z.number() })),
  softClose: command('settings.softClosePeriod')
    .input(z.object({ commandId, month, closing: z.boolean() }))
    .output(z.object({ state: z.enum(['open', 'soft_closed']) })),
  /** Backs the ledger up, proves the copy, then locks and seals the month with its checklist. */
  seal: command('settings.closePeriod')
    .input(z.object({ commandId, month }))
    .output(z.object({ head: z.string(), backup: z.string() })),
  exportCertificate: command('closing.exportCertificate')
    .input(z.object({ commandId, month, language }))
    .output(z.object({ exportId: z.string(), fileName: z.string() })),
  askReopening: command('closing.askReopening')
    .input(z.object({ commandId, month, reason: z.string() }))
    .output(z.object({ id: z.number() })),
  confirmReopening: command('closing.confirmReopening')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(z.object({ month })),
  withdrawReopening: command('closing.askReopening')
    .input(z.object({ commandId, id: z.number().int() }))
    .output(done),
  /** A year and what stands between it and its end. */
  year: query.input(z.object({ year: z.number().int() })).output(
    z.object({
      year: z.number(),
      state: z.enum(['open', 'asked', 'carried']),
      askedBy: z.string().nullable(),
      faults: z.array(faultSchema),
      carried: closedYear.nullable(),
      alone: z.boolean(),
    }),
  ),
  closeYear: command('closing.closeYear')
    .input(z.object({ commandId, year: z.number().int() }))
    .output(z.object({ carried: closedYear.nullable() })),
  confirmYear: command('closing.confirmYear')
    .input(z.object({ commandId, year: z.number().int() }))
    .output(closedYear),
  parameters: query
    .input(z.object({ month }))
    .output(z.array(z.object({ name: z.enum(CLOSING_PARAMETERS), value: z.string(), from: month.nullable() }))),
  setParameter: command('closing.setParameter')
    .input(z.object({ commandId, name: z.enum(CLOSING_PARAMETERS), from: month, value: z.string() }))
    .output(done),
}
