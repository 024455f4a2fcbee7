import { hash } from 'node:crypto'
import { lastEvent } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { writeTabularWorkbook } from '../../reports/excel/tabular-workbook.ts'
import type { TabularModel } from '../../reports/model/tabular-model.ts'
import type { TabularReport } from '../../reports/model/tabular-report.ts'
import type { ReportParameters } from '../../shared/contract/reports.ts'
import { productVersion } from '../../shared/host/product-version.ts'
import { reportTitle } from '../../shared/i18n/report-title.ts'
import { type Result, success } from '../../shared/result/result.ts'
import { parsePeriod } from '../../shared/time/period.ts'
import { unsoundOf } from '../integrity/unsound-of.ts'
import type { Ledger } from '../kernel/ledger.ts'
import type { TaskProgress } from '../worker/ledger-task.ts'
import type { ExportedFile, ExportRequest } from './export-report.ts'
import { csvColumns, machineCsv } from './machine-csv.ts'
import { machineReport } from './machine-report.ts'
import { reportSheet } from './report-sheet.ts'
import { reportSource } from './report-source.ts'
import { sealOfLedger } from './sealing/seal-workbook.ts'
import { spokenRows } from './spoken-rows.ts'

/** Makes the file of a report that is one table: a workbook with live totals and its seal, or the CSV of machines. */
export async function exportTabular(
  ledger: Ledger,
  request: ExportRequest,
  progress: (progress: TaskProgress) => void,
): Promise<Result<ExportedFile>> {
  progress({ done: 0, total: 2, stage: 'reading' })
  const report = machineReport(
    ledger.database,
    request.report,
    request.parameters,
    request.language,
    request.format === 'xlsx',
    ledger.surroundings.clock.today(),
  )
  if (!report.ok) return report
  progress({ done: 1, total: 2, stage: 'writing' })
  const period = request.parameters.period ?? request.parameters.to ?? ledger.surroundings.clock.today()
  const fileName = `${request.report}-${period.replaceAll('/', '-')}.${request.format}`
  const bytes = await writtenBytes(ledger, request, report.value)
  if (!bytes.ok) return bytes
  progress({ done: 2, total: 2, stage: 'writing' })
  return success({ bytes: bytes.value, fileName })
}

async function writtenBytes(ledger: Ledger, request: ExportRequest, report: TabularReport): Promise<Result<Uint8Array>> {
  if (request.format === 'csv') return success(new TextEncoder().encode(machineCsv(report)))
  const model = tabularModel(ledger, request, report)
  if (request.format === 'xlsx') return success(await sealOfLedger(ledger, await writeTabularWorkbook(model, request.language)))
  const sheet = reportSheet(model, report.totals, request.language)
  if (!sheet.ok) return sheet
  const { writePrintSheet } = await import('../../reports/pdf/write-print-sheet.ts')
  const { generatedAt, head } = model.seal
  const identifier = hash('sha256', `${generatedAt} ${head} ${request.report} ${JSON.stringify(request.parameters)}`).slice(0, 32)
  return success(writePrintSheet(sheet.value, { at: new Date(generatedAt), identifier }))
}

/** The table of a report as its workbook prints it. */
export function tabularModel(ledger: Ledger, request: ExportRequest, report: TabularReport): TabularModel {
  const last = lastEvent(ledger.database)
  const { from, to } = datesOf(request.parameters)
  const title = reportTitle(request.report)
  return {
    sheetName: title,
    title,
    organisation: readLedger(ledger.database).organisationName,
    subtitle: subtitleOf(request.parameters),
    from,
    to,
    openMonths: report.openMonths,
    ...unsoundOf(ledger),
    columns: csvColumns(report).map((column, index) => ({ ...column, total: typeof report.totals?.[index] === 'number' })),
    rows: spokenRows(report, request.language),
    rowCount: report.rowCount,
    seal: {
      head: last?.hash ?? '',
      sequence: last?.sequence ?? 0,
      appVersion: productVersion,
      generatedAt: ledger.surroundings.clock.now(),
      generatedBy: request.user,
      source: reportSource(request.report, request.parameters, request.language),
    },
  }
}

function datesOf(parameters: ReportParameters): { from: string | null; to: string | null } {
  const period = parameters.period === undefined ? undefined : parsePeriod(parameters.period)
  return { from: parameters.from ?? period?.from ?? null, to: parameters.to ?? period?.to ?? null }
}

/** What was asked, as codes that read alike in both languages. */
function subtitleOf({ grant, partner, account, period }: ReportParameters): { fr: string; en: string } {
  const text = [grant, partner, account, period].filter((part) => part !== undefined).join(' · ')
  return { fr: text, en: text }
}
