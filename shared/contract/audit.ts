import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { faultSchema, query } from './procedure.ts'

export const verification = z.object({
  sound: z.boolean(),
  head: z.string(),
  events: z.number(),
  vouchers: z.number(),
  lines: z.number(),
  accountBalances: z.number(),
  closedMonths: z.number(),
  faults: z.array(faultSchema),
  durationMs: z.number(),
  verifiedAt: z.string(),
})
export type Verification = z.infer<typeof verification>

export const auditContract = {
  verify: query.output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
        z.object({ kind: z.literal('done'), verification }),
      ]),
    ),
  ),
  lastVerification: query.output(verification.nullable()),
}
