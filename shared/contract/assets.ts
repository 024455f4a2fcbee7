import { z } from 'zod'
import { command, commandId, isoDate, minor, month, query } from './procedure.ts'

const nullable = z.string().nullable()
const name2 = z.object({ fr: z.string(), en: z.string() })
/** New, good, poor, out of service (neuf, bon, mauvais, hors service). */
export const assetCondition = z.enum(['N', 'B', 'M', 'HS'])
export const disposalMethod = z.enum(['SALE', 'GIFT', 'SCRAP', 'LOSS', 'RETURN'])

export const assetInput = z.object({
  category: z.string(),
  description: z.string().max(300),
  make: nullable,
  serial: nullable,
  quantity: z.number().int().min(1).max(100_000),
  supplier: nullable,
  /** Account of the ledger that holds its cost. */
  account: z.string(),
  /** The posted line that bought it; null for what came otherwise, with its cost given by hand. */
  voucher: z.object({ id: z.number(), lineNumber: z.number() }).nullable(),
  acquiredOn: isoDate,
  inServiceOn: isoDate,
  costXof: minor,
  costDonorMinor: minor.nullable(),
  lifeMonths: z.number().int().min(1).max(1200).nullable(),
  openingDepreciationXof: minor,
  donorPercent: z.string(),
  grant: nullable,
  owner: nullable,
  location: nullable,
  custodian: nullable,
  condition: assetCondition,
  attractive: z.boolean(),
  insurance: nullable,
  remarks: nullable,
})
export type AssetInput = z.infer<typeof assetInput>

export const assetRow = assetInput.omit({ voucher: true, lifeMonths: true }).extend({
  id: z.number(),
  tag: z.string(),
  categoryName: name2,
  voucher: z.object({ key: z.string(), number: z.string(), lineNumber: z.number(), id: z.number() }).nullable(),
  grantCurrency: nullable,
  rate: nullable,
  /** The asset's own life, else its category's on the day it was put in service; null is never. */
  lifeMonths: z.number().nullable(),
  ownLifeMonths: z.number().nullable(),
  capitalised: z.boolean(),
  depreciatedXof: minor,
  netXof: minor,
  lastCount: nullable,
  found: z.boolean().nullable(),
  disposal: z
    .object({ date: z.string(), method: disposalMethod, proceedsXof: minor, reference: nullable, approvedOn: nullable })
    .nullable(),
})
export type Asset = z.infer<typeof assetRow>

export const assetCandidate = z.object({
  voucherId: z.number(),
  lineNumber: z.number(),
  number: z.string(),
  date: z.string(),
  account: z.string(),
  label: z.string(),
  supplier: nullable,
  grant: nullable,
  xof: minor,
  /** What no asset of the register takes yet. */
  leftXof: minor,
  category: z.string(),
  reason: z.enum(['class2', 'threshold', 'attractive']),
})
export type AssetCandidate = z.infer<typeof assetCandidate>

export const assetRule = z.object({
  validFrom: isoDate,
  source: z.string(),
  thresholdMinor: minor,
  thresholdCurrency: z.string(),
  attractiveWords: z.array(z.string()),
  lives: z.array(z.object({ category: z.string(), lifeMonths: z.number().int().min(1).max(1200).nullable() })),
})
export type AssetRule = z.infer<typeof assetRule>

const drafted = z.object({ key: z.string() })

export const assetsContract = {
  list: query.output(
    z.object({
      assets: z.array(assetRow),
      candidates: z.array(assetCandidate),
      categories: z.array(z.object({ code: z.string(), name: name2, lifeMonths: z.number().nullable() })),
      rule: assetRule.extend({ bundled: z.boolean() }),
    }),
  ),
  history: query.input(z.object({ id: z.number() })).output(
    z.object({
      movements: z.array(
        z.object({
          date: z.string(),
          fromCustodian: nullable,
          toCustodian: nullable,
          fromLocation: nullable,
          toLocation: nullable,
          note: nullable,
        }),
      ),
      schedule: z.array(z.object({ year: z.number(), openingXof: minor, chargeXof: minor, closingXof: minor, netXof: minor })),
    }),
  ),
  /** What a run through a month would write off, asset by asset. */
  depreciationDue: query.input(z.object({ through: month })).output(
    z.object({
      rows: z.array(z.object({ id: z.number(), tag: z.string(), description: z.string(), grant: nullable, xof: minor })),
      totalXof: minor,
      /** The draft of an earlier run that waits; it is posted or deleted first. */
      waiting: nullable,
    }),
  ),
  save: command('assets.save')
    .input(z.object({ commandId, id: z.number().nullable(), asset: assetInput, copies: z.number().int().min(1).max(200) }))
    .output(z.object({ tags: z.array(z.string()), id: z.number() })),
  move: command('assets.move')
    .input(z.object({ commandId, id: z.number(), date: isoDate, custodian: nullable, location: nullable, note: nullable }))
    .output(z.object({})),
  dispose: command('assets.dispose')
    .input(
      z.object({
        commandId,
        id: z.number(),
        date: isoDate,
        method: disposalMethod,
        proceedsXof: minor,
        reference: nullable,
        approvedOn: isoDate.nullable(),
      }),
    )
    .output(z.object({})),
  proposeDisposal: command('assets.proposeDisposal')
    .input(z.object({ commandId, id: z.number() }))
    .output(drafted),
  proposeDepreciation: command('assets.proposeDepreciation')
    .input(z.object({ commandId, through: month }))
    .output(drafted),
  /** The list to count with, as CSV text: one row an asset in use. */
  countList: query.output(z.object({ csv: z.string(), fileName: z.string() })),
  importCount: command('assets.importCount')
    .input(z.object({ commandId, file: z.file(), date: isoDate, countedBy: z.string() }))
    .output(z.object({ counted: z.number(), missing: z.number(), moved: z.number(), uncounted: z.array(z.string()) })),
  saveRule: command('assets.saveRule')
    .input(z.object({ commandId, rule: assetRule }))
    .output(z.object({})),
}
