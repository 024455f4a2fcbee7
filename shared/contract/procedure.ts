import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { FaultCode } from '../i18n/fr/faults.ts'
import { type CommandName, PAPER_ROLES, PERMISSIONS, READING_COMMANDS } from './permission.ts'
import type { Role } from './role.ts'

const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string() }),
  z.object({ kind: z.literal('line'), line: z.number(), column: z.string().optional() }),
  z.object({ kind: z.literal('cell'), sheet: z.string(), cell: z.string() }),
  z.object({ kind: z.literal('voucher'), voucher: z.string(), line: z.number().optional() }),
  z.object({ kind: z.literal('field'), path: z.string() }),
])

/** A fault as it travels: its code, place and figures; the reader's own language makes the sentence. */
export const faultSchema = z.object({
  code: z.string() as unknown as z.ZodType<FaultCode>, // the codes are the catalogue's keys; the wire only knows text
  place: placeSchema.optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export interface ProcedureMeta {
  /** Roles of which one is enough; absent for what any user of an open ledger may read. */
  roles?: readonly Role[]
  /** The command of the permission table that it is; absent for what only asks. */
  command?: CommandName
  /** True for what changes the books: refused in a ledger that was opened to be read, before its input is looked at. */
  writes?: boolean
}

/** Every procedure may answer FAULTS: all the errors of the input at once. Over HTTP that is a refusal, not a breakdown of the host. */
const base = oc.$meta<ProcedureMeta>({}).errors({ FAULTS: { status: 422, data: z.object({ faults: z.array(faultSchema) }) } })

/** A procedure that only reads. */
export const query = base

const READING: readonly CommandName[] = READING_COMMANDS

/** A procedure that writes: its roles come from the permission table that the kernel enforces. */
export const command = (name: CommandName) =>
  base.meta({ roles: PERMISSIONS[name], command: name, writes: !READING.includes(name) })

/** A procedure that writes in the auditor's own file, and never in the books: allowed in a ledger that was opened to be read. */
export const paperCommand = base.meta({ roles: PAPER_ROLES })

export const commandId = z.uuid({ version: 'v7' })
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const month = z.string().regex(/^\d{4}-\d{2}$/)
/** An amount in minor units of the currency named beside it. */
export const minor = z.number().int()
export const language = z.enum(['fr', 'en'])
