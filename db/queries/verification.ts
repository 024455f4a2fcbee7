import { sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database, SqlValue } from '../database.ts'

export interface LedgerCounts {
  readonly events: number
  readonly vouchers: number
  readonly lines: number
  readonly accountBalances: number
  readonly closedMonths: number
}

const COUNTS = statement((db) =>
  db.selectNoFrom((eb) => [
    eb.selectFrom('event').select(eb.fn.countAll<number>().as('n')).as('events'),
    eb.selectFrom('voucher').select(eb.fn.countAll<number>().as('n')).as('vouchers'),
    eb.selectFrom('voucherLine').select(eb.fn.countAll<number>().as('n')).as('lines'),
    sql<number>`(select count(*) from account_balance) + (select count(*) from dimension_balance)`.as('accountBalances'),
    eb.selectFrom('period').select(eb.fn.countAll<number>().as('n')).where('state', '=', 'closed').as('closedMonths'),
  ]),
)

export function ledgerCounts(database: Database): LedgerCounts {
  const row = database.get(COUNTS)
  return {
    events: row?.events ?? 0,
    vouchers: row?.vouchers ?? 0,
    lines: row?.lines ?? 0,
    accountBalances: row?.accountBalances ?? 0,
    closedMonths: row?.closedMonths ?? 0,
  }
}

const events = (db: Builder) =>
  db
    .selectFrom('event')
    .select(['sequence', 'at', 'userName', 'commandId', 'type', 'subject', 'content', 'bodyHash', 'previousHash', 'hash'])
    .orderBy('sequence')
const EVENTS = statement((db) => events(db))
const EVENTS_AFTER = statement((db, p: Given<{ after: number }>) => events(db).where('sequence', '>', p.after))

/** Every event in order, or those after one, as arrays: sequence, at, user, command, type, subject, content, hash of the body, previous hash, hash. */
export const eventStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  after === undefined ? database.iterateArrays(EVENTS) : database.iterateArrays(EVENTS_AFTER, { after })

const BEFORE_LAST = statement((db, p: Given<{ count: number }>) =>
  db
    .selectFrom('event as e')
    .select((eb) => [
      'e.sequence',
      'e.hash',
      eb
        .selectFrom('voucher as v')
        .select((of) => of.fn.coalesce(of.fn.max<number | null>('v.id'), sql.lit(0)).as('last'))
        .whereRef('v.chainSequence', '<=', 'e.sequence')
        .$asScalar()
        .as('voucherId'),
    ])
    .orderBy('e.sequence', 'desc')
    .limit(sql.lit(1))
    .offset(p.count),
)

/** The event after which the last `count` ones stand, and the last voucher posted up to there; undefined when there are no more than these. */
export const eventBeforeLast = (database: Database, count: number): Answered<typeof BEFORE_LAST> | undefined =>
  database.get(BEFORE_LAST, { count })

const postedEvents = (db: Builder) =>
  db
    .selectFrom('event')
    .select(['sequence', 'at', 'userName', 'subject', 'content'])
    .where('type', 'in', ['posted', 'reversed'])
    .orderBy('sequence')
const POSTED_EVENTS = statement((db) => postedEvents(db))
const POSTED_EVENTS_AFTER = statement((db, p: Given<{ after: number }>) => postedEvents(db).where('sequence', '>', p.after))

/** The events that posted vouchers, or those after one, in order, as arrays: sequence, at, user, subject, content. */
export const postedEventStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  after === undefined ? database.iterateArrays(POSTED_EVENTS) : database.iterateArrays(POSTED_EVENTS_AFTER, { after })

const vouchers = (db: Builder) =>
  db
    .selectFrom('voucher as v')
    .leftJoin('voucher as o', 'o.id', 'v.correctsId')
    .select(['v.chainSequence', 'v.id', 'v.number', 'v.sourceId', 'v.journal', 'v.date', 'v.valueDate', 'v.kind', 'v.label'])
    .select(['o.number as corrects', 'v.reason', 'v.preparedBy', 'v.approvedBy', 'v.lineCount', 'v.fiscalYear', 'v.sequence'])
    .select(['v.postedAt', 'v.postedBy'])
    .orderBy('v.id')
const VOUCHERS = statement((db) => vouchers(db))
const VOUCHERS_AFTER = statement((db, p: Given<{ after: number }>) => vouchers(db).where('v.id', '>', p.after))

