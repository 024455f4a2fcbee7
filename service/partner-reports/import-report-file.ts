import { TRANSACTION_HEADER_KEYS } from '../../domain/partner-reports/transaction-sheet.ts'
import { VOUCHER_HEADER_KEYS } from '../../domain/vouchers/voucher-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { PartnerReportIntake } from '../../shared/contract/partner-reports.ts'
import { partnerReportsContract } from '../../shared/contract/partner-reports.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { importReport } from './import-report.ts'

export interface ReportFileRequest {
  readonly file: SourceFile
  readonly subAward: string
  readonly period: string
  readonly user: string
  readonly commandId: string
  readonly dryRun: boolean
}

const HEADER_KEYS: ReadonlySet<string> = new Set([...VOUCHER_HEADER_KEYS, ...TRANSACTION_HEADER_KEYS])

/** Imports a partner's report as one command. Of a workbook the sheet of transactions is read (spec 06 §5.4), whatever stands before it. */
export function importReportFile(ledger: Ledger, request: ReportFileRequest): Result<PartnerReportIntake> {
  const sheet = transactionsSheet(request.file)
  const { subAward, period, user, commandId, dryRun } = request
  return withTable(request.file, { headerKeys: HEADER_KEYS, sheet }, ({ table, hash }) =>
    runCommand(
      ledger,
      {
        name: 'partnerReports.import',
        user,
        commandId,
        answers: answersOf(partnerReportsContract.import),
        input: { file: hash, subAward, period },
        dryRun,
      },
      (work) => importReport(work, { table, fileHash: hash, subAward, period }),
    ),
  )
}

function transactionsSheet(file: SourceFile): string | undefined {
  let found: string | undefined
  withTable(file, {}, ({ table }) => {
    found = table.sheets.find(({ name }) => /transactions?\b/i.test(name))?.name
    return { ok: true, value: undefined }
  })
  return found
}
