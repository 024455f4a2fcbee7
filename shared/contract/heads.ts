import { z } from 'zod'
import { command, commandId, faultSchema, isoDate, query } from './procedure.ts'

/** A head of this ledger that came back with the signature of another organisation. */
const countersignature = z.object({
  organisation: z.string(),
  fingerprint: z.string(),
  /** Place and hash of the head that was countersigned. */
  sequence: z.number(),
  head: z.string(),
  /** The day that the note says. */
  date: isoDate,
  importedBy: z.string(),
  importedAt: z.string(),
  /** held: the chain has it at that place. */
  state: z.enum(['held', 'missing']),
  /** False once trust in the key was withdrawn. */
  trusted: z.boolean(),
})

/** A head of another ledger that this organisation countersigned. */
const given = z.object({
  /** Blank where nothing says whose ledger it is. */
  organisation: z.string(),
  ledgerId: z.string(),
  sequence: z.number(),
  head: z.string(),
  date: isoDate,
  by: z.string(),
  at: z.string(),
  note: z.string(),
})

const acceptance = z.object({
  at: z.string(),
  by: z.string(),
  missing: z.number().nullable(),
  since: z.string(),
  reason: z.string(),
})

export const headsOverview = z.object({
  /** Whether there is a key, and whether this session may sign with it. */
  key: z.enum(['none', 'locked', 'unlocked']),
  /** The present head as an output carries it: signed, or unsigned with the last signed one. */
  text: z.string(),
  sequence: z.number(),
  lastSigned: z.object({ sequence: z.number(), date: isoDate, note: z.string() }).nullable(),
  countersignatures: z.array(countersignature),
  given: z.array(given),
  /** Each time that somebody went on with a file that lacked known events. */
  acceptances: z.array(acceptance),
  /** What this host knows and the file lacks; null where nothing is missing. */
  behind: z.object({ missing: z.number().nullable(), since: z.string() }).nullable(),
})
export type HeadsOverview = z.infer<typeof headsOverview>

const signature = z.object({
  name: z.string(),
  keyId: z.string(),
  /** Blank for a key that is not known. */
  fingerprint: z.string(),
  whose: z.enum(['own', 'trusted', 'unknown']),
  /** What is wrong with it; null where it holds. */
  fault: faultSchema.nullable(),
})

/** What a head that somebody handed over says. */
export const readHead = z.object({
  /** True for a head of the open ledger: it can be imported; another can be countersigned. */
  own: z.boolean(),
  ledgerId: z.string(),
  organisation: z.string(),
  sequence: z.number(),
  head: z.string(),
  date: isoDate,
  at: z.string(),
  signatures: z.array(signature),
})
export type ReadHeadView = z.infer<typeof readHead>

/** A head as it is handed over: a file (a note, a package, a paper), or its text, pasted or typed. */
const handedOver = z.object({ file: z.file().nullable(), text: z.string().max(200_000) })
/** The public half of a signer whose fingerprint alone is trusted: a verifier key, a PEM or 64 digits; blank where none is given. */
const key = z.string().max(2_000)

const exported = z.object({ exportId: z.string(), fileName: z.string(), sequence: z.number(), isNew: z.boolean() })

export const headsContract = {
  overview: query.output(headsOverview),
  /** What a head says, and whose signatures it has; nothing is written. */
  read: query.input(handedOver.extend({ key })).output(readHead),
  /** Signs the present head; its note is then fetched by its export id. */
  sign: command('heads.sign').input(z.object({ commandId })).output(exported),
  /** Countersigns the head of another ledger; the note with one signature more is then fetched by its export id. */
  countersign: command('heads.countersign')
    .input(handedOver.extend({ commandId, key }))
    .output(exported.extend({ organisation: z.string(), later: z.number().nullable() })),
  /** Takes in a head of this ledger that others countersigned. */
  import: command('heads.import')
    .input(handedOver.extend({ commandId, key }))
    .output(z.object({ sequence: z.number(), organisations: z.array(z.string()), isNew: z.boolean() })),
  /** Goes on with a ledger that lacks what this host knows, and says why. */
  acceptBehind: command('heads.acceptBehind')
    .input(z.object({ commandId, reason: z.string().max(1_000) }))
    .output(z.object({})),
}
