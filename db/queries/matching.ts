import { type Expression, sql } from 'kysely'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type MatchingReason = RowOf<'matchingGroup'>['reason']

const GROUP = statement((db, p: Given<{ id: number }>) => db.selectFrom('matchingGroup').selectAll().where('id', '=', p.id))

export const findMatchingGroup = (database: Database, id: number): RowOf<'matchingGroup'> | undefined =>
  database.get(GROUP, { id })

const LETTERS = statement((db, p: Given<{ account: string; thirdPartyId: number }>) =>
  db.selectFrom('matchingGroup').select('letter').where('account', '=', p.account).where('thirdPartyId', '=', p.thirdPartyId),
)

/** The letters in use of one account and third party. */
export const matchingLetters = (database: Database, account: string, thirdPartyId: number): string[] =>
  database.all(LETTERS, { account, thirdPartyId }).map((row) => row.letter)

/** Writes a group with its lines; answers its id. */
export function insertMatchingGroup(
  database: Database,
  group: Omit<NewRowOf<'matchingGroup'>, 'id'>,
  lines: readonly Omit<RowOf<'matchingLine'>, 'groupId'>[],
): number {
  const groupId = database.insert('matchingGroup', group)
  for (const { voucherId, lineNumber } of lines) database.insert('matchingLine', { groupId, voucherId, lineNumber })
  return groupId
}

/** Takes a group away with its lines: the amounts stay as they were. */
export function deleteMatchingGroup(database: Database, id: number): void {
  database.delete('matchingLine', { groupId: id })
  database.delete('matchingGroup', { id })
}

const lines = (db: Builder, to: Expression<string>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('matchingLine as m', (join) =>
      join.onRef('m.voucherId', '=', 'l.voucherId').onRef('m.lineNumber', '=', 'l.lineNumber'),
    )
    .leftJoin('matchingGroup as g', 'g.id', 'm.groupId')
    .leftJoin('voucher as r', (join) =>
      join.onRef('r.correctsId', '=', 'v.id').on('r.kind', '=', 'reversal').on('r.date', '<=', to),
    )
    .select(['l.voucherId', 'l.lineNumber', 'v.number', 'l.date', 'l.documentDate', 'l.account', 'l.currency', 'l.grantId'])
    .select([sql<number>`l.side * l.amount_minor`.as('minor'), sql<number>`l.side * l.amount_xof`.as('xof')])
    .select(['l.thirdPartyId', 't.name as thirdParty', 'l.label', 'l.invoice', 'l.documentReference'])
    .select(['m.groupId', 'g.letter', 'g.reason', 'r.id as reversedById'])
    .select(sql<number | null>`case v.kind when 'reversal' then v.corrects_id end`.as('reversesId'))
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber')

const ALWAYS = sql<string>`'9999-12-31'`

const OF_ACCOUNTS = statement((db, p: Given<{ prefix: string; end: string; to: string }>) =>
  lines(db, p.to).where('l.account', '>=', p.prefix).where('l.account', '<', p.end).where('l.date', '<=', p.to),
)

/**
 * A line on a third-party account with its matching, debit positive. `reversesId` is the voucher that this one's voucher reverses;
 * `reversedById` the reversal of this line's voucher, dated up to the day looked at.
 */
export type PartyLineRow = Answered<typeof OF_ACCOUNTS>

/** Every line on the accounts that begin so, dated up to a day, oldest first. */
export const linesOfAccounts = (database: Database, prefix: string, to: string): PartyLineRow[] =>
  database.all(OF_ACCOUNTS, { prefix, end: `${prefix}\uffff`, to })

const OF_PARTY = statement((db, p: Given<{ thirdPartyId: number }>) =>
  lines(db, ALWAYS).where('l.thirdPartyId', '=', p.thirdPartyId).where('l.account', '>=', '4').where('l.account', '<', '5'),
)

/** Every line of a third party on class 4, oldest first. */
export const linesOfParty = (database: Database, thirdPartyId: number): PartyLineRow[] => database.all(OF_PARTY, { thirdPartyId })

const OF_VOUCHER = statement((db, p: Given<{ voucherId: number; lineNumber: number }>) =>
  lines(db, ALWAYS).where('l.voucherId', '=', p.voucherId).where('l.lineNumber', '=', p.lineNumber),
)

export const lineOfVoucher = (database: Database, voucherId: number, lineNumber: number): PartyLineRow | undefined =>
  database.get(OF_VOUCHER, { voucherId, lineNumber })

const OF_GROUP = statement((db, p: Given<{ groupId: number }>) => lines(db, ALWAYS).where('m.groupId', '=', p.groupId))

/** The lines of a group, oldest first. */
export const linesOfGroup = (database: Database, groupId: number): PartyLineRow[] => database.all(OF_GROUP, { groupId })
