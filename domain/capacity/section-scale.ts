import { rateToText } from '../../shared/money/rate.ts'
import type { ChecklistAnswer, ChecklistItem, ChecklistTemplate } from '../compliance/checklist-template.ts'
import { scoreRange } from '../compliance/score-range.ts'

/** The least and the most that these items could be worth, decimal text, in the unit of their score. */
export interface SectionScale {
  readonly from: string
  readonly to: string
}

/** The range of what was graded: what does not apply is out of it, as it is out of the score. Where nothing was graded, that of all the items. */
export function sectionScale(
  template: ChecklistTemplate,
  items: readonly ChecklistItem[],
  answers: ReadonlyMap<number, ChecklistAnswer>,
): SectionScale {
  const graded = items.filter((item) => answers.get(item.number)?.kind === 'graded')
  const range = scoreRange(template, graded) ?? scoreRange(template, items)
  return range ? { from: plain(rateToText(range.least)), to: plain(rateToText(range.most)) } : { from: '0', to: '0' }
}

const plain = (text: string): string => text.replace(/\.?0+$/, '')
