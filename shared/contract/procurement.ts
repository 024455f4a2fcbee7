import { z } from 'zod'
import { command, commandId, isoDate, minor, query } from './procedure.ts'
import { PROCUREMENT_METHODS } from './procurement-method.ts'

const nullable = z.string().nullable()
const method = z.enum(PROCUREMENT_METHODS)
const count = z.number().int().min(0).max(1000).nullable()

export const procurementFileInput = z.object({
  date: isoDate,
  object: z.string().max(300),
  category: z.string().max(80),
  grant: nullable,
  budgetLine: nullable,
  /** Numbers of the requisition and of the order that the file belongs to. */
  requisition: nullable,
  order: nullable,
  estimateXof: minor,
  methodUsed: method.nullable(),
  invited: count,
  received: count,
  openingDate: isoDate.nullable(),
  committee: nullable,
  criteria: nullable,
  conflicts: nullable,
  screeningDate: isoDate.nullable(),
  screeningReference: nullable,
  winner: nullable,
  amountXof: minor.nullable(),
  awardDate: isoDate.nullable(),
  lowest: z.boolean().nullable(),
  justification: nullable,
  contract: nullable,
  deliveryDate: isoDate.nullable(),
  derogation: nullable,
})
export type ProcurementFileInput = z.infer<typeof procurementFileInput>

/** What a file still lacks or goes against; each is a key of the screen's texts. */
export const procurementGap = z.enum([
  'method',
  'bids',
  'committee',
  'conflicts',
  'screening',
  'winner',
  'justification',
  'split',
])

export const procurementFile = procurementFileInput.extend({
  id: z.number(),
  number: z.string(),
  methodRequired: method,
  paidXof: minor,
  supplierWindowXof: minor.nullable(),
  split: z.enum(['supplier', 'family']).nullable(),
  gaps: z.array(procurementGap),
})
export type ProcurementFile = z.infer<typeof procurementFile>

export const procurementRule = z.object({
  validFrom: isoDate,
  splitDays: z.number().int().min(1).max(366),
  source: z.string(),
  bands: z.array(z.object({ upToXof: minor.nullable(), method, bidders: z.number().int().min(1) })).min(1),
})
export type ProcurementRule = z.infer<typeof procurementRule>

export const procurementContract = {
  list: query.output(
    z.object({
      files: z.array(procurementFile),
      rule: procurementRule.extend({ bundled: z.boolean() }),
      /** Purchases that add up over a threshold. */
      splits: z.array(
        z.object({
          kind: z.enum(['supplier', 'family']),
          of: z.string(),
          from: z.string(),
          to: z.string(),
          xof: minor,
          required: method,
          purchases: z.array(
            z.object({ key: z.string(), label: z.string(), date: z.string(), supplier: z.string(), xof: minor }),
          ),
        }),
      ),
    }),
  ),
  saveFile: command('procurement.saveFile')
    .input(z.object({ commandId, id: z.number().nullable(), file: procurementFileInput }))
    .output(z.object({ id: z.number(), number: z.string() })),
  saveRule: command('procurement.saveRule')
    .input(z.object({ commandId, rule: procurementRule }))
    .output(z.object({})),
}
