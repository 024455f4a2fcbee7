import { z } from 'zod'
import { findingContent, followUpContent } from './paper-findings.ts'
import { annotationContent, markContent, sampleContent } from './working-papers.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What every body begins with: its version, and the ledger's last event when it was written (sequence 0 and no head where there was none). */
const written = {
  version: z.literal(1),
  ledger: z.strictObject({ sequence: z.number().int().min(0), head: z.union([hash, z.literal('')]) }),
} as const

/** What stands in an auditor's file: each kind has one content. */
export const PAPER_KINDS = ['annotation', 'sample', 'mark', 'finding', 'followUp'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What is noted in the chain beside the papers: the file was begun, a name was given, another file was taken in, a command was answered. */
const NOTES = ['opened', 'author', 'taken', 'command'] as const
export const ENTRY_TYPES = [...PAPER_KINDS, ...NOTES] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

const paperOf = <Content extends z.ZodType, Removed extends z.ZodType<boolean>>(content: Content, removed: Removed) =>
  z.strictObject({
    ...written,
    /** The entry that stood for this paper when this one was written; null for the first. */
    basedOn: hash.nullable(),
    removed,
    content,
  })

/** A finding is withdrawn, by a step with its reason; it is never taken out. */
const never = z.literal(false)

/** The body of each type of entry of the auditor's file (docs/format/AUDIT-FILE.md). */
export const ENTRY_BODIES = {
  annotation: paperOf(annotationContent, z.boolean()),
  sample: paperOf(sampleContent, z.boolean()),
  mark: paperOf(markContent, z.boolean()),
  finding: paperOf(findingContent, never),
  followUp: paperOf(followUpContent, never),
  opened: z.strictObject({
    ...written,
    ledgerId: z.string(),
    organisationCode: z.string(),
    organisationName: z.string(),
    /** What makes two files of one ledger two files. */
    file: z.uuid(),
  }),
  author: z.strictObject({ ...written, name: z.string().min(1).max(100) }),
  taken: z.strictObject({ ...written, head: hash, name: z.string() }),
  command: z.strictObject({ ...written, name: z.string(), input: hash, answer: z.json() }),
} as const

type EntryBodies = { readonly [Type in EntryType]: z.infer<(typeof ENTRY_BODIES)[Type]> }
export type EntryBody<Type extends EntryType> = EntryBodies[Type]

/** The content of each kind of paper. */
export type PaperContentOf<Kind extends PaperKind> = EntryBodies[Kind]['content']

export const isPaperKind = (type: string): type is PaperKind => PAPER_KINDS.some((kind) => kind === type)
export const isEntryType = (type: string): type is EntryType => ENTRY_TYPES.some((known) => known === type)