/**
 * Every posted voucher, or those after one, in order of its row, which is the order of the chain: chain sequence, id, then the header in the order of the chain (people by
 * their numbers), then line count, fiscal year, number in it, when and by whom it was posted.
 */
export const voucherStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  after === undefined ? database.iterateArrays(VOUCHERS) : database.iterateArrays(VOUCHERS_AFTER, { after })

const lines = (db: Builder) =>
  db
    .selectFrom('voucherLine')
    .select(['voucherId', 'date', 'lineNumber', 'account', 'side', 'currency', 'amountMinor', 'amountXof', 'rate', 'rateSource'])
    .select(['grantId', 'budgetLineId', 'memoBudgetLine', 'partnerId', 'activityId', 'siteId', 'thirdPartyId', 'label'])
    .select(['documentReference', 'documentDate', 'invoice', 'paymentMode', 'expenseType'])
    .orderBy('voucherId')
    .orderBy('lineNumber')
const LINES = statement((db) => lines(db))
const LINES_AFTER = statement((db, p: Given<{ after: number }>) => lines(db).where('voucherId', '>', p.after))

/** Every line, or those of the vouchers after one, by voucher: voucher id, date, then the columns that the chain covers; dimensions come as numbers for the caller to name. */
export const lineStream = (database: Database, after?: number): IterableIterator<SqlValue[]> =>
  after === undefined ? database.iterateArrays(LINES) : database.iterateArrays(LINES_AFTER, { after })

export interface SealFigures {
  readonly vouchers: number
  readonly lines: number
  readonly debitXof: number
  readonly creditXof: number
}

const SEAL = statement((db, p: Given<{ first: string; last: string; beforeSequence: number }>) =>
  db
    .selectFrom('voucher as v')
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .select((eb) => [
      eb.fn.count<number>('v.id').distinct().as('vouchers'),
      eb.fn.countAll<number>().as('lines'),
      sql<number>`coalesce(sum(case when l.side = 1 then l.amount_xof end), 0)`.as('debitXof'),
      sql<number>`coalesce(sum(case when l.side = -1 then l.amount_xof end), 0)`.as('creditXof'),
    ])
    .where('v.date', '>=', p.first)
    .where('v.date', '<=', p.last)
    .where('v.chainSequence', '<', p.beforeSequence),
)

/** The control totals of a month over what was posted before an event of the chain. */
export const sealFigures = (database: Database, month: string, beforeSequence: number): SealFigures =>
  database.get(SEAL, { first: `${month}-01`, last: `${month}-31`, beforeSequence }) ?? {
    vouchers: 0,
    lines: 0,
    debitXof: 0,
    creditXof: 0,
  }

const NUMBERS = statement((db) =>
  db
    .with('used', (from) =>
      from
        .selectFrom('voucher')
        .select(['journal', 'fiscalYear'])
        .select(sql<number>`max(sequence)`.as('last'))
        .groupBy(['journal', 'fiscalYear']),
    )
    .with('every', (from) =>
      from
        .selectFrom('journalSequence')
        .select(['journal', 'fiscalYear'])
        .union(from.selectFrom('used').select(['journal', 'fiscalYear'])),
    )
    .selectFrom('every as e')
    .leftJoin('journalSequence as s', (join) =>
      join.onRef('s.journal', '=', 'e.journal').onRef('s.fiscalYear', '=', 'e.fiscalYear'),
    )
    .leftJoin('used as u', (join) => join.onRef('u.journal', '=', 'e.journal').onRef('u.fiscalYear', '=', 'e.fiscalYear'))
    .select(['e.journal', 'e.fiscalYear'])
    .select([sql<number>`coalesce(s.last_number, 0)`.as('kept'), sql<number>`coalesce(u.last, 0)`.as('used')])
    .where(sql<boolean>`s.last_number is not u.last`),
)

/** The numbers drawn last, as kept, beside the highest number really used. */
export const sequenceDifferences = (database: Database): { journal: string; fiscalYear: number; kept: number; used: number }[] =>
  database.all(NUMBERS)

const THIRD_PARTIES = statement((db) => db.selectFrom('thirdParty').select(['name', 'folded']))

/** Every third party with its search key, which follows from its name. */
export const thirdPartySearchKeys = (database: Database): { name: string; folded: string }[] => database.all(THIRD_PARTIES)
