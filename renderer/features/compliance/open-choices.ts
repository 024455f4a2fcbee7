import { readChecklistAnswer } from '../../../domain/compliance/read-answer.ts'
import type { ChecklistItemView } from '../../../shared/contract/compliance.ts'

/** True for an answer that says that the item does not apply. */
export const isNotApplicable = (answer: string, scale: ChecklistItemView['scale']): boolean =>
  readChecklistAnswer(answer, scale)?.kind === 'notApplicable'

/** The answers that an item offers: without N/A where it blocks, its template never allows it, and the books do not say so themselves. */
export const openChoices = (
  { choices, scale, blocking }: Pick<ChecklistItemView, 'choices' | 'scale' | 'blocking'>,
  isAllowed: boolean,
): string[] => choices.filter((choice) => !blocking || isAllowed || !isNotApplicable(choice, scale))
