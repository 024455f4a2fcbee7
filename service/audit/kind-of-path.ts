import { closeSync, openSync, readSync } from 'node:fs'
import { KIND_START, type VerifiableKind, verifiableKind } from './file-kind.ts'

/** What a file of the user's disk is; a ledger where it cannot be read, so that the opening of the ledger says why. */
export function kindOfPath(path: string): VerifiableKind {
  const start = new Uint8Array(KIND_START)
  try {
    const file = openSync(path, 'r')
    readSync(file, start, 0, KIND_START, 0)
    closeSync(file)
  } catch {
    return 'ledger'
  }
  return verifiableKind(start) ?? 'ledger'
}
