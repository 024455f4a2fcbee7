import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type DescribedWorkbook, describeWorkbook } from '../../domain/workbook/describe-workbook.ts'
import type { WorkbookFacts } from '../../shared/contract/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { joinedFaults } from './joined-faults.ts'
import { findOffice } from './recalculate/find-office.ts'
import { type Recalculation, recalculateWorkbook } from './recalculate/recalculate-workbook.ts'
import { type WorkbookAgainst, workbookAgainst } from './workbook-against.ts'
import { proveWorkbook, type WorkbookProof } from './workbook-proof.ts'

/** A workbook proved against its own seal, and ready to be calculated again and held against a ledger. */
export interface VerifiedWorkbook {
  readonly proof: WorkbookProof
  recalculated(): Promise<Recalculation>
  against(ledger: Ledger): Promise<Result<WorkbookAgainst>>
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
  return verifyWorkbookBytes(bytes, name)
}

/** Proves a workbook's bytes against their seal. */
export function verifyWorkbookBytes(bytes: Uint8Array, name: string): Result<VerifiedWorkbook> {
  const described = describeWorkbook(bytes, name)
  if (!described.ok) return described
  const workbook: DescribedWorkbook = described.value
  const proof = proveWorkbook(name, workbook)
  if (!proof.ok) return proof
  return success({
    proof: proof.value,
    recalculated: () => recalculateWorkbook(bytes, workbook, findOffice()),
    against: (ledger) => workbookAgainst(ledger, proof.value, workbook),
  })
}

/** What was found of a workbook, together: the facts of the sentence, and every fault once. */
export function workbookFindings(
  { found, cells, parts, formulas, note, filled, faults }: WorkbookProof,
  recalculation: Recalculation,
  against: WorkbookAgainst | undefined,
): { readonly facts: WorkbookFacts; readonly faults: readonly Fault[] } {
  const named = joinedFaults(against?.faults ?? [], [...faults, ...note.faults])
  return {
    facts: {
      cells,
      parts,
      formulas,
      sealFaults: faults.length,
      signature: note.signature,
      signers: [...note.signers],
      recalculated: recalculation.outcome,
      compared: against?.compared ?? 'none',
      ledgerFaults: against?.faults.length ?? 0,
      sequence: found.seal.sequence,
      filled: [...filled],
    },
    faults: [...named, ...(named.length === 0 ? recalculation.faults : summed(recalculation.faults))],
  }
}

/** Where something else was altered, the results that follow from it are one point: the first of them, with how many there are. */
function summed([first, ...others]: readonly Fault[]): Fault[] {
  return first ? [fault('VERIFY_WORKBOOK_RESULTS', first.place, { count: others.length + 1 })] : []
}
