import { logframeIndicators, logframeResults } from '../../db/queries/activities-logframe.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import {
  LOGFRAME_HEADER_KEYS,
  type LogframeFileIndicator,
  type LogframeFileResult,
  readLogframeFile,
} from '../../domain/activities/logframe-file.ts'
import { activitiesContract } from '../../shared/contract/activities.ts'
import { answersOf } from '../../shared/contract/answers-of.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { findGrant } from '../conversion/find-grant.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand, type Work } from '../kernel/run-command.ts'
import { type SourceFile, withTable } from '../vouchers/import-file.ts'
import { saveIndicator } from './save-indicator.ts'
import { saveResult } from './save-result.ts'

export interface ImportLogframeRequest {
  readonly file: SourceFile
  readonly sheet?: string | undefined
  readonly grant: string | undefined
  readonly user: string
  readonly commandId: string
  readonly dryRun: boolean
}

export interface ImportedLogframe {
  readonly results: number
  readonly indicators: number
  readonly milestones: number
}

/**
 * Reads a logframe file (the workbook or CSV of the report `logframe`, or one of its columns) into a grant as one command, whole or not at all: results
 * and indicators of known codes take what the file says, new ones are added, what the file leaves out stays. Every fault has its cell.
 */
export function importLogframeFile(ledger: Ledger, request: ImportLogframeRequest): Result<ImportedLogframe> {
  const grant = findGrant(ledger.database, request.grant)
  if (!grant.ok) return grant
  return withTable(request.file, { headerKeys: LOGFRAME_HEADER_KEYS, sheet: request.sheet }, ({ table, hash }) => {
    const rows = readLogframeFile(table)
    if (!rows.ok) return rows
    const { user, commandId, dryRun } = request
    const input = { file: hash, grant: grant.value.code }
    return runCommand(
      ledger,
      {
        name: 'activities.importLogframe',
        user,
        commandId,
        answers: answersOf(activitiesContract.importLogframe),
        input,
        dryRun,
      },
      (work) => keepRows(work, grant.value, rows.value),
    )
  })
}

const HIGHEST_FIRST = ['impact', 'outcome', 'output'] as const

function keepRows(
  work: Work,
  grant: GrantRow,
  rows: readonly (LogframeFileResult | LogframeFileIndicator)[],
): Result<ImportedLogframe> {
  const results = HIGHEST_FIRST.flatMap((level) =>
    rows.filter((row): row is LogframeFileResult => row.row === 'result' && row.level === level),
  )
  const indicators = rows.filter((row): row is LogframeFileIndicator => row.row === 'indicator')
  const faults: Fault[] = [...results, ...indicators]
    .filter((row, index, all) => all.findIndex((other) => other.row === row.row && other.code === row.code) < index)
    .map((row) => fault('LOGFRAME_CODE_TWICE', row.place, { code: row.code }))
  if (faults.length > 0) return failure(...faults)
  for (const result of results) {
    const id = logframeResults(work.database, grant.id).find(({ code }) => code === result.code)?.id ?? null
    const saved = saveResult(work, { ...result, id, grant: grant.code })
    if (!saved.ok) faults.push(...saved.faults)
  }
  for (const indicator of indicators) {
    const id = logframeIndicators(work.database, grant.id).find(({ code }) => code === indicator.code)?.id ?? null
    const saved = saveIndicator(work, { ...indicator, milestones: [...indicator.milestones], id, grant: grant.code })
    if (!saved.ok) faults.push(...saved.faults)
  }
  const milestones = indicators.reduce((sum, indicator) => sum + indicator.milestones.length, 0)
  return faults.length > 0 ? failure(...faults) : success({ results: results.length, indicators: indicators.length, milestones })
}
