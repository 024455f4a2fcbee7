import { listUsers } from '../../db/queries/users.ts'
import type { ReportName } from '../../shared/contract/report-name.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { TaskProgress } from '../worker/ledger-task.ts'
import { reportFormats } from './report-gallery.ts'

export interface ExportRequest {
  readonly report: ReportName
  readonly parameters: ReportParameters
  readonly language: Language
  readonly format: 'csv' | 'xlsx' | 'pdf'
  /** Who asks: a workbook's seal names the person. */
  readonly user: string
}

export interface ExportedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/**
 * Makes the file of a report from the books as they stand; ordinary reports write nothing in them (spec 08 §6). The workbook writer is
 * loaded only here, since it is the largest part of the program.
 */
export async function exportReport(
  ledger: Ledger,
  request: ExportRequest,
  progress: (progress: TaskProgress) => void,
): Promise<Result<ExportedFile>> {
  if (!listUsers(ledger.database).some((user) => user.name === request.user))
    return failure(fault('USER_UNKNOWN', undefined, { name: request.user }))
  if (!reportFormats(request.report).includes(request.format))
    return failure(fault('REPORT_FORMAT', undefined, { name: request.report, format: request.format }))
  if (request.report === 'claim') return (await import('./claim/export-claim.ts')).exportClaim(ledger, request, progress)
  return (await import('./export-tabular.ts')).exportTabular(ledger, request, progress)
}
