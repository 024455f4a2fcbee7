import type { AwardSummary } from '../../../../shared/contract/sub-awards.ts'

const PARTS = ['accepted', 'refunded', 'disallowed', 'queried', 'inReview', 'unspent'] as const
export type PositionPart = (typeof PARTS)[number]

/** The parts of what was advanced that have a length on the bar, in its order; a negative part has none. */
export const positionParts = (award: AwardSummary): readonly { readonly key: PositionPart; readonly minor: number }[] =>
  PARTS.map((key) => ({ key, minor: award[key] })).filter(({ minor }) => minor > 0)

/** Where the mark of the minimum stands on the bar, in percent of its length: whole percents are enough for a picture. */
export function markPlace(award: AwardSummary): number {
  const whole = positionParts(award).reduce((sum, { minor }) => sum + minor, 0)
  return whole === 0 ? 0 : Math.min(100, Math.floor((award.threshold * 100) / whole))
}
