import type { ChecklistAnswerInput } from '../../shared/contract/compliance.ts'
import { type ChecklistTemplate, itemsOf, scaleOf } from './checklist-template.ts'
import { sameAnswer } from './same-answer.ts'

/** An answer as a run keeps it. People are named. */
export interface KeptAnswer extends ChecklistAnswerInput {
  /** Who gave it by hand; null where it is what the books say. */
  readonly answeredBy: string | null
  /** What the books say, as the scale writes it; blank where they leave it to a person. */
  readonly books: string
  /** Why they say so; a reason may stand without an answer. */
  readonly booksReason: string
  /** The second person of an N/A on a blocking item. */
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
}

/** What the books say of an item: their answer (null where they only say something), and the sentence that says why. */
export interface BookWord {
  readonly answer: string | null
  readonly reason: string
}

/**
 * The answers of a draft as `actor` keeps them in place of those before. An answer that is what the books say is the books'. Any other is that of
 * whoever gave it so: it stays theirs while answer, evidence and remark are the same, and is the actor's as soon as one of them changes. The second
 * person's word stays with an answer that did not change; `standingWords` then takes it from whoever prepared the run.
 */
export function keptAnswers(
  template: ChecklistTemplate,
  given: readonly ChecklistAnswerInput[],
  before: readonly KeptAnswer[],
  words: ReadonlyMap<number, BookWord>,
  actor: string,
): KeptAnswer[] {
  const scales = new Map(itemsOf(template).map((item) => [item.number, scaleOf(template, item)]))
  const known = new Map(before.map((answer) => [answer.item, answer]))
  return given.map(({ item, answer, evidence, comment }) => {
    const word = words.get(item)
    const books = word?.answer ?? ''
    const scale = scales.get(item) ?? template.scale
    const old = known.get(item)
    const isSame = old?.answer === answer && old.evidence === evidence && old.comment === comment
    const byHand = (isSame ? old.answeredBy : null) ?? actor
    return {
      ...{ item, answer, evidence, comment, books },
      answeredBy: sameAnswer(answer, books, scale) ? null : byHand,
      booksReason: word?.reason ?? '',
      confirmedBy: isSame ? old.confirmedBy : null,
      confirmedAt: isSame ? old.confirmedAt : null,
    }
  })
}

/** Who prepared a run: whoever kept it last, and whoever gave one of its answers by hand. */
export const preparersOf = (madeBy: string, answers: readonly KeptAnswer[]): ReadonlySet<string> =>
  new Set([madeBy, ...answers.flatMap(({ answeredBy }) => answeredBy ?? [])])

/** The answers with the words of second persons that still stand: on items that want one, and of people who did not prepare the run. */
export function standingWords(answers: readonly KeptAnswer[], madeBy: string, wanted: readonly number[]): KeptAnswer[] {
  const preparers = preparersOf(madeBy, answers)
  return answers.map((answer) =>
    answer.confirmedBy !== null && (preparers.has(answer.confirmedBy) || !wanted.includes(answer.item))
      ? { ...answer, confirmedBy: null, confirmedAt: null }
      : answer,
  )
}

/** Numbers of the items of which the books say something else than what was answered. */
export function contradictedItems(
  template: ChecklistTemplate,
  answers: readonly Pick<KeptAnswer, 'item' | 'answer' | 'books'>[],
  inapplicable: ReadonlySet<number>,
): number[] {
  const scales = new Map(itemsOf(template).map((item) => [item.number, scaleOf(template, item)]))
  return answers.flatMap(({ item, answer, books }) => {
    const scale = scales.get(item)
    const isOther = scale !== undefined && books !== '' && !sameAnswer(answer, books, scale)
    return isOther && !inapplicable.has(item) ? [item] : []
  })
}
