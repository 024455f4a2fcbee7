import { z } from 'zod'

/** Extract of the asset register (spec 06 §5.9): what was bought with the grant. */
export const claimAsset = z.object({
  tag: z.string(),
  description: z.string(),
  serial: z.string().nullable(),
  quantity: z.number(),
  voucher: z.string().nullable(),
  acquired: z.string(),
  costXof: z.number(),
  costDonorMinor: z.number(),
  location: z.string().nullable(),
  custodian: z.string().nullable(),
  condition: z.string().nullable(),
})
export type ClaimAsset = Readonly<z.output<typeof claimAsset>>

/** Extract of the procurement register (spec 06 §5.10). */
export const claimProcurement = z.object({
  file: z.string(),
  object: z.string(),
  line: z.string().nullable(),
  methodRequired: z.string().nullable(),
  methodUsed: z.string().nullable(),
  openedOn: z.string().nullable(),
  amountXof: z.number(),
  amountDonorMinor: z.number().nullable(),
  winner: z.string().nullable(),
  contract: z.string().nullable(),
  derogation: z.string().nullable(),
})
export type ClaimProcurement = Readonly<z.output<typeof claimProcurement>>
