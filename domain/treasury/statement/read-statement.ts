import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { Result } from '../../../shared/result/result.ts'
import { type ParsedFile, STATEMENT_LIMITS, type StatementFormat } from './parsed-statement.ts'
import { readCamt } from './read-camt.ts'
import { readMt940 } from './read-mt940.ts'
import { readOfx } from './read-ofx.ts'

/** Reads a file of one of the banks' own formats; tables go through a layout instead. Refused beyond the limits, all in one sentence each. */
export function readStatement(text: string, name: string, format: Exclude<StatementFormat, 'table'>): Result<ParsedFile> {
  const readers = { ofx: readOfx, camt053: readCamt, mt940: readMt940 }
  return readers[format](text, name)
}

/** The fault of a file that is too large or empty; undefined for any other. */
export function sizeFault(bytes: Uint8Array, name: string): Fault | undefined {
  const place = { kind: 'file', name } as const
  if (bytes.length === 0) return fault('FILE_EMPTY', place)
  return bytes.length > STATEMENT_LIMITS.bytes
    ? fault('FILE_TOO_LARGE', place, { limit: STATEMENT_LIMITS.bytes / 1024 / 1024 })
    : undefined
}
