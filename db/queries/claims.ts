import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

const claims = (db: Builder) =>
  db.selectFrom('claim as c').innerJoin('user as u', 'u.id', 'c.preparedBy').selectAll('c').select('u.name as preparedByName')

const OF_GRANT = statement((db, p: Given<{ grantId: number }>) =>
  claims(db).where('c.grantId', '=', p.grantId).orderBy('c.fromDate'),
)

/**
 * A claim as kept. Amounts are minor units of the grant's currency; what is null has not happened yet. The number, C1, C2…, goes by the order of
 * submission; `recoveredMinor` is the advance that it used up, beside what it claims: the donor accepts both.
 */
export type ClaimRow = Readonly<Answered<typeof OF_GRANT>>

/** The claims of a grant, in the order of their periods. */
export const listClaims = (database: Database, grantId: number): ClaimRow[] => database.all(OF_GRANT, { grantId })

const ONE = statement((db, p: Given<{ id: number }>) => claims(db).where('c.id', '=', p.id))

export const findClaim = (database: Database, id: number): ClaimRow | undefined => database.get(ONE, { id })

export type NewClaim = Pick<ClaimRow, 'grantId' | 'period' | 'fromDate' | 'toDate' | 'dueOn' | 'preparedBy'>

/** Writes a draft and answers its id. */
export const insertClaim = (database: Database, claim: NewClaim): number => database.insert('claim', { ...claim, state: 'draft' })

/** Writes what a step changes of a claim. */
export const updateClaim = (
  database: Database,
  id: number,
  changes: Partial<Omit<RowOf<'claim'>, 'id' | keyof NewClaim>>,
): number => database.update('claim', { id }, changes)

const STEPS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('claimStep as s')
    .innerJoin('claim as c', 'c.id', 's.claimId')
    .innerJoin('user as u', 'u.id', 's.madeBy')
    .select(['s.id', 's.claimId', 's.kind', 's.date', 's.note', 's.reference', 's.amountMinor', 's.amountXof', 's.tranche'])
    .select(['u.name as madeBy', 's.madeAt'])
    .where('c.grantId', '=', p.grantId)
    .orderBy('s.id'),
)

/** One step of a claim's life; amounts in the grant's currency and in francs. */
export type ClaimStepRow = Readonly<Answered<typeof STEPS>>

/** Every step of a grant's claims, in order. */
export const claimSteps = (database: Database, grantId: number): ClaimStepRow[] => database.all(STEPS, { grantId })

export const insertClaimStep = (database: Database, step: NewRowOf<'claimStep'>): number => database.insert('claimStep', step)
