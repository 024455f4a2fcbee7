import { z } from 'zod'
import { VOUCHER_KINDS } from '../../../../../shared/contract/voucher-kind.ts'
import { voucherLineInput } from '../../../../../shared/contract/vouchers.ts'
import type { EntryVoucher } from './entry-voucher.ts'

/** A voucher that a closed window left unkept, as this computer remembers it. */
export interface KeptEntry {
  readonly voucher: EntryVoucher
  /** The draft's revision when typing began; null for a voucher that the ledger has never seen. */
  readonly revision: number | null
  /** When it was last typed in, UTC. */
  readonly at: string
}

const nullable = z.string().nullable()
const unread = z.object({ debit: z.string(), credit: z.string(), rate: z.string(), xof: z.string() }).partial()
const keptSchema = z.object({
  at: z.string(),
  revision: z.number().nullable(),
  voucher: z.object({
    sourceId: nullable,
    journal: z.string(),
    date: z.string(),
    kind: z.enum(VOUCHER_KINDS),
    corrects: nullable,
    valueDate: nullable.default(null),
    reason: nullable.default(null),
    defaults: z.object({ currency: z.string(), grant: nullable, thirdParty: nullable, paymentMode: nullable }),
    lines: z.array(voucherLineInput.extend({ id: z.number(), unread })),
    nextId: z.number(),
  }),
})

/** One place for each voucher of each ledger; `draftKey` is null for a new voucher. */
const placeOf = (ledgerId: string, draftKey: string | null): string => `sikasso.entry.${ledgerId}.${draftKey ?? 'new'}`

/** What was left unkept; null when there is nothing, or nothing that can be read. */
export function readKeptEntry(storage: Storage, ledgerId: string, draftKey: string | null): KeptEntry | null {
  const text = storage.getItem(placeOf(ledgerId, draftKey))
  if (text === null) return null
  try {
    const kept = keptSchema.safeParse(JSON.parse(text))
    // The schema's optional figures are exactly those of the type: absent, never undefined.
    return kept.success ? (kept.data as KeptEntry) : null
  } catch {
    return null
  }
}

export const keepEntry = (storage: Storage, ledgerId: string, draftKey: string | null, entry: KeptEntry): void =>
  storage.setItem(placeOf(ledgerId, draftKey), JSON.stringify(entry))

export const forgetEntry = (storage: Storage, ledgerId: string, draftKey: string | null): void =>
  storage.removeItem(placeOf(ledgerId, draftKey))
