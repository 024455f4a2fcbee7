import type { Database } from '../../db/database.ts'
import { findTemplate } from './templates.ts'

export const T4 = 'T4'

export interface RatingTerms {
  /** Share of the value of a report that is looked at, decimal text. */
  readonly samplePercent: string
  /** How the sub-award is paid. */
  readonly basis: 'ADVANCE' | 'ARREARS'
}

/** Everything is looked at, and advances go on, where nobody has rated the partner: the gate warns of it. */
const UNRATED: RatingTerms = { samplePercent: '100', basis: 'ADVANCE' }

/** What a partner's rating means for its sub-award (spec 05 §3.5, 04 §2.11): the share of its reports that is looked at, and how it is paid. */
export function ratingTerms(database: Database, rating: string | null): RatingTerms {
  const row = findTemplate(database, T4)?.ratings?.find((each) => each.rating === rating)
  return row
    ? { samplePercent: row.samplePercent ?? UNRATED.samplePercent, basis: row.basis === 'ARREARS' ? 'ARREARS' : 'ADVANCE' }
    : UNRATED
}
