import type { Database } from '../../db/database.ts'
import { type CapacityAssessmentRow, capacityScores, listCapacityAssessments } from '../../db/queries/capacity.ts'
import { percentOfScale } from '../../domain/capacity/percent-of-scale.ts'
import type { CapacityAssessment, CapacityPillar } from '../../shared/contract/capacity.ts'
import { PILLARS } from '../../shared/contract/sub-awards.ts'
import { findTemplate } from '../compliance/templates.ts'
import { assessedRuns, runAssessment, templatePillars } from './run-assessments.ts'

/** Every assessment of a partner, or of all, the oldest first: signed runs, and what was made outside and not withdrawn. */
export function partnerAssessments(database: Database, partner: string | null): CapacityAssessment[] {
  const outside = listCapacityAssessments(database)
    .filter((row) => row.withdrawnAt === null && (partner === null || row.partner === partner))
    .map((row) => outsideAssessment(database, row))
  const runs = assessedRuns(database, partner).map(runAssessment)
  return [...outside, ...runs].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

function outsideAssessment(database: Database, row: CapacityAssessmentRow): CapacityAssessment {
  const { scaleFrom: from, scaleTo: to } = row
  return {
    key: `outside:${row.id}`,
    kind: 'outside',
    id: row.id,
    partner: row.partner,
    date: row.date,
    template: row.template,
    templateName: { fr: row.template, en: row.template },
    version: row.templateVersion,
    by: row.assessedBy,
    source: row.source,
    scores: capacityScores(database, row.id).map(({ pillar, score }) => ({
      pillar,
      score,
      from,
      to,
      percent: percentOfScale(score, from, to) ?? null,
    })),
    total: null,
  }
}

/** The names of the pillars: T4's own four first, then those of the other instruments of these assessments, by the name they give them. */
export function pillarNames(database: Database, assessments: readonly CapacityAssessment[]): CapacityPillar[] {
  const diligence = findTemplate(database, 'T4')
  const known = new Map<string, CapacityPillar>()
  const add = (pillar: CapacityPillar): void => {
    if (!known.has(pillar.key)) known.set(pillar.key, pillar)
  }
  if (diligence)
    templatePillars(diligence)
      .filter(({ key }) => PILLARS.some((pillar) => pillar === key))
      .forEach(add)
  for (const assessment of assessments) {
    const template =
      assessment.kind === 'run' ? findTemplate(database, assessment.template, Number(assessment.version)) : undefined
    if (template) templatePillars(template).forEach(add)
    for (const { pillar } of assessment.scores) add({ key: pillar, label: { fr: pillar, en: pillar } })
  }
  return [...known.values()]
}
