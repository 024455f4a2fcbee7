import { z } from 'zod'
import { command, commandId, isoDate, minor, query } from './procedure.ts'

const name2 = z.object({ fr: z.string(), en: z.string() })

/** What the virement rule measures a budget line in force against; lines of one group are judged together. */
const entryBase = z.object({
  code: z.string(),
  group: z.string(),
  /** What the percentage is taken of, and what a change is measured from. */
  baseXof: minor,
  fromXof: minor,
  baseMinor: minor,
  fromMinor: minor,
})
export type EntryBase = z.infer<typeof entryBase>

export const grantSummary = z.object({
  code: z.string(),
  donor: z.object({ code: z.string(), name: z.string() }),
  title: name2,
  currency: z.string(),
  ceilingMinor: minor,
  start: isoDate,
  end: isoDate,
  model: z.enum(['association', 'project']),
  basis: z.enum(['ACCRUAL', 'CASH']),
  conversion: z.object({
    method: z.string(),
    budgetRate: z.string().nullable(),
    provisional: z.string().nullable(),
    table: z.string(),
  }),
  /** What the agreement lets a budget line exceed without asking (spec 03 R-VIR). */
  virement: z.object({
    scope: z.enum(['LINE', 'SUBHEAD', 'HEAD']),
    percent: z.string(),
    absCap: z.string().nullable(),
    boundary: z.enum(['INCLUSIVE', 'EXCLUSIVE']),
    lockedHeads: z.array(z.string()),
    bases: z.array(entryBase),
  }),
  budgetVersion: z.object({ number: z.number(), createdAt: z.string(), reference: z.string().nullable() }).nullable(),
})

export const trancheRow = z.object({
  number: z.string(),
  label: z.string(),
  kind: z.enum(['receipt', 'exchange', 'opening']),
  date: z.string(),
  currency: z.string(),
  amountMinor: minor,
  xofCredited: minor.nullable(),
  feesXof: minor,
  rate: z.string().nullable(),
  bankAccount: z.string().nullable(),
  reference: z.string().nullable(),
  voucher: z.object({ key: z.string(), number: z.string() }).nullable(),
})

export const grantsContract = {
  list: query.output(z.array(grantSummary)),
  tranches: query.input(z.object({ grant: z.string() })).output(z.array(trancheRow)),
  importTranches: command('grants.importTranches')
    .input(z.object({ commandId, file: z.file(), post: z.boolean() }))
    .output(z.object({ tranches: z.number(), vouchers: z.number() })),
}
