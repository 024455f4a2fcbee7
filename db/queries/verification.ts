import { sql } from 'kysely'
import { type Given, statement } from '../build.ts'
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

const EVENTS = statement((db) =>
  db
    .selectFrom('event')
    .select(['sequence', 'at', 'userName', 'commandId', 'type', 'subject', 'content', 'bodyHash', 'previousHash', 'hash'])
    .orderBy('sequence'),
)

/** Every event in order, as arrays: sequence, at, user, command, type, subject, content, hash of the body, previous hash, hash. */
export const eventStream = (database: Database): IterableIterator<SqlValue[]> => database.iterateArrays(EVENTS)

const POSTED_EVENTS = statement((db) =>
  db
    .selectFrom('event')
    .select(['sequence', 'at', 'userName', 'subject', 'content'])
    .where('type', 'in', ['posted', 'reversed'])
    .orderBy('sequence'),
)

/** The events that posted vouchers, in order, as arrays: sequence, at, user, subject, content. */
export const postedEventStream = (database: Database): IterableIterator<SqlValue[]> => database.iterateArrays(POSTED_EVENTS)

const VOUCHERS = statement((db) =>
  db
    .selectFrom('voucher as v')
    .leftJoin('voucher as o', 'o.id', 'v.correctsId')
    .select(['v.chainSequence', 'v.id', 'v.number', 'v.sourceId', 'v.journal', 'v.date', 'v.valueDate', 'v.kind', 'v.label'])
    .select(['o.number as corrects', 'v.reason', 'v.preparedBy', 'v.approvedBy', 'v.lineCount', 'v.fiscalYear', 'v.sequence'])
    .select(['v.postedAt', 'v.postedBy'])
    .orderBy('v.id'),
)

/**
 * Every posted voucher in order of its row, which is the order of the chain: chain sequence, id, then the header in the order of the chain (people by
 * their numbers), then line count, fiscal year, number in it, when and by whom it was posted.
 */
export const voucherStream = (database: Database): IterableIterator<SqlValue[]> => database.iterateArrays(VOUCHERS)

const LINES = statement((db) =>
  db
    .selectFrom('voucherLine')
    .select(['voucherId', 'date', 'lineNumber', 'account', 'side', 'currency', 'amountMinor', 'amountXof', 'rate', 'rateSource'])
    .select(['grantId', 'budgetLineId', 'memoBudgetLine', 'partnerId', 'activityId', 'siteId', 'thirdPartyId', 'label'])
    .select(['documentReference', 'documentDate', 'invoice', 'paymentMode', 'expenseType'])
    .orderBy('voucherId')
    .orderBy('lineNumber'),
)

/** Every line by voucher: voucher id, date, then the columns that the chain covers; dimensions come as numbers for the caller to name. */
export const lineStream = (database: Database): IterableIterator<SqlValue[]> => database.iterateArrays(LINES)

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
