import { z } from 'zod'
import { auditSampleItem, sampleRequest } from './audit.ts'
import { decisionInput, notedInput, savedFinding, saveInput } from './findings.ts'
import { commandId, faultSchema, language, minor, paperCommand, query } from './procedure.ts'

export const ANNOTATION_SUBJECTS = ['voucher', 'line', 'document', 'claim', 'budgetLine'] as const
export const ANNOTATION_TAGS = ['question', 'check', 'cleared'] as const
export type AnnotationTag = (typeof ANNOTATION_TAGS)[number]

const name2 = z.object({ fr: z.string(), en: z.string() })
const uuid = z.uuid()
const author = z.string().trim().min(1).max(100)

/**
 * What an annotation is about, named so that it is found in every copy of the ledger: a voucher by its number, a line by the number and "#3",
 * a document by the hash of its content, a claim by grant and period ("PECIC 2020-Q1"), a budget line by grant and code ("PECIC A1").
 */
const annotationSubject = z.strictObject({ kind: z.enum(ANNOTATION_SUBJECTS), key: z.string().min(1).max(200) })
export type AnnotationSubject = z.infer<typeof annotationSubject>

export const annotationContent = z.strictObject({
  subject: annotationSubject,
  text: z.string().trim().min(1).max(4_000),
  tag: z.enum(ANNOTATION_TAGS),
})

const stratumTotal = z.strictObject({ stratum: auditSampleItem.shape.stratum, amountXof: minor })

/** A kept sample: its rule, what it was drawn from, and the items, which never change. */
export const sampleContent = z.strictObject({
  grant: z.string(),
  method: sampleRequest.shape.method,
  size: z.number().int(),
  seed: z.string().max(100),
  /** The first point asked for; null where it was drawn from the seed. */
  start: minor.nullable(),
  above: minor.nullable(),
  confidence: sampleRequest.shape.confidence,
  populationXof: minor,
  /** The first point used; null where the method has none. */
  startXof: minor.nullable(),
  strata: z.array(stratumTotal),
  /** The last event of the chain when it was drawn. */
  head: z.string(),
  headSequence: z.number().int(),
  items: z.array(auditSampleItem).max(100_000),
})
export type SampleContent = z.infer<typeof sampleContent>

export const MARK_RESULTS = ['conform', 'error', 'missing'] as const
export const markResult = z.enum(MARK_RESULTS)

/** What an auditor found on one item. `errorXof` only with "error": francs that should not have been claimed. */
export const markContent = z.strictObject({
  sample: uuid,
  voucher: z.string(),
  line: z.number().int(),
  tickmarks: z.array(z.string().max(20)).max(50),
  result: markResult.nullable(),
  errorXof: minor.nullable(),
  comment: z.string().max(2_000),
})
export type MarkContent = z.infer<typeof markContent>

const annotationRevision = z.object({
  text: z.string(),
  tag: z.enum(ANNOTATION_TAGS),
  removed: z.boolean(),
  author,
  at: z.string(),
})
const annotation = z.object({
  id: z.string(),
  subject: annotationSubject,
  /** What the subject is called in the books; null when this copy of the ledger does not hold it. */
  label: z.string().nullable(),
  /** "posted:12" of the screens, where the subject is a voucher or one of its lines. */
  voucherKey: z.string().nullable(),
  text: z.string(),
  tag: z.enum(ANNOTATION_TAGS),
  removed: z.boolean(),
  author: z.string(),
  at: z.string(),
  /** Every writing, the first first; the last is what stands. */
  history: z.array(annotationRevision),
})
export type Annotation = z.infer<typeof annotation>

const keptSample = z.object({
  id: z.string(),
  grant: z.string(),
  method: sampleRequest.shape.method,
  size: z.number(),
  seed: z.string(),
  populationXof: minor,
  items: z.number(),
  done: z.number(),
  errorsXof: minor,
  author: z.string(),
  keptAt: z.string(),
})
export type KeptSample = z.infer<typeof keptSample>

const itemMark = z.object({
  tickmarks: z.array(z.string()),
  result: markResult.nullable(),
  errorXof: minor.nullable(),
  comment: z.string(),
  author: z.string(),
  at: z.string(),
})
const sheetItem = auditSampleItem.extend({ mark: itemMark.nullable() })
export type SheetItem = z.infer<typeof sheetItem>

const tickmark = z.object({ code: z.string(), label: name2 })
export type Tickmark = z.infer<typeof tickmark>

