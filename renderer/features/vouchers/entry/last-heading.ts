import { z } from 'zod'
import type { LedgerStorage } from '../../../app/shell/ledger-storage.ts'

const headingSchema = z.object({ journal: z.string(), date: z.string() }).partial()
export type LastHeading = z.infer<typeof headingSchema>

const placeOf = (ledgerId: string): string => `sikasso.entry.last.${ledgerId}`

/** The journal and date with which the last voucher was typed on this computer. */
export function readLastHeading(storage: LedgerStorage, ledgerId: string): LastHeading {
  try {
    const read = headingSchema.safeParse(JSON.parse(storage.getItem(placeOf(ledgerId)) ?? '{}'))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}

export const keepLastHeading = (storage: LedgerStorage, ledgerId: string, heading: LastHeading): void =>
  storage.setItem(placeOf(ledgerId), JSON.stringify(heading))
