import type { ChecklistScale } from '../../shared/contract/checklist-template-content.ts'
import { readChecklistAnswer } from './read-answer.ts'

/** True where two texts are one answer of a scale: "oui" and "yes", "n/a" and "NA". What is no answer is the same as nothing. */
export function sameAnswer(one: string, other: string, scale: ChecklistScale, scaleOfOther: ChecklistScale = scale): boolean {
  const [left, right] = [readChecklistAnswer(one, scale), readChecklistAnswer(other, scaleOfOther)]
  if (!left || !right || left.kind !== right.kind) return false
  if (left.kind === 'graded' && right.kind === 'graded') return left.value === right.value
  return left.kind !== 'given' || right.kind !== 'given' || left.text === right.text
}
