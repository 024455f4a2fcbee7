import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'

/** Larger files are refused before they are read. */
const LARGEST_BYTES = 512 * 1024 * 1024

/** The bytes of a file; FILE_MISSING where it cannot be read. */
export function readBytesFile(path: string): Result<Uint8Array> {
  const name = basename(path)
  try {
    if (statSync(path).size > LARGEST_BYTES)
      return failure(fault('FILE_TOO_LARGE', { kind: 'file', name }, { limit: LARGEST_BYTES / 1024 / 1024 }))
    return success(readFileSync(path))
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name }))
  }
}
