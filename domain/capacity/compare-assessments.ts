import type { LocalDate } from '../../shared/time/local-date.ts'

export interface ComparedItem {
  readonly item: number
  readonly answer: string
  /** The answer as a number that can be compared; null where it does not apply. */
  readonly value: number | null
}

export type ChangeDirection = 'rose' | 'fell' | 'same' | 'new' | 'gone'

/** The pillars of two assessments side by side: percentages as decimal text; a pillar that one of them lacks is new, or gone. */
export function comparePillars(
  before: readonly { readonly pillar: string; readonly percent: string | null }[],
  after: readonly { readonly pillar: string; readonly percent: string | null }[],
): { pillar: string; before: string | null; after: string | null; direction: ChangeDirection }[] {
  const pillars = [...new Set([...before, ...after].map(({ pillar }) => pillar))]
  return pillars.map((pillar) => {
    const one = before.find((score) => score.pillar === pillar)?.percent ?? null
    const other = after.find((score) => score.pillar === pillar)?.percent ?? null
    const [was, is] = [one === null ? null : Number(one), other === null ? null : Number(other)]
    return { pillar, before: one, after: other, direction: directionOf(was, is) }
  })
}

/** The items that were answered otherwise, with both answers; those that stayed as they were are left out. */
export function compareItems(
  before: readonly ComparedItem[],
  after: readonly ComparedItem[],
): { item: number; before: string; after: string; direction: ChangeDirection }[] {
  return after.flatMap(({ item, answer, value }) => {
    const known = before.find((each) => each.item === item)
    if (!known || known.answer === answer) return []
    return [{ item, before: known.answer, after: answer, direction: directionOf(known.value, value) }]
  })
}

function directionOf(before: number | null, after: number | null): ChangeDirection {
  if (before === null) return after === null ? 'same' : 'new'
  if (after === null) return 'gone'
  return after > before ? 'rose' : after < before ? 'fell' : 'same'
}

/** True for what happened after the first assessment and no later than the second: what may explain the change between them. */
export const isBetween = (date: LocalDate | null, before: LocalDate, after: LocalDate): boolean =>
  date !== null && date > before && date <= after
