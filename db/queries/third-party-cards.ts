import { type NotNull, sql } from 'kysely'
import { fold } from '../../shared/i18n/fold.ts'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** What is written of a third party's card. */
export type CardRow = Omit<RowOf<'thirdPartyCard'>, 'thirdPartyId'>

const parties = (db: Builder) =>
  db
    .selectFrom('thirdParty as t')
    .leftJoin('thirdPartyCard as c', 'c.thirdPartyId', 't.id')
    .select(['t.id', 't.name', 'c.kind', 'c.taxNumber', 'c.phone', 'c.email', 'c.address', 'c.bank', 'c.bankAccount'])
    .select(['c.mobileOperator', 'c.mobileNumber', 'c.screenedOn', 'c.screeningReference', 'c.note', 'c.closedOn'])
    .select(['c.paymentDays', 'c.sameAsId'])

const ALL = statement((db) => parties(db).orderBy('t.folded').orderBy('t.id'))

/** A third party with its card; every column of the card is null, `kind` too, while it has none. */
export type PartyRow = Answered<typeof ALL>

export const listParties = (database: Database): PartyRow[] => database.all(ALL)

const BY_ID = statement((db, p: Given<{ id: number }>) => parties(db).where('t.id', '=', p.id))

export const findParty = (database: Database, id: number): PartyRow | undefined => database.get(BY_ID, { id })

const NAMED = statement((db, p: Given<{ name: string }>) => parties(db).where('t.name', '=', p.name))

export const findPartyNamed = (database: Database, name: string): PartyRow | undefined => database.get(NAMED, { name })

const OFFERED = statement((db, p: Given<{ kind: CardRow['kind'] }>) =>
  parties(db).where('c.kind', '=', p.kind).where('c.closedOn', 'is', null).orderBy('t.folded'),
)

/** Third parties of a kind that are still offered, by name. */
export const offeredParties = (database: Database, kind: CardRow['kind']): PartyRow[] => database.all(OFFERED, { kind })

export const insertParty = (database: Database, name: string): number =>
  database.insert('thirdParty', { name, folded: fold(name) })

const SIMILAR = statement((db, p: Given<{ name: string; folded: string }>) =>
  db.selectFrom('thirdParty').select('name').where('folded', '=', p.folded).where('name', '<>', p.name).orderBy('id'),
)

/** The first other name with the same letters once accents, case and marks are put aside. */
export const similarParty = (database: Database, name: string): string | undefined =>
  database.get(SIMILAR, { name, folded: fold(name) })?.name

/** Writes a whole card. */
export const saveCardRow = (database: Database, thirdPartyId: number, card: CardRow): number =>
  database.upsert('thirdPartyCard', { thirdPartyId, ...card })

const minor = sql<number>`sum(side * amount_minor)`
const xof = sql<number>`sum(side * amount_xof)`

const BALANCES = statement((db) =>
  db
    .selectFrom('voucherLine')
    .select(['thirdPartyId', 'account', 'currency', minor.as('minor'), xof.as('xof')])
    .$narrowType<{ thirdPartyId: NotNull }>()
    .where('thirdPartyId', 'is not', null)
    .where('account', '>=', '4')
    .where('account', '<', '5')
    .groupBy(['thirdPartyId', 'account', 'currency'])
    .having(({ eb, or }) => or([eb(minor, '<>', 0), eb(xof, '<>', 0)]))
    .orderBy('thirdPartyId')
    .orderBy('account')
    .orderBy('currency'),
)

export type PartyBalanceRow = Answered<typeof BALANCES>

/** What each third party owes or is owed by account and currency (class 4), debit positive; what is nil is left out. */
export const partyBalances = (database: Database): PartyBalanceRow[] => database.all(BALANCES)

const LAST_MOVEMENTS = statement((db) =>
  db
    .selectFrom('voucherLine')
    .select('thirdPartyId')
    .select((eb) => eb.fn.max('date').as('last'))
    .$narrowType<{ thirdPartyId: NotNull }>()
    .where('thirdPartyId', 'is not', null)
    .groupBy('thirdPartyId'),
)

export const partyLastMovements = (database: Database): Answered<typeof LAST_MOVEMENTS>[] => database.all(LAST_MOVEMENTS)

const DISTINCT = statement((db) => db.selectFrom('thirdPartyDistinct').select(['firstId', 'secondId']))

export const listDistinct = (database: Database): Answered<typeof DISTINCT>[] => database.all(DISTINCT)

/** Keeps that two third parties are two; the pair is in the order of their ids. */
export const insertDistinct = (database: Database, pair: Omit<RowOf<'thirdPartyDistinct'>, 'id'>): number =>
  database.insert('thirdPartyDistinct', pair)

const TERMS = statement((db) =>
  db.selectFrom('thirdPartyRule').select(['fromDate as from', 'payableDays', 'receivableDays']).orderBy('fromDate'),
)

export const listTerms = (database: Database): Answered<typeof TERMS>[] => database.all(TERMS)

/** Writes the terms that begin on a day. */
export const saveTerms = (database: Database, terms: Omit<RowOf<'thirdPartyRule'>, 'id'>): number =>
  database.upsert('thirdPartyRule', terms, ['fromDate'])
