import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { keyFilePath } from '../../db/keys/key-file.ts'
import { newFolder } from './temporary-ledger.ts'

const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers')

/** Whom an encrypted golden ledger is opened by. */
export const GOLDEN_PASSPHRASE = 'une phrase longue pour le registre'

export interface GoldenLedger {
  readonly name: string
  readonly encrypted: boolean
}

/** Every ledger that is kept: one of each version of the file, plain and encrypted. */
export const GOLDEN_LEDGERS: readonly GoldenLedger[] = [
  { name: 'version-1', encrypted: false },
  { name: 'version-1-encrypted', encrypted: true },
  // A partner's year: a grant, closed months, packages, checklists.
  { name: 'version-1-partner', encrypted: false },
]

const unpack = (name: string, path: string): void => writeFileSync(path, gunzipSync(readFileSync(join(LEDGERS, name))))

/** A ledger as a version of the file format left it, in a folder of its own, with its keys when it is encrypted. */
export function goldenLedger({ name, encrypted }: GoldenLedger): string {
  const path = join(newFolder(), 'ledger.sikasso')
  unpack(`${name}.sikasso.gz`, path)
  if (encrypted) unpack(`${name}.keys.gz`, keyFilePath(path))
  return path
}
