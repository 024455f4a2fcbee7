import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const reviews = (db: Builder) =>
  db
    .selectFrom('eligibilityReview as r')
    .innerJoin('user as u', 'u.id', 'r.madeBy')
    .select(['r.id', 'r.voucherId', 'r.lineNumber', 'r.code', 'r.reason', 'r.evidence', 'u.name as author', 'r.madeOn'])

const OF_GRANT = statement((db, p: Given<{ grantId: number }>) =>
  reviews(db)
    .innerJoin('voucherLine as l', (join) =>
      join.onRef('l.voucherId', '=', 'r.voucherId').onRef('l.lineNumber', '=', 'r.lineNumber'),
    )
    .where('l.grantId', '=', p.grantId)
    .orderBy('r.id'),
)

/** A hint that somebody looked at and found eligible, with the reason. */
export type EligibilityReviewRow = Answered<typeof OF_GRANT>

/** The reviews of a grant's lines. */
export const eligibilityReviews = (database: Database, grantId: number): EligibilityReviewRow[] =>
  database.all(OF_GRANT, { grantId })

type Hint = Pick<RowOf<'eligibilityReview'>, 'voucherId' | 'lineNumber' | 'code'>

const OF_HINT = statement((db, p: Given<Hint>) =>
  reviews(db).where('r.voucherId', '=', p.voucherId).where('r.lineNumber', '=', p.lineNumber).where('r.code', '=', p.code),
)

export const findEligibilityReview = (database: Database, hint: Hint): EligibilityReviewRow | undefined =>
  database.get(OF_HINT, hint)

export const insertEligibilityReview = (
  database: Database,
  review: Omit<NewRowOf<'eligibilityReview'>, 'id' | 'outcome'>,
): number => database.insert('eligibilityReview', { ...review, outcome: 'eligible' })

export const deleteEligibilityReview = (database: Database, id: number): number => database.delete('eligibilityReview', { id })
