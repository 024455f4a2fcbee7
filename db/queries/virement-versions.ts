import { type NotNull, sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const VERSIONS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetVersion as v')
    .leftJoin('budgetVersionApproval as a', 'a.versionId', 'v.id')
    .select((eb) => ['v.id', 'v.number', eb.fn.coalesce('a.kind', sql<'DONOR'>`'DONOR'`).as('kind')])
    .where('v.grantId', '=', p.grantId)
    .orderBy('v.number'),
)

/** A version with who approved it: DONOR also where no approval is kept, since such a version came with the agreement. */
export type ApprovedVersionRow = Answered<typeof VERSIONS>

/** The versions of a grant's budget with who approved each, the first first. */
export const approvedVersions = (database: Database, grantId: number): ApprovedVersionRow[] => database.all(VERSIONS, { grantId })

const PARENTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetHead')
    .select(['code', 'parent'])
    .$narrowType<{ parent: NotNull }>()
    .where('grantId', '=', p.grantId)
    .where('parent', 'is not', null),
)

/** The head above each sub-head of a grant; heads without one above are left out. */
export const headParents = (database: Database, grantId: number): ReadonlyMap<string, string> =>
  new Map(database.all(PARENTS, { grantId }).map(({ code, parent }) => [code, parent]))
