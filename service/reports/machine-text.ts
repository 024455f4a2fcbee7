import type { Fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { claimReport } from './claim/claim-report.ts'
import type { ExportRequest } from './export-report.ts'
import { machineCsv } from './machine-csv.ts'
import { machineJson } from './machine-json.ts'
import { machineReport } from './machine-report.ts'

export interface MachineText {
  readonly text: string
  readonly warnings: readonly Fault[]
}

/** A report as text for programs: CSV, or JSON with one object a row under the same names. */
export function machineText(ledger: Ledger, request: Omit<ExportRequest, 'format'>, format: 'csv' | 'json'): Result<MachineText> {
  const report =
    request.report === 'claim'
      ? claimReport(ledger, request)
      : machineReport(
          ledger.database,
          request.report,
          request.parameters,
          request.language,
          false,
          ledger.surroundings.clock.today(),
        )
  if (!report.ok) return report
  const text = format === 'csv' ? machineCsv(report.value) : machineJson(report.value)
  return success({ text, warnings: report.value.warnings })
}
