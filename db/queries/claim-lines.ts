import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { fullLines } from './voucher-lines.ts'

const LINES = statement((db, p: Given<{ grantId: number; to: string }>) =>
  fullLines(db)
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('event as e', 'e.sequence', 'v.chainSequence')
    .select(['l.date', 'v.number', 'v.journal', 'e.hash as eventHash'])
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1)
    .where('l.date', '<=', p.to),
)

export type ClaimLineRow = Answered<typeof LINES>

/** The donor spending lines of a grant up to a day, with what the claim's transaction list prints of them. */
export const claimLines = (database: Database, grantId: number, to: string): ClaimLineRow[] => database.all(LINES, { grantId, to })
