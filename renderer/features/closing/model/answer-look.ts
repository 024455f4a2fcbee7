import type { ChecklistItemRow } from '../../../../shared/contract/closing.ts'
import type { IconName } from '../../../ui/icon/paths.ts'

/** What stands in the answer column: a blocking item that is not met says so in crimson. */
export type ShownAnswer = 'yes' | 'no' | 'blocking' | 'waiting' | 'notApplicable' | 'unanswered'

export function shownAnswer(row: ChecklistItemRow): ShownAnswer {
  if (row.blocking && row.state === 'no') return 'blocking'
  if (row.blocking && row.state === 'waiting' && !row.writtenByClose) return 'blocking'
  return row.state
}

export const ANSWER_ICONS: Readonly<Record<ShownAnswer, IconName>> = {
  yes: 'check',
  no: 'minus',
  blocking: 'close',
  waiting: 'hourglass',
  notApplicable: 'minus',
  unanswered: 'circle',
}

/** How a person may answer an item, and why not. */
export type AnswerBlock = 'written' | 'computed' | 'always' | undefined

export function answerBlock(row: ChecklistItemRow, answer: 'yes' | 'no' | 'notApplicable'): AnswerBlock {
  if (row.writtenByClose) return 'written'
  if (row.blocking && row.computed !== null && answer !== 'no') return 'computed'
  return answer === 'notApplicable' && !row.mayBeNotApplicable ? 'always' : undefined
}

/** Whether a yes needs no words: the books do not say otherwise. */
export const answersAtOnce = (row: ChecklistItemRow): boolean => row.computed !== 'no' && row.computed !== 'waiting'
