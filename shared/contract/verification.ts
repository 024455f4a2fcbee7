import { z } from 'zod'
import { faultSchema, isoDate } from './procedure.ts'

/** Where a head of the chain was stated, outside the ledger. */
export const HEAD_SOURCES = [
  'certificate',
  'workbook',
  'package',
  'backup',
  'close',
  'verification',
  'restore',
  'opened',
  'countersigned',
  'accepted',
  'email',
  'other',
] as const
export const headSource = z.enum(HEAD_SOURCES)
export type HeadSource = z.infer<typeof headSource>

/** A head that a paper, a file or a person states: the chain must hold it. */
export const statedHead = z.object({
  /** 64 hexadecimal digits. */
  head: z.string().regex(/^[0-9a-f]{64}$/),
  source: headSource,
  /** Day on which it was stated. */
  date: isoDate,
  note: z.string().max(200),
  /** True for what a person wrote down; false for what this machine saw. */
  byHand: z.boolean(),
  /** Its place in the chain, where whoever stated it said so. */
  statedSequence: z.number().int().exactOptional(),
})
export type StatedHead = z.infer<typeof statedHead>

/** A stated head with its place in the chain. */
export const checkedHead = statedHead.extend({
  sequence: z.number().nullable(),
  at: z.string().nullable(),
  /** held: in the chain; missing: a fault; set-aside: this machine saw it before it restored an older copy. */
  state: z.enum(['held', 'missing', 'set-aside']),
})
export type CheckedHead = z.infer<typeof checkedHead>

export const verification = z.object({
  sound: z.boolean(),
  head: z.string(),
  /** Its place in the chain. */
  sequence: z.number(),
  events: z.number(),
  vouchers: z.number(),
  lines: z.number(),
  accountBalances: z.number(),
  closedMonths: z.number(),
  faults: z.array(faultSchema),
  /** What wants an explanation and does not break the proof: a clock set back. */
  warnings: z.array(faultSchema),
  /** Heads stated elsewhere, against the chain. */
  heads: z.array(checkedHead),
  durationMs: z.number(),
  verifiedAt: z.string(),
})
export type Verification = z.infer<typeof verification>

/** A cell meant for the hand that holds something: no part of what is proved. */
export const filledCell = z.object({ sheet: z.string(), cell: z.string(), text: z.string() })
export type FilledCell = z.infer<typeof filledCell>

/** What was proved of a workbook, and what was not. */
export const workbookFacts = z.object({
  cells: z.number(),
  parts: z.number(),
  formulas: z.number(),
  /** Points in which it differs from its own seal. */
  sealFaults: z.number(),
  /** The signature under the head that the seal states: of that head, of a former one only (the key was locked), none, or one that does not hold. */
  signature: z.enum(['present', 'former', 'none', 'wrong']),
  /** Whose keys signed: the fingerprint of each (64 hexadecimal digits) is to be compared with the one that the organisation gave. */
  signers: z.array(z.object({ name: z.string(), fingerprint: z.string() })),
  /** How its formulas came out when another program calculated them again: absent without that program, refused where the file reaches out of itself. */
  recalculated: z.enum(['same', 'differs', 'absent', 'refused', 'failed']),
  /** What the ledger gave to compare with; none where no ledger was asked. */
  compared: z.enum(['kept', 'recomputed', 'not', 'none']),
  /** Points in which it differs from what the ledger gives. */
  ledgerFaults: z.number(),
  /** The place in the chain that its seal states. */
  sequence: z.number(),
  filled: z.array(filledCell),
})
export type WorkbookFacts = z.infer<typeof workbookFacts>

/** What a file that was handed over turned out to be, and whether it holds. */
export const fileVerdict = z.object({
  kind: z.enum(['workbook', 'ledger', 'paper', 'package', 'head']),
  name: z.string(),
  sound: z.boolean(),
  head: z.string().nullable(),
  /** Where the open ledger's chain has this head; null where it has not, or where no ledger was asked. */
  sequence: z.number().nullable(),
  at: z.string().nullable(),
  /** Cells, for a workbook; events, for a ledger; vouchers, for a package; signatures, for a note of a head; for a paper the events of the skeleton that it carries, 0 where it carries none. */
  count: z.number(),
  /** Of a workbook alone. */
  workbook: workbookFacts.nullable(),
  faults: z.array(faultSchema),
  warnings: z.array(faultSchema),
})
export type FileVerdict = z.infer<typeof fileVerdict>

/** What the latest check of a ledger by this host says. `damaged`: the file itself can no longer be read whole; `altered`: it can, and what it says is not what was recorded. */
export const INTEGRITY_STATES = ['unknown', 'sound', 'altered', 'damaged'] as const

export const integrity = z.object({
  state: z.enum(INTEGRITY_STATES),
  /** When that check ended; null while there was none. */
  at: z.string().nullable(),
  /** quick: the structure and the chain's last events, at each opening; whole: a verification. */
  check: z.enum(['quick', 'whole']).nullable(),
  /** The first faults that it found. */
  faults: z.array(faultSchema),
})
export type Integrity = z.infer<typeof integrity>
