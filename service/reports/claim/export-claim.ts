import { writeClaimWorkbook } from '../../../reports/excel/claim-workbook.ts'
import { CLAIM_CHECK_CODES, type ClaimCheckCode, claimChecks } from '../../../reports/model/claim-checks.ts'
import type { ClaimModel } from '../../../reports/model/claim-model.ts'
import { compareClaim } from '../../../reports/verify/compare-claim.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { Ledger } from '../../kernel/ledger.ts'
import type { TaskProgress } from '../../worker/ledger-task.ts'
import type { ExportedFile, ExportRequest } from '../export-report.ts'
import { readGrids } from '../read-grids.ts'
import { claimModelOf } from './claim-model-of.ts'

/** Checks that say something to the reader but do not make the figures wrong: an unproved rate, a report still expected. */
const ADVISORY: readonly ClaimCheckCode[] = ['RATES_PROVED', 'PARTNER_REPORTS']
const STEPS = 4

/**
 * Makes the claim workbook of a grant and period (C23). The model must tie on every figure; the file is then read back with our own reader
 * and compared cell by cell with what the ledger gives. A claim that does not tie is not written (spec 06 §5.1).
 */
export async function exportClaim(
  ledger: Ledger,
  request: ExportRequest,
  progress: (progress: TaskProgress) => void,
): Promise<Result<ExportedFile>> {
  progress({ done: 0, total: STEPS, stage: 'reading' })
  const model = claimModelOf(ledger, request)
  if (!model.ok) return model
  const untied = untiedChecks(model.value)
  if (untied.length > 0) return failure(...untied)
  progress({ done: 1, total: STEPS, stage: 'writing' })
  const bytes = await writeClaimWorkbook(model.value, request.language)
  progress({ done: 2, total: STEPS, stage: 'checking' })
  const fileName = `claim-${model.value.header.period}.xlsx`
  const grids = readGrids(bytes, fileName)
  if (!grids.ok) return grids
  const [mismatch] = compareClaim(model.value, request.language, grids.value)
  progress({ done: STEPS, total: STEPS, stage: 'checking' })
  if (!mismatch) return success({ bytes, fileName })
  const check = `${mismatch.sheet}!${mismatch.cell}`
  return failure(
    fault('CLAIM_DOES_NOT_TIE', undefined, { check, left: String(mismatch.found ?? ''), right: String(mismatch.expected ?? '') }),
  )
}

function untiedChecks(model: ClaimModel): Fault[] {
  const blocking = new Set<string>(CLAIM_CHECK_CODES.filter((code) => !ADVISORY.includes(code)))
  return claimChecks(model)
    .filter((check) => !check.holds && blocking.has(check.code))
    .map((check) => fault('CLAIM_DOES_NOT_TIE', undefined, { check: check.code, left: check.left, right: check.right }))
}
