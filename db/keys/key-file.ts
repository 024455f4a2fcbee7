import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { writeAtomically } from '../write-atomically.ts'
import { writeFault } from '../write-fault.ts'
import { authenticate, type KeyFile, parseKeyFile, printKeyFile } from './key-file-format.ts'

const LARGEST_BYTES = 2_000_000

/** The file that keeps the keys of an encrypted ledger: `LEDGER.keys` (spec 10 "LEDGER"). */
export const keyFilePath = (ledgerPath: string): string => `${ledgerPath}.keys`

/** Reads the key file of a ledger; absent, unreadable and abridged alike are KEYS_MISSING. */
export function readKeyFile(ledgerPath: string): Result<KeyFile> {
  const path = keyFilePath(ledgerPath)
  const file = parseKeyFile(readText(path))
  return file ? success(file) : keysMissing(ledgerPath)
}

export const keysMissing = (ledgerPath: string) =>
  failure(fault('KEYS_MISSING', undefined, { name: basename(keyFilePath(ledgerPath)) }))

/** Writes the key file whole or not at all, authenticated under the data key. */
export function writeKeyFile(ledgerPath: string, file: Omit<KeyFile, 'mac'>, dataKey: Uint8Array): Result<void> {
  const path = keyFilePath(ledgerPath)
  try {
    writeAtomically(path, printKeyFile(authenticate(file, dataKey)))
    return success(undefined)
  } catch (cause) {
    return failure(writeFault(cause, basename(path)))
  }
}

function readText(path: string): string {
  try {
    return statSync(path).size > LARGEST_BYTES ? '' : readFileSync(path, 'utf8')
  } catch {
    return '' // whatever hides the file, the answer to the user is the same: the keys are not there
  }
}
