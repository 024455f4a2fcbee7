import { readTrancheFile } from '../../domain/grants/tranche-file.ts'
import type { OpenTable } from '../../domain/tabular/open-table-types.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { type KeepTranchesRequest, keepTranches } from './keep-tranches.ts'

export interface ImportTranchesRequest extends KeepTranchesRequest {
  readonly table: OpenTable
}

/** Imports a tranches file (spec 10 "Tranches file"): every row, or every fault with its place. */
export function importTranches(
  work: Work,
  surroundings: Surroundings,
  request: ImportTranchesRequest,
): Result<{ tranches: number; vouchers: number }> {
  const read = readTrancheFile(request.table)
  if (!read.ok) return read
  if (read.value.length === 0) return failure(fault('LINE_EMPTY_FILE', { kind: 'file', name: request.table.name }))
  const kept = keepTranches(work, surroundings, read.value, request)
  return kept.ok ? success({ tranches: kept.value.tranches, vouchers: kept.value.vouchers }) : kept
}
