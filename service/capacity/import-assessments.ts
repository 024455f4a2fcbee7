import { ASSESSMENT_HEADER_KEYS, readAssessmentsFile } from '../../domain/capacity/assessments-file.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { capacityContract } from '../../shared/contract/capacity.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { recordAssessments } from './record-assessment.ts'

/** Imports assessments from a CSV or a workbook as one command: all of them or none, every fault with its cell. */
export const importAssessments = (
  ledger: Ledger,
  request: { readonly file: SourceFile; readonly user: string; readonly commandId: string },
): Result<{ assessments: number; scores: number }> =>
  withTable(request.file, { headerKeys: ASSESSMENT_HEADER_KEYS }, ({ table, hash }) => {
    const read = readAssessmentsFile(table)
    if (!read.ok) return read
    const { user, commandId } = request
    return runCommand(
      ledger,
      {
        name: 'capacity.importAssessments',
        user,
        commandId,
        answers: answersOf(capacityContract.importAssessments),
        input: hash,
      },
      (work) => recordAssessments(work, read.value),
    )
  })
