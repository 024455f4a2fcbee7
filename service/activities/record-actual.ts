import { findIndicator, indicatorActuals, insertActual } from '../../db/queries/activities-logframe.ts'
import { plainValue } from '../../domain/activities/plain-value.ts'
import { standingActuals } from '../../domain/activities/standing-actuals.ts'
import type { ActualInput } from '../../shared/contract/activities.ts'
import { addRatios, decimalFromText, sameDecimal } from '../../shared/money/decimal.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'

const place = (path: string) => ({ kind: 'field', path }) as const

/**
 * Records what an indicator reached on a day, with its source. It is never changed: a correction stands beside it and says why. Refused, all at once: an
 * indicator that the register itself counts, a value that is no decimal, women and men that do not make the value, a day to come or before
 * the baseline, no source; two actuals of one day without one correcting the other; a correction without reason or of what does not stand.
 */
export function recordActual(work: Work, input: ActualInput): Result<{ id: number }> {
  const { database } = work
  const indicator = findIndicator(database, input.indicator)
  if (!indicator) return failure(fault('INDICATOR_UNKNOWN', undefined, { indicator: input.indicator }))
  if (indicator.derived) return failure(fault('INDICATOR_DERIVED', undefined, { indicator: indicator.code }))
  const standing = standingActuals(
    indicatorActuals(database, indicator.grantId).filter(({ indicatorId }) => indicatorId === indicator.id),
  )
  const faults = [...valueFaults(input), ...dayFaults(input, indicator.baselineOn, work.now.slice(0, 10))]
  if (input.source.trim() === '') faults.push(fault('VALUE_MISSING', place('source'), { name: 'source' }))
  const corrected = standing.find(({ id }) => id === input.corrects)
  if (input.corrects !== null && !corrected)
    faults.push(fault('ACTUAL_UNKNOWN', place('corrects'), { indicator: indicator.code }))
  if (input.corrects !== null && (input.reason ?? '').trim() === '') faults.push(fault('REASON_MISSING', place('reason')))
  if (standing.some(({ date, id }) => date === input.date && id !== input.corrects))
    faults.push(fault('ACTUAL_EXISTS', place('date'), { indicator: indicator.code, date: input.date }))
  if (faults.length > 0) return failure(...faults)
  const id = insertActual(database, {
    indicatorId: indicator.id,
    date: input.date,
    value: plainValue(input.value) ?? '',
    women: partOf(input.women),
    men: partOf(input.men),
    source: input.source.trim(),
    correctsId: input.corrects,
    reason: input.corrects === null ? null : (input.reason ?? '').trim(),
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  return success({ id })
}

const partOf = (text: string | null): string | null => (text === null ? null : (plainValue(text) ?? null))

function valueFaults({ value, women, men }: ActualInput): Fault[] {
  const faults = (
    [
      ['value', value],
      ['women', women],
      ['men', men],
    ] as const
  )
    .filter(([, text]) => text !== null && plainValue(text) === undefined)
    .map(([path, text]) => fault('INDICATOR_VALUE', place(path), { value: text ?? '' }))
  if (faults.length > 0 || women === null || men === null) return faults
  const [one, other] = [women, men].map((text) => decimalFromText(plainValue(text) ?? ''))
  const sum = one && other ? rateToText(addRatios(one, other), 12) : ''
  return sameDecimal(sum, plainValue(value) ?? '') ? [] : [fault('ACTUAL_SEXES', place('women'), { women, men, value })]
}

function dayFaults({ date }: ActualInput, baselineOn: string, today: string): Fault[] {
  if (!isLocalDate(date)) return [fault('DATE_INVALID', place('date'), { value: date })]
  return date > today || date < baselineOn ? [fault('ACTUAL_DATE', place('date'), { date, from: baselineOn })] : []
}
