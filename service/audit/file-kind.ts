import { Buffer } from 'node:buffer'

/** What can be verified, by the bytes it begins with. A ledger that is encrypted has no mark of its own. */
export type VerifiableKind = 'workbook' | 'ledger' | 'paper' | 'head'

/** How many bytes `verifiableKind` needs. */
export const KIND_START = 16

/**
 * The kind of a file by its first bytes; undefined for anything else, which may still be an encrypted ledger. Another kind (a period
 * package) is added here, and in `verifyFile` and the command `verify`, which switch on it.
 */
export function verifiableKind(start: Uint8Array): VerifiableKind | undefined {
  const text = Buffer.from(start.subarray(0, KIND_START)).toString('latin1')
  if (text.startsWith('PK')) return 'workbook'
  if (text.startsWith('%PDF')) return 'paper'
  if (text.startsWith('sikasso/')) return 'head'
  return text.startsWith('SQLite format 3') ? 'ledger' : undefined
}
