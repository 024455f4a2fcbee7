import type { Database } from '../../db/database.ts'
import { checklistAnswers } from '../../db/queries/checklists.ts'
import { type ComparedItem, compareItems, comparePillars, isBetween } from '../../domain/capacity/compare-assessments.ts'
import type { CapacityChange } from '../../shared/contract/capacity.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { capacityPlan } from './capacity-plan.ts'
import { capacityTrainings } from './capacity-trainings.ts'
import { partnerAssessments, pillarNames } from './partner-assessments.ts'
import { type AssessedRun, assessedRuns, sectionPillar } from './run-assessments.ts'

/**
 * What changed from one assessment of a partner to a later one (C42): pillars that rose or fell, items answered otherwise with both answers (where
 * both are runs of one template), and the actions done and trainings given in between. Refused: an assessment that is not this partner's, or a pair
 * that is not in the order of time.
 */
export function capacityChange(
  database: Database,
  input: { readonly partner: string; readonly before: string; readonly after: string },
  today: LocalDate,
): Result<CapacityChange> {
  const assessments = partnerAssessments(database, input.partner)
  const before = assessments.find(({ key }) => key === input.before)
  const after = assessments.find(({ key }) => key === input.after)
  const unknown = [before ? [] : [input.before], after ? [] : [input.after]].flat()
  if (!before || !after)
    return failure(...unknown.map((assessment) => fault('CAPACITY_UNKNOWN', undefined, { name: assessment })))
  if (assessments.indexOf(before) >= assessments.indexOf(after))
    return failure(fault('CAPACITY_ORDER', undefined, { before: before.date, after: after.date }))
  const runs = assessedRuns(database, input.partner)
  const runOf = (key: string): AssessedRun | undefined => runs.find(({ row }) => `run:${row.id}` === key)
  return success({
    before,
    after,
    pillars: comparePillars(before.scores, after.scores),
    items: changedItems(database, runOf(before.key), runOf(after.key)),
    actions: capacityPlan(database, input.partner, today).filter(({ doneOn }) => isBetween(doneOn, before.date, after.date)),
    trainings: capacityTrainings(database, input.partner).filter(({ date }) => isBetween(date, before.date, after.date)),
    pillarNames: pillarNames(database, assessments),
  })
}

function changedItems(database: Database, before?: AssessedRun, after?: AssessedRun): CapacityChange['items'] {
  if (!before || !after || before.row.template !== after.row.template) return []
  return compareItems(answersOf(database, before), answersOf(database, after)).flatMap((change) => {
    const section = after.template.sections.find(({ items }) => items.some(({ number }) => number === change.item))
    const item = section?.items.find(({ number }) => number === change.item)
    return section && item ? [{ ...change, pillar: sectionPillar(section), text: { fr: item.fr, en: item.en } }] : []
  })
}

const answersOf = (database: Database, { row, judged }: AssessedRun): ComparedItem[] =>
  checklistAnswers(database, row.id).map(({ item, answer }) => {
    const graded = judged.answers.get(item)
    return { item, answer, value: graded?.kind === 'graded' ? graded.value : null }
  })
