import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fault } from '../shared/result/fault.ts'
import { failure, type Result, success } from '../shared/result/result.ts'

/** The text of a UTF-8 file, without its byte-order mark; FILE_MISSING where it cannot be read. */
export function readTextFile(path: string): Result<string> {
  try {
    return success(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name: basename(path) }))
  }
}
