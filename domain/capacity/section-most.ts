import {
  type ChecklistAnswer,
  type ChecklistItem,
  type ChecklistScale,
  type ChecklistTemplate,
  scaleOf,
} from '../compliance/checklist-template.ts'

const MOST: Readonly<Record<ChecklistScale, number>> = { VAN: 100, YES_NO: 100, '0_4': 4, '5410': 5 }

/**
 * The most that these items could be worth, in the unit of their score: the top of the template's scale, or, where points are added up, the sum of
 * the tops of what was graded. What does not apply is out of it, as it is out of the score.
 */
export function sectionMost(
  template: ChecklistTemplate,
  items: readonly ChecklistItem[],
  answers: ReadonlyMap<number, ChecklistAnswer>,
): number {
  if (template.scoring !== 'points') return MOST[template.scale]
  return items
    .filter((item) => item.scored !== false && answers.get(item.number)?.kind === 'graded')
    .reduce((sum, item) => sum + MOST[scaleOf(template, item)], 0)
}
