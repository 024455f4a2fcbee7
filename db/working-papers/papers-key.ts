import { hkdfSync } from 'node:crypto'

/** The key of the auditor's file of an encrypted ledger: whoever can read the ledger can read it, and nobody else; a plain ledger's has none. */
export const papersKey = (dataKey: Uint8Array | undefined): Uint8Array | undefined =>
  dataKey && new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), 'sikasso working papers 1', 32))
