import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const AMENDMENTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('grantAmendment as a')
    .innerJoin('user as u', 'u.id', 'a.madeBy')
    .select(['a.id', 'a.number', 'a.kind', 'a.reference', 'a.signedOn', 'a.effectiveOn', 'a.reason', 'a.approval'])
    .select(['u.name as author', 'a.madeAt', 'a.before', 'a.after'])
    .where('a.grantId', '=', p.grantId)
    .orderBy('a.number'),
)

/** An amendment with the whole agreement as it stood before it and after, as they are kept. */
export type AmendmentRow = Answered<typeof AMENDMENTS>

/** The amendments of a grant, the first first. */
export const listAmendments = (database: Database, grantId: number): AmendmentRow[] => database.all(AMENDMENTS, { grantId })

/** Writes an amendment and answers its id. */
export const insertAmendment = (database: Database, amendment: NewRowOf<'grantAmendment'>): number =>
  database.insert('grantAmendment', amendment)
