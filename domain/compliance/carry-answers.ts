import { type ChecklistTemplate, codeOf, itemsOf, scaleOf } from './checklist-template.ts'
import { sameAnswer } from './same-answer.ts'

interface KeptAnswer {
  readonly item: number
  readonly answer: string
}

/**
 * The answers of a draft run as another version of its template takes them: by the code of the item, as long as the item is still there and its
 * scale still reads the same in it (N is not applicable for T1, and no elsewhere). `dropped` are the codes of the answers that find no place.
 */
export function carryAnswers<Answer extends KeptAnswer>(
  from: ChecklistTemplate,
  to: ChecklistTemplate,
  answers: readonly Answer[],
): { readonly answers: Answer[]; readonly dropped: string[] } {
  const sources = new Map(itemsOf(from).map((item) => [item.number, item]))
  const targets = new Map(itemsOf(to).map((item) => [codeOf(item), item]))
  const dropped: string[] = []
  const carried = answers.flatMap((answer) => {
    const source = sources.get(answer.item)
    const code = source ? codeOf(source) : String(answer.item)
    const item = targets.get(code)
    if (source && item && sameAnswer(answer.answer, answer.answer, scaleOf(from, source), scaleOf(to, item)))
      return [{ ...answer, item: item.number }]
    dropped.push(code)
    return []
  })
  return { answers: carried, dropped }
}
