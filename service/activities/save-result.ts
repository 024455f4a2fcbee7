import type { Database } from '../../db/database.ts'
import {
  deleteIndicator,
  deleteResult,
  findIndicator,
  indicatorActuals,
  type LogframeResultRow,
  logframeResults,
  usesOfResult,
  writeResult,
} from '../../db/queries/activities-logframe.ts'
import { insertDimension, readDimension } from '../../db/queries/dimension-entries.ts'
import { type GrantRow, listGrants } from '../../db/queries/masters.ts'
import type { LogframeResultInput } from '../../shared/contract/activities.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

/** A result with the place that a fault names: a row of a file; without one, the field of the form. */
export type PlacedResult = LogframeResultInput & { readonly place?: Place | undefined }

/**
 * Keeps a result of the logframe. An outcome may stand under an impact, an output stands under an outcome or, where there is none, an impact. Refused, all
 * at once: a code that another result has, a result above that is not known or not higher, an output without one, and an activity that is
 * another output's: its spending would count twice.
 */
export function saveResult(work: Work, input: PlacedResult): Result<{ id: number }> {
  const { database } = work
  const grant = listGrants(database).find(({ code }) => code === input.grant)
  if (!grant) return failure(fault('GRANT_UNKNOWN', { kind: 'field', path: 'grant' }, { grant: input.grant }))
  const known = logframeResults(database, grant.id)
  const old = known.find(({ id }) => id === input.id)
  if (input.id !== null && !old) return failure(fault('RESULT_UNKNOWN', undefined, { result: input.code }))
  const parent = known.find(({ code }) => code === input.parent)
  const faults = resultFaults(input, known, parent)
  if (old && old.level !== input.level && usesOfResult(database, old.id) > 0)
    faults.push(fault('RESULT_IN_USE', input.place ?? { kind: 'field', path: 'level' }, { result: old.code }))
  if (faults.length > 0) return failure(...faults)
  const titleFr = input.titleFr.trim()
  const id = writeResult(database, input.id, {
    grantId: grant.id,
    code: input.code.trim(),
    level: input.level,
    parentId: parent?.id ?? null,
    titleFr,
    titleEn: input.titleEn.trim() === '' ? titleFr : input.titleEn.trim(),
    assumption: input.assumption.trim(),
    activityId: activityIdOf(database, input.activity),
    position: old?.position ?? known.length + 1,
  })
  return success({ id })
}

function activityIdOf(database: Database, activity: string | null): number | null {
  const name = activity?.trim().normalize('NFC') ?? ''
  return name === '' ? null : (readDimension(database, 'activity').get(name) ?? insertDimension(database, 'activity', name))
}

const HEIGHT: Readonly<Record<LogframeResultRow['level'], number>> = { impact: 2, outcome: 1, output: 0 }

function resultFaults(input: PlacedResult, known: readonly LogframeResultRow[], parent: LogframeResultRow | undefined): Fault[] {
  const at = (path: string): Place => input.place ?? { kind: 'field', path }
  const code = input.code.trim()
  const others = known.filter(({ id }) => id !== input.id)
  const faults = (['code', 'titleFr'] as const)
    .filter((field) => input[field].trim() === '')
    .map((field) => fault('VALUE_MISSING', at(field), { name: field }))
  if (others.some((each) => each.code === code)) faults.push(fault('RESULT_EXISTS', at('code'), { result: code }))
  const isAbove = parent !== undefined && parent.id !== input.id && HEIGHT[parent.level] > HEIGHT[input.level]
  if (input.parent === null ? input.level === 'output' : !isAbove)
    faults.push(fault('RESULT_PARENT', at('parent'), { result: code, parent: input.parent ?? '–' }))
  const activity = input.activity?.trim() ?? ''
  if (activity !== '' && input.level !== 'output') faults.push(fault('RESULT_ACTIVITY_LEVEL', at('activity'), { result: code }))
  const holder = others.find((each) => activity !== '' && each.activity === activity)
  if (holder) faults.push(fault('RESULT_ACTIVITY_TAKEN', at('activity'), { activity, result: holder.code }))
  return faults
}

/** Takes a result or an indicator out of the logframe. Refused: what something leans on, an indicator that has actuals. */
export function removeFromLogframe(
  work: Work,
  { what, id }: { readonly what: 'result' | 'indicator'; readonly id: number },
): Result<Record<string, never>> {
  const { database } = work
  if (what === 'result') {
    const row = listGrants(database)
      .flatMap((grant: GrantRow) => logframeResults(database, grant.id))
      .find((each) => each.id === id)
    if (!row) return failure(fault('RESULT_UNKNOWN', undefined, { result: id }))
    if (usesOfResult(database, id) > 0) return failure(fault('RESULT_IN_USE', undefined, { result: row.code }))
    deleteResult(database, id)
    return success({})
  }
  const indicator = findIndicator(database, id)
  if (!indicator) return failure(fault('INDICATOR_UNKNOWN', undefined, { indicator: id }))
  if (indicatorActuals(database, indicator.grantId).some(({ indicatorId }) => indicatorId === id))
    return failure(fault('INDICATOR_HAS_ACTUALS', undefined, { indicator: indicator.code }))
  deleteIndicator(database, id)
  return success({})
}