export const sampleSheet = z.object({
  id: z.string(),
  grant: z.string(),
  method: sampleRequest.shape.method,
  size: z.number(),
  seed: z.string(),
  confidence: sampleRequest.shape.confidence,
  populationXof: minor,
  startXof: minor.nullable(),
  head: z.string(),
  headSequence: z.number(),
  author: z.string(),
  keptAt: z.string(),
  items: z.array(sheetItem),
  interval: z.string(),
  projected: z.string(),
  upperLimit: z.string(),
  /** Why the errors found cannot be projected; empty while they can. */
  faults: z.array(faultSchema),
  legend: z.array(tickmark),
})
export type SampleSheet = z.infer<typeof sampleSheet>

export const workingPapersContract = {
  state: query.output(
    z.object({
      /** Whose name is written under what is typed; empty until one is given. */
      author: z.string(),
      /** Whether whoever acts may write in the file. */
      mayWrite: z.boolean(),
      fileName: z.string(),
      /** The file is beside the ledger; else it is in the product's own folder. */
      beside: z.boolean(),
      exists: z.boolean(),
      /** Why the file cannot be read, or what in it is not what was written: nothing is then written in it or taken from it. */
      faults: z.array(faultSchema),
      /** What does not unmake the file and is to be known. */
      warnings: z.array(faultSchema),
      /** What its chain holds: entries in all, the last one, and whose they are. */
      proof: z
        .object({
          entries: z.number(),
          head: z.string(),
          lastAt: z.string(),
          authors: z.array(z.object({ name: z.string(), entries: z.number() })),
        })
        .nullable(),
    }),
  ),
  /** Puts a file that fails its proof aside under another name, so that the next writing begins a new one. */
  setAside: paperCommand.output(z.object({ fileName: z.string() })),
  setAuthor: paperCommand.input(z.object({ commandId, author })).output(z.object({})),
  /** All annotations, the latest first; those of one voucher and its lines with `voucher`, its number. Removed ones are among them. */
  annotations: query.input(z.object({ voucher: z.string().nullable() })).output(z.array(annotation)),
  /** Writes an annotation, or a new version of the one that `id` names. */
  annotate: paperCommand
    .input(
      z.object({
        commandId,
        id: uuid.nullable(),
        subject: annotationSubject,
        text: z.string().max(4_000),
        tag: z.enum(ANNOTATION_TAGS),
      }),
    )
    .output(z.object({ id: z.string() })),
  removeAnnotation: paperCommand.input(z.object({ commandId, id: uuid })).output(z.object({})),
  samples: query.output(z.array(keptSample)),
  sheet: query.input(z.object({ id: uuid })).output(sampleSheet),
  /** Keeps a sample with the errors typed on it; drawn again by the service. */
  keepSample: paperCommand
    .input(z.object({ commandId, grant: z.string(), request: sampleRequest }))
    .output(z.object({ id: z.string() })),
  removeSample: paperCommand.input(z.object({ commandId, id: uuid })).output(z.object({})),
  markItem: paperCommand.input(markContent.extend({ commandId })).output(z.object({})),
  /** Draws a kept sample again from the books as they stood, and says what has changed since. */
  redraw: query.input(z.object({ id: uuid })).output(
    z.object({
      /** The books hold the event on which it was drawn. */
      headHolds: z.boolean(),
      /** The same items, points and population. */
      same: z.boolean(),
      missing: z.array(z.string()),
      added: z.array(z.string()),
      populationBeforeXof: minor,
      populationXof: minor,
      /** Posted lines of the population since. */
      linesSince: z.number(),
    }),
  ),
  /** Writes a finding in the file, or changes one; the ledger is not touched. Answers the auditor's own number. */
  saveFinding: paperCommand.input(saveInput).output(savedFinding),
  decideFinding: paperCommand.input(decisionInput).output(z.object({})),
  verifyFinding: paperCommand.input(notedInput).output(z.object({})),
  returnFinding: paperCommand.input(notedInput).output(z.object({})),
  withdrawFinding: paperCommand.input(notedInput).output(z.object({})),
  exportSheet: query.input(z.object({ id: uuid, format: z.enum(['xlsx', 'pdf']), language })).output(z.file()),
  /** The auditor's file as it travels; encrypted where the ledger is. */
  exportPapers: query.output(z.file()),
  /** Puts another auditor's file of the same ledger together with this one. */
  importPapers: paperCommand
    .input(z.object({ commandId, file: z.file() }))
    .output(z.object({ added: z.number(), known: z.number() })),
  /** Makes a verified copy of the ledger with its documents and keys, for the auditor's USB key; nothing is written in the books. */
  auditCopy: query.output(z.object({ folder: z.string(), fileName: z.string() })),
}
