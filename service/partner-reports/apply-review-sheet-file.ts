import { REVIEW_HEADER_KEYS } from '../../domain/partner-reports/review-sheet.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import type { AppliedReview } from '../../shared/contract/partner-reports.ts'
import { partnerReportsContract } from '../../shared/contract/partner-reports.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { applyReviewSheet } from './apply-review-sheet.ts'

export interface ReviewSheetRequest {
  readonly id: number
  readonly file: SourceFile
  readonly user: string
  readonly commandId: string
}

/** Takes a review sheet (CSV or workbook) back as one command. */
export const applyReviewSheetFile = (ledger: Ledger, { id, file, user, commandId }: ReviewSheetRequest): Result<AppliedReview> =>
  withTable(file, { headerKeys: REVIEW_HEADER_KEYS }, ({ table, hash }) =>
    runCommand(
      ledger,
      {
        name: 'partnerReports.applySheet',
        user,
        commandId,
        answers: answersOf(partnerReportsContract.applySheet),
        input: { id, file: hash },
      },
      (work) => applyReviewSheet(work, id, table),
    ),
  )
