import type { Database } from '../../db/database.ts'
import { type EligibilityReviewRow, eligibilityReviews } from '../../db/queries/eligibility-reviews.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import type { EligibilityHit } from '../../domain/eligibility/eligibility-line.ts'
import { lineKey } from '../conversion/grant-conversion.ts'
import { type EligibilityBook, eligibilityBook } from './eligibility-book.ts'
import { type StandingOnLine, standingRulings } from './rulings-standing.ts'

/** Open, answered by a ruling, or looked at and set aside. */
export type HitState = 'open' | 'ruled' | 'dismissed'

export interface JudgedHit extends EligibilityHit {
  readonly state: HitState
  readonly review: EligibilityReviewRow | undefined
}

export interface JudgedBook {
  readonly book: EligibilityBook
  readonly standing: ReadonlyMap<string, StandingOnLine>
  readonly hits: readonly JudgedHit[]
}

/**
 * The hits of a grant with what people did about each, of all its lines or of some. A ruling of the same code answers a hint, and so do
 * rulings that leave nothing of the line; a hint that was set aside is answered by its reason. When a ruling is lifted its hint is open again.
 */
export function judgedBook(database: Database, grant: GrantRow, lineKeys?: readonly string[]): JudgedBook {
  const book = eligibilityBook(database, grant)
  const standing = standingRulings(database, grant.id)
  const reviews = new Map(eligibilityReviews(database, grant.id).map((row) => [`${lineKey(row)} ${row.code}`, row]))
  const judged = (hit: EligibilityHit): JudgedHit => {
    const review = reviews.get(`${hit.key} ${hit.code}`)
    const ruled = standing.get(hit.key)
    const answered = ruled !== undefined && (ruled.codes.has(hit.code) || ruled.xof >= (book.lines.get(hit.key)?.xof ?? 0))
    return { ...hit, review, state: answered && ruled.xof > 0 ? 'ruled' : review ? 'dismissed' : 'open' }
  }
  const hits = [...(lineKeys ?? book.hitsByLine.keys())].flatMap((key) => (book.hitsByLine.get(key) ?? []).map(judged))
  return { book, standing, hits }
}
