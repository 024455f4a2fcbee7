import type { Database } from '../../db/database.ts'
import { findSharedCostParameter, saveSharedCostParameter } from '../../db/queries/shared-cost-parameters.ts'
import { decimalFromText } from '../../shared/money/decimal.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { bundledParameter } from '../payroll/bundled-payroll.ts'

const CODE = 'LOE_VARIANCE_POINTS'

/** Beyond how many points the hours worked are flagged against the plan: the ledger's own figure, else the bundled one. */
export function varianceLimit(database: Database): { variancePoints: string; source: string; from: string } {
  const own = findSharedCostParameter(database, CODE)
  if (own) return { variancePoints: own.value, source: own.source, from: own.validFrom }
  const { value, source } = bundledParameter(CODE)
  return { variancePoints: value, source, from: '' }
}

/** Sets the limit, with who says so. Refused: what is no number of points, and a limit without a source. */
export function saveVarianceLimit(
  work: Work,
  input: { readonly variancePoints: string; readonly source: string; readonly from: LocalDate },
): Result<Record<string, never>> {
  const value = input.variancePoints.trim()
  if (!decimalFromText(value)) return failure(fault('PERCENT_INVALID', { kind: 'field', path: 'variancePoints' }, { value }))
  const source = input.source.trim().normalize('NFC')
  if (source === '') return failure(fault('VALUE_MISSING', { kind: 'field', path: 'source' }, { name: 'source' }))
  saveSharedCostParameter(work.database, { code: CODE, value, validFrom: input.from, source })
  return success({})
}
