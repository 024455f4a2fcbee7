import { z } from 'zod'

/** Which draft was being typed on this computer, and when: its key only, so that nothing of an encrypted ledger lies open. */
const openSchema = z.object({ key: z.string(), at: z.string() })
export type OpenEntry = z.infer<typeof openSchema>

const placeOf = (ledgerId: string): string => `sikasso.entry.open.${ledgerId}`

/** The draft that a closed window or a crash left on the desk; null when every entry was finished. */
export function readOpenEntry(storage: Storage, ledgerId: string): OpenEntry | null {
  try {
    const read = openSchema.safeParse(JSON.parse(storage.getItem(placeOf(ledgerId)) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function keepOpenEntry(storage: Storage, ledgerId: string, entry: OpenEntry): void {
  try {
    storage.setItem(placeOf(ledgerId), JSON.stringify(entry))
  } catch {
    // A full storage costs only the offer to take it up again: the draft is in the register.
  }
}

export const forgetOpenEntry = (storage: Storage, ledgerId: string): void => storage.removeItem(placeOf(ledgerId))
