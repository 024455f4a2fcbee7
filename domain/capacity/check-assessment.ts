import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import { percentOfScale } from './percent-of-scale.ts'
import { pillarKey } from './pillar-key.ts'

export interface AssessmentToCheck {
  readonly date: string
  readonly template: string
  readonly assessedBy: string
  readonly source: string
  readonly scaleFrom: string
  readonly scaleTo: string
  readonly scores: readonly { readonly pillar: string; readonly score: string; readonly place?: Place | undefined }[]
}

/**
 * What is wrong with an assessment made outside, all at once: a date that is none or still to come, no name of the instrument, no author, no source
 * (spec 05 §3.1: evidence), no score, a scale that is none, a score outside its scale, a pillar twice.
 */
export function checkAssessment(assessment: AssessmentToCheck, today: LocalDate, place?: Place): Fault[] {
  const faults: Fault[] = []
  const at = (path: string): Place => place ?? { kind: 'field', path }
  if (!isLocalDate(assessment.date)) faults.push(fault('DATE_INVALID', at('date'), { value: assessment.date }))
  else if (assessment.date > today) faults.push(fault('CAPACITY_DATE_FUTURE', at('date'), { date: assessment.date }))
  for (const field of ['template', 'assessedBy', 'source'] as const)
    if (assessment[field].trim() === '') faults.push(fault('VALUE_MISSING', at(field), { name: field }))
  const { scaleFrom, scaleTo, scores } = assessment
  const isScale = percentOfScale(scaleTo, scaleFrom, scaleTo) !== undefined
  if (!isScale) faults.push(fault('CAPACITY_SCALE', at('scaleTo'), { from: scaleFrom, to: scaleTo }))
  if (scores.length === 0) faults.push(fault('CAPACITY_NO_SCORES', at('scores')))
  const seen = new Set<string>()
  scores.forEach(({ pillar, score, place: own }, index) => {
    const key = pillarKey(pillar)
    const where = own ?? { kind: 'field' as const, path: `scores.${index}` }
    if (key === '') faults.push(fault('VALUE_MISSING', where, { name: 'pillar' }))
    else if (seen.has(key)) faults.push(fault('CAPACITY_PILLAR_TWICE', where, { pillar }))
    seen.add(key)
    if (isScale && percentOfScale(score, scaleFrom, scaleTo) === undefined)
      faults.push(fault('CAPACITY_SCORE', where, { pillar, score, from: scaleFrom, to: scaleTo }))
  })
  return faults
}
