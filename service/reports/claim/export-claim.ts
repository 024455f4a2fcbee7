import { writeClaimWorkbook } from '../../../reports/excel/claim-workbook.ts'
import { compareClaim } from '../../../reports/verify/compare-claim.ts'
import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { TaskProgress } from '../../worker/ledger-task.ts'
import type { ExportedFile, ExportRequest } from '../export-report.ts'
import { readGrids } from '../read-grids.ts'
import { sealOfLedger } from '../sealing/seal-workbook.ts'
import { claimModelOf } from './claim-model-of.ts'
import { untiedChecks } from './untied-checks.ts'

const STEPS = 4

/**
 * Makes the claim workbook of a grant and period (C23). The model must tie on every figure; the file is then read back with our own reader
 * and compared cell by cell with what the ledger gives, then sealed. A claim that does not tie is not written (spec 06 §5.1); one that was submitted is
 * written as it was.
 */
export async function exportClaim(
  ledger: Ledger,
  request: ExportRequest,
  progress: (progress: TaskProgress) => void,
): Promise<Result<ExportedFile>> {
  progress({ done: 0, total: STEPS, stage: 'reading' })
  const model = claimModelOf(ledger, request)
  if (!model.ok) return model
  // Only a submitted claim names who authorised it: its checks were judged then.
  const untied = untiedChecks(model.value, model.value.header.authorisedBy !== null)
  if (untied.length > 0) return failure(...untied)
  progress({ done: 1, total: STEPS, stage: 'writing' })
  const workbook = await writeClaimWorkbook(model.value, request.language)
  progress({ done: 2, total: STEPS, stage: 'checking' })
  const fileName = `claim-${model.value.header.period}.xlsx`
  const grids = readGrids(workbook.bytes, fileName)
  if (!grids.ok) return grids
  const [mismatch] = compareClaim(model.value, request.language, grids.value)
  progress({ done: STEPS, total: STEPS, stage: 'checking' })
  if (!mismatch) return success({ bytes: await sealOfLedger(ledger, workbook), fileName })
  const check = `${mismatch.sheet}!${mismatch.cell}`
  return failure(
    fault('CLAIM_DOES_NOT_TIE', undefined, { check, left: String(mismatch.found ?? ''), right: String(mismatch.expected ?? '') }),
  )
}
