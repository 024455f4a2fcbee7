import { type KeptAnswer, preparersOf } from './kept-answers.ts'

/** What a run still lacks before this person can sign it. Items are numbers. */
export interface SigningNeeds {
  /** True where the signature would be of whoever prepared the run, and somebody else can write. */
  readonly isOwn: boolean
  /** N/A on a blocking item without its reason, and answers against the books without a remark. */
  readonly withoutReason: readonly number[]
  /** N/A on a blocking item that no second person has seen, while one exists. */
  readonly unconfirmed: readonly number[]
  /** True where the only person who can write signs what a second person should have seen: the run is marked so. */
  readonly alone: boolean
}

/**
 * The second person of a run (spec 05 §3.1): as soon as two people can write, nobody signs what they prepared, and an N/A on a blocking item is confirmed by
 * somebody who neither gave it nor prepared the run. A sole user signs alone, and the run says so. `wanted` are the items that want a second
 * person, `contradicted` those of which the books say something else.
 */
export function signingNeeds(
  run: { readonly madeBy: string; readonly answers: readonly KeptAnswer[] },
  items: { readonly wanted: readonly number[]; readonly contradicted: readonly number[] },
  signer: { readonly name: string; readonly writesAlone: boolean },
): SigningNeeds {
  const preparers = preparersOf(run.madeBy, run.answers)
  const isOwn = preparers.has(signer.name)
  const unconfirmed = run.answers
    .filter(({ item, confirmedBy }) => items.wanted.includes(item) && (confirmedBy === null || preparers.has(confirmedBy)))
    .map(({ item }) => item)
  const explained = new Set([...items.wanted, ...items.contradicted])
  return {
    isOwn: isOwn && !signer.writesAlone,
    withoutReason: run.answers
      .filter(({ item, comment }) => explained.has(item) && comment.trim() === '')
      .map(({ item }) => item),
    unconfirmed: signer.writesAlone ? [] : unconfirmed,
    alone: signer.writesAlone && (isOwn || unconfirmed.length > 0),
  }
}
