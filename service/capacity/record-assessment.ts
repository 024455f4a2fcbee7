import { insertCapacityAssessment, listCapacityAssessments } from '../../db/queries/capacity.ts'
import { listPartners } from '../../db/queries/masters.ts'
import { type AssessmentToCheck, checkAssessment } from '../../domain/capacity/check-assessment.ts'
import { pillarKey } from '../../domain/capacity/pillar-key.ts'
import { type Fault, fault, type Place } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

export interface AssessmentToRecord extends AssessmentToCheck {
  readonly partner: string
  readonly version: string
  /** Of a row of a file; absent for one that was typed. */
  readonly place?: Place | undefined
}

/**
 * Records an assessment made outside the ledger, by another instrument or before it (C42). Refused, all at once: an unknown partner, what
 * `checkAssessment` refuses, and a second one of the same partner, day and instrument.
 */
export function recordAssessment(work: Work, made: AssessmentToRecord): Result<{ id: number }> {
  const faults = assessmentFaults(work, made)
  const partner = listPartners(work.database).find(({ code }) => code === made.partner)
  if (faults.length > 0 || !partner) return failure(...faults)
  const id = insertCapacityAssessment(work.database, {
    partnerId: partner.id,
    date: made.date,
    template: made.template.trim(),
    version: made.version.trim(),
    assessedBy: made.assessedBy.trim(),
    source: made.source.trim(),
    scaleFrom: made.scaleFrom,
    scaleTo: made.scaleTo,
    scores: made.scores.map(({ pillar, score }) => ({ pillar: pillarKey(pillar), score })),
    by: work.actor.id,
    at: work.now,
  })
  return success({ id })
}

function assessmentFaults(work: Work, made: AssessmentToRecord): Fault[] {
  const { partner, date } = made
  const template = made.template.trim()
  const faults = checkAssessment(made, work.now.slice(0, 10), made.place)
  if (!listPartners(work.database).some(({ code }) => code === partner))
    faults.push(fault('PARTNER_UNKNOWN', made.place ?? { kind: 'field', path: 'partner' }, { partner }))
  const isKnown = listCapacityAssessments(work.database).some(
    (row) => row.withdrawnAt === null && row.partner === partner && row.date === date && row.template === template,
  )
  if (isKnown) faults.push(fault('CAPACITY_TWICE', made.place ?? { kind: 'field', path: 'date' }, { template, date }))
  return faults
}

/** Records every assessment of a file, or none: the faults of all of them come at once. */
export function recordAssessments(
  work: Work,
  all: readonly AssessmentToRecord[],
): Result<{ assessments: number; scores: number }> {
  const faults: Fault[] = []
  for (const made of all) {
    const recorded = recordAssessment(work, made)
    if (!recorded.ok) faults.push(...recorded.faults)
  }
  if (faults.length > 0) return failure(...faults)
  return success({ assessments: all.length, scores: all.reduce((sum, { scores }) => sum + scores.length, 0) })
}
