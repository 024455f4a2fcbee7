import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const virements = (db: Builder) =>
  db
    .selectFrom('virement as v')
    .innerJoin('grantAgreement as g', 'g.id', 'v.grantId')
    .innerJoin('user as r', 'r.id', 'v.requestedBy')
    .leftJoin('user as d', 'd.id', 'v.decidedBy')
    .selectAll('v')
    .select(['g.code as grantCode', 'g.currency', 'r.name as requestedByName', 'd.name as decidedByName'])

const OF_GRANT = statement((db, p: Given<{ grantId: number }>) =>
  virements(db).where('v.grantId', '=', p.grantId).orderBy('v.id', 'desc'),
)

/** A virement: `basedOn` is the version that was in force when it was asked for, `versionNumber` the one that its approval made. */
export type VirementRow = Answered<typeof OF_GRANT>

/** The virements of a grant, the latest first. */
export const listVirementRows = (database: Database, grantId: number): VirementRow[] => database.all(OF_GRANT, { grantId })

const NUMBERED = statement((db, p: Given<{ number: string }>) => virements(db).where('v.number', '=', p.number))

export const findVirement = (database: Database, number: string): VirementRow | undefined => database.get(NUMBERED, { number })

/** What a line gives (negative) or receives, in minor units of the grant's currency; with a head, the line is a new one. */
export type VirementMoveRow = Readonly<Omit<RowOf<'virementMove'>, 'virementId' | 'position'>>

const MOVES = statement((db, p: Given<{ virementId: number }>) =>
  db
    .selectFrom('virementMove')
    .select(['budgetLine', 'amountMinor', 'head', 'labelFr', 'labelEn', 'partner'])
    .where('virementId', '=', p.virementId)
    .orderBy('position'),
)

export const virementMoves = (database: Database, virementId: number): VirementMoveRow[] => database.all(MOVES, { virementId })

const WAITING = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('virementMove as m')
    .innerJoin('virement as v', 'v.id', 'm.virementId')
    .selectAll('m')
    .where('v.grantId', '=', p.grantId)
    .where('v.state', '=', 'requested')
    .orderBy('v.id')
    .orderBy('m.position'),
)

/** The moves of every virement of a grant that waits for a decision. */
export const waitingMoves = (database: Database, grantId: number): Answered<typeof WAITING>[] =>
  database.all(WAITING, { grantId })

const COUNT = statement((db, p: Given<{ prefix: string }>) =>
  db
    .selectFrom('virement')
    .select((eb) => eb.fn.countAll<number>().as('known'))
    .where(sql<boolean>`number glob ${p.prefix} || '*'`),
)

/** How many virements carry a number that begins so: numbers are never taken back. */
export const countVirements = (database: Database, prefix: string): number => database.get(COUNT, { prefix })?.known ?? 0

export type NewVirement = Pick<
  RowOf<'virement'>,
  'grantId' | 'number' | 'basedOn' | 'reason' | 'requestedBy' | 'requestedOn' | 'test'
>

/** Writes a request with its moves and answers its id. */
export function insertVirement(database: Database, row: NewVirement, moves: readonly VirementMoveRow[]): number {
  const virementId = database.insert('virement', { ...row, state: 'requested' })
  for (const [position, move] of moves.entries()) database.insert('virementMove', { virementId, position, ...move })
  return virementId
}

/** How a request ended; what did not happen is empty already. */
export type VirementDecision = Pick<RowOf<'virement'>, 'state' | 'test' | 'decidedBy' | 'decidedOn' | 'decisionNote'> &
  Partial<Pick<RowOf<'virement'>, 'donorReference' | 'effectiveOn' | 'versionNumber'>>

export const decideVirementRow = (database: Database, id: number, decision: VirementDecision): number =>
  database.update('virement', { id }, decision)
