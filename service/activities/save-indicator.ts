import {
  indicatorActuals,
  type LogframeIndicatorRow,
  logframeIndicators,
  logframeResults,
  writeIndicator,
} from '../../db/queries/activities-logframe.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { plainValue } from '../../domain/activities/plain-value.ts'
import { EVENT_KINDS, type IndicatorInput } from '../../shared/contract/activities.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

/** An indicator with the place that a fault names: a row of a file; without one, the field of the form. */
export type PlacedIndicator = IndicatorInput & { readonly place?: Place | undefined }

/**
 * Keeps an indicator of the logframe with its milestones. Values are exact decimals, zero or more. Refused, all at once: a code that another indicator has,
 * a result that is not known, values and dates that are none, a target or milestone not after the baseline, two milestones of one day, one
 * that is not before the target; and deriving from the register an indicator that has actuals.
 */
export function saveIndicator(work: Work, input: PlacedIndicator): Result<{ id: number }> {
  const { database } = work
  const grant = listGrants(database).find(({ code }) => code === input.grant)
  if (!grant) return failure(fault('GRANT_UNKNOWN', { kind: 'field', path: 'grant' }, { grant: input.grant }))
  const known = logframeIndicators(database, grant.id)
  const old = known.find(({ id }) => id === input.id)
  if (input.id !== null && !old) return failure(fault('INDICATOR_UNKNOWN', undefined, { indicator: input.code }))
  const at = (path: string): Place => input.place ?? { kind: 'field', path }
  const result = logframeResults(database, grant.id).find(({ code }) => code === input.result)
  const faults = [...indicatorFaults(input, known, at), ...dateFaults(input, at)]
  if (!result) faults.push(fault('RESULT_UNKNOWN', at('result'), { result: input.result }))
  const hasActuals = old !== undefined && indicatorActuals(database, grant.id).some(({ indicatorId }) => indicatorId === old.id)
  if (hasActuals && input.derived !== null) faults.push(fault('INDICATOR_HAS_ACTUALS', at('derived'), { indicator: input.code }))
  if (faults.length > 0 || !result) return failure(...faults)
  const [titleFr, unitFr] = [input.titleFr.trim(), input.unitFr.trim()]
  const id = writeIndicator(database, input.id, {
    grantId: grant.id,
    resultId: result.id,
    code: input.code.trim(),
    titleFr,
    titleEn: input.titleEn.trim() === '' ? titleFr : input.titleEn.trim(),
    unitFr,
    unitEn: input.unitEn.trim() === '' ? unitFr : input.unitEn.trim(),
    baseline: plainValue(input.baseline) ?? '',
    baselineOn: input.baselineOn,
    target: plainValue(input.target) ?? '',
    targetOn: input.targetOn,
    verification: input.verification.trim(),
    derived: input.derived,
    derivedKind: input.derived === null ? null : input.derivedKind,
    position: old?.position ?? known.length + 1,
    milestones: input.milestones.map(({ date, value }) => ({ date, value: plainValue(value) ?? '' })),
  })
  return success({ id })
}

function indicatorFaults(input: PlacedIndicator, known: readonly LogframeIndicatorRow[], at: (path: string) => Place): Fault[] {
  const code = input.code.trim()
  const faults = (['code', 'titleFr'] as const)
    .filter((field) => input[field].trim() === '')
    .map((field) => fault('VALUE_MISSING', at(field), { name: field }))
  if (known.some((each) => each.id !== input.id && each.code === code))
    faults.push(fault('INDICATOR_EXISTS', at('code'), { indicator: code }))
  const values = [
    ['baseline', input.baseline],
    ['target', input.target],
    ...input.milestones.map(({ value }, index) => [`milestones.${index + 1}`, value] as const),
  ] as const
  for (const [path, value] of values)
    if (plainValue(value) === undefined) faults.push(fault('INDICATOR_VALUE', at(path), { value }))
  if (input.derivedKind !== null && !EVENT_KINDS.some((kind) => kind === input.derivedKind))
    faults.push(fault('EVENT_KIND_UNKNOWN', at('derivedKind'), { value: input.derivedKind }))
  return faults
}

function dateFaults({ baselineOn, targetOn, milestones, code }: PlacedIndicator, at: (path: string) => Place): Fault[] {
  const dates = [
    ['baselineOn', baselineOn],
    ['targetOn', targetOn],
    ...milestones.map(({ date }, index) => [`milestones.${index + 1}`, date] as const),
  ] as const
  const unread = dates.filter(([, date]) => !isLocalDate(date))
  if (unread.length > 0) return unread.map(([path, value]) => fault('DATE_INVALID', at(path), { value }))
  const faults = targetOn <= baselineOn ? [fault('INDICATOR_DATES', at('targetOn'), { indicator: code })] : []
  const seen = new Set<string>()
  milestones.forEach(({ date }, index) => {
    if (date <= baselineOn || date >= targetOn || seen.has(date))
      faults.push(fault('MILESTONE_DATE', at(`milestones.${index + 1}`), { indicator: code, date }))
    seen.add(date)
  })
  return faults
}
