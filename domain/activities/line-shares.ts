import { allocate } from '../../shared/money/allocate.ts'

/** A line of donor spending: gross as posted, and what of it is eligible now, less what was taken back and ruled out. */
export interface EligibleLine {
  readonly grossXof: number
  readonly eligibleXof: number
  /** Minor units of the grant's currency; null while a rate is missing. */
  readonly eligibleMinor: number | null
}

export interface LineShare {
  /** Null is the rest of the line, which no event bears. */
  readonly eventId: number | null
  readonly grossXof: number
  readonly xof: number
  readonly donorMinor: number | null
}

/**
 * Parts the eligible amount of a line among the events that bear it and the rest, in proportion to the francs of each: the parts sum to the line in
 * both currencies, to the unit (largest remainder). Throws when the events bear more than the line: the books refuse that before.
 */
export function lineShares(
  line: EligibleLine,
  borne: readonly { readonly eventId: number; readonly amountXof: number }[],
): LineShare[] {
  const taken = borne.reduce((sum, { amountXof }) => sum + amountXof, 0)
  if (taken > Math.max(0, line.grossXof)) throw new RangeError(`events bear ${taken} of a line of ${line.grossXof}`)
  if (borne.length === 0)
    return [{ eventId: null, grossXof: line.grossXof, xof: line.eligibleXof, donorMinor: line.eligibleMinor }]
  const rest = line.grossXof - taken
  const parts = [
    ...borne.map(({ eventId, amountXof }) => ({ eventId: eventId as number | null, grossXof: amountXof })),
    { eventId: null, grossXof: rest },
  ]
  const shares = parts.map(({ eventId, grossXof }) => ({ code: String(eventId ?? ''), weight: String(grossXof) }))
  const xofs = allocate(line.eligibleXof, shares)
  const minors = line.eligibleMinor === null ? null : allocate(line.eligibleMinor, shares)
  return parts
    .map((part, index) => ({ ...part, xof: xofs[index] ?? 0, donorMinor: minors === null ? null : (minors[index] ?? 0) }))
    .filter((part) => part.grossXof !== 0)
}
