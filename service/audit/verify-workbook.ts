import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { workbookSheets } from '../../domain/tabular/workbook-cells.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { type WorkbookAgainst, workbookAgainst } from './workbook-against.ts'
import { proveWorkbook, type WorkbookProof } from './workbook-proof.ts'

/** A workbook of the user's disk, proved against its own seal, and ready to be held against a ledger. */
export interface VerifiedWorkbook {
  readonly proof: WorkbookProof
  against(ledger: Ledger): Result<WorkbookAgainst>
}

/** Reads a workbook by its path and proves it against its seal. */
export function verifyWorkbook(path: string): Result<VerifiedWorkbook> {
  const name = basename(path)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch {
    return failure(fault('FILE_MISSING', undefined, { name }))
  }
  const sheets = workbookSheets(bytes, name)
  if (!sheets.ok) return sheets
  const proof = proveWorkbook(name, sheets.value)
  if (!proof.ok) return proof
  return { ok: true, value: { proof: proof.value, against: (ledger) => workbookAgainst(ledger, proof.value.seal, sheets.value) } }
}
