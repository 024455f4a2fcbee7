import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })
const nullable = z.string().nullable()
const documentId = z.string().regex(/^[0-9a-f]{64}$/)
const mediaType = z.enum(['application/pdf', 'image/jpeg', 'image/png'])

/** A document kept beside the ledger; its id is the SHA-256 of its content. */
export const keptDocument = z.object({
  id: documentId,
  name: z.string(),
  mediaType,
  byteCount: z.number().int(),
  addedBy: z.string(),
  addedAt: z.string(),
})
export type KeptDocument = z.infer<typeof keptDocument>

/** A document tied to what it supports. */
export const documentLink = z.object({
  linkId: z.number().int(),
  document: documentId,
  name: z.string(),
  mediaType,
  byteCount: z.number().int(),
  lineNumber: z.number().int().nullable(),
  /** Code of the document in the table of what is required; null for any other. */
  kind: nullable,
  note: nullable,
  linkedBy: z.string(),
  linkedAt: z.string(),
  /** Who set it aside, when and why; it stays visible. */
  superseded: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** What else it supports: numbers of vouchers, or other subjects. */
  elsewhere: z.array(z.string()),
})
export type DocumentLink = z.infer<typeof documentLink>

const requiredDocument = z.object({
  code: z.string().min(1).max(40),
  name: name2,
  mandatory: z.boolean(),
  dueDays: z.number().int().min(1).max(365).nullable(),
})

const expenseType = z.object({
  code: z.string().min(1).max(40),
  name: name2,
  documents: z.array(requiredDocument).max(40),
})
export type RequiredByType = z.infer<typeof expenseType>

export const completeness = z.object({
  types: z.array(z.object({ code: z.string(), name: name2 })),
  /** Words of the lines that no type of the table answers to. */
  unknownTypes: z.array(z.string()),
  items: z.array(
    requiredDocument.extend({
      state: z.enum(['present', 'notApplicable', 'attested', 'missing', 'awaited', 'optional']),
      dueOn: isoDate.nullable(),
      /** What was declared, when the state is notApplicable or attested. */
      absence: z.object({ absenceId: z.number().int(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
    }),
  ),
  required: z.number().int(),
  settled: z.number().int(),
  state: z.enum(['nothingRequired', 'complete', 'incomplete']),
})
export type SubjectCompleteness = z.infer<typeof completeness>

export const subjectDocuments = z.object({
  subject: nullable,
  links: z.array(documentLink),
  completeness,
})
export type SubjectDocuments = z.infer<typeof subjectDocuments>

/** What is attached: to which line, as which document, with which remark. */
const attachment = z.object({
  /** "draft:<uuid>", "posted:<id>", "voucher:<number>" or "<register>:<key>". */
  subject: z.string(),
  lineNumber: z.number().int().positive().nullable(),
  kind: nullable,
  note: z.string().max(500).nullable(),
})
const linked = z.object({
  linkId: z.number().int(),
  document: keptDocument,
  /** The ledger held these very bytes before. */
  known: z.boolean(),
  /** What else they support: a second funding begins like this. */
  elsewhere: z.array(z.string()),
})

const scan = z.object({
  scanId: z.string(),
  name: z.string(),
  byteCount: z.number(),
  modifiedAt: z.string(),
  mediaType: mediaType.nullable(),
  /** Why it cannot be taken in; null when it can. */
  problem: faultSchema.nullable(),
  /** The scanner is still writing it. */
  arriving: z.boolean(),
  /** What it supports already, when the ledger holds the same bytes. */
  elsewhere: z.array(z.string()),
})
export type Scan = z.infer<typeof scan>

const incompleteVoucher = z.object({
  key: z.string(),
  number: z.string(),
  date: isoDate,
  label: z.string(),
  amountXof: z.number().int(),
  types: z.array(name2),
  required: z.number().int(),
  settled: z.number().int(),
  missing: z.array(name2),
})
export type IncompleteVoucher = z.infer<typeof incompleteVoucher>

export const documentsContract = {
  /** Checks a file, keeps it and ties it to a subject. The same bytes again are recognised: one document, two links. */
  attach: command('documents.attach')
    .input(attachment.extend({ commandId, file: z.file() }))
    .output(linked),
  /** Ties a document that is kept already to another subject. */
  link: command('documents.link')
    .input(attachment.extend({ commandId, document: documentId }))
    .output(linked),
  describe: command('documents.describe')
    .input(attachment.omit({ subject: true }).extend({ commandId, linkId: z.number().int() }))
    .output(z.object({})),
  /** Takes a document off a draft or a record; a posted voucher's is superseded instead. */
  unlink: command('documents.unlink')
    .input(z.object({ commandId, linkId: z.number().int() }))
    .output(z.object({})),
  supersede: command('documents.supersede')
    .input(z.object({ commandId, linkId: z.number().int(), reason: z.string() }))
    .output(z.object({})),
  declareAbsent: command('documents.declareAbsent')
    .input(
      z.object({
        commandId,
        subject: z.string(),
        kind: z.string(),
        state: z.enum(['notApplicable', 'attested']),
        reason: z.string(),
      }),
    )
    .output(z.object({ absenceId: z.number().int() })),
  withdrawAbsence: command('documents.withdrawAbsence')
    .input(z.object({ commandId, absenceId: z.number().int() }))
    .output(z.object({})),
  /** The documents of a subject and what is still missing. While a voucher is typed, its types and date are given here. */
  ofSubject: query
    .input(
      z.object({
        subject: nullable,
        typed: z.object({ expenseTypes: z.array(z.string()).max(500), date: isoDate.nullable() }).nullable(),
      }),
    )
    .output(subjectDocuments),
  content: query.input(z.object({ document: documentId })).output(z.file()),
  /** The files that wait in LEDGER.scans, and documents that support nothing. */
  inbox: query.output(z.object({ folder: z.string(), scans: z.array(scan), unattached: z.array(keptDocument) })),
  /** Says each time that the folder of scans changed; it begins with one word of its own. */
  watchInbox: query.output(eventIterator(z.object({ change: z.number().int() }))),
  scanContent: query.input(z.object({ scanId: z.string() })).output(z.file()),
  /** Takes a waiting scan in: it is kept, tied, and leaves the folder. */
  takeScan: command('documents.takeScan')
    .input(attachment.extend({ commandId, scanId: z.string() }))
    .output(linked),
  /** Posted vouchers of a month whose documents are not complete. */
  incomplete: query
    .input(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/) }))
    .output(z.object({ vouchers: z.array(incompleteVoucher), checked: z.number().int() })),
  /** The table of what is required on a day (today when none is given), and the days from which tables hold. */
  required: query.input(z.object({ date: isoDate.nullable() })).output(
    z.object({
      effectiveFrom: isoDate,
      bundled: z.boolean(),
      types: z.array(expenseType),
      history: z.array(z.object({ effectiveFrom: isoDate, reason: z.string(), by: z.string(), at: z.string() })),
    }),
  ),
  setRequired: command('documents.setRequired')
    .input(z.object({ commandId, effectiveFrom: isoDate, reason: z.string(), types: z.array(expenseType).max(200) }))
    .output(z.object({})),
}
