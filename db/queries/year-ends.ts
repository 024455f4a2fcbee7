import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** A year's end: the closing voucher's number is null when no account of classes 6 to 8 held anything; a surplus is positive. */
export type YearEndRow = RowOf<'yearEnd'>

const BY_YEAR = statement((db, p: Given<{ year: number }>) =>
  db.selectFrom('yearEnd').selectAll().where('fiscalYear', '=', p.year),
)

export const findYearEnd = (database: Database, year: number): YearEndRow | undefined => database.get(BY_YEAR, { year })

const LAST_CARRIED = statement((db) =>
  db.selectFrom('yearEnd').select(sql<number | null>`max(fiscal_year)`.as('year')).where('state', '=', 'carried'),
)

/** The last year whose balances were carried to the next; no voucher enters it or an earlier one any more. */
export const lastCarriedYear = (database: Database): number | null => database.get(LAST_CARRIED)?.year ?? null

export const insertYearEnd = (database: Database, fiscalYear: number, askedBy: string, askedAt: string): number =>
  database.insert('yearEnd', { fiscalYear, state: 'asked', askedBy, askedAt })

export const deleteYearEnd = (database: Database, fiscalYear: number): number =>
  database.delete('yearEnd', { fiscalYear, state: 'asked' })

export const beginYearEnd = (database: Database, fiscalYear: number): number =>
  database.update('yearEnd', { fiscalYear }, { state: 'posting' })

export const finishYearEnd = (
  database: Database,
  fiscalYear: number,
  row: Pick<YearEndRow, 'confirmedBy' | 'confirmedAt' | 'closingNumber' | 'openingNumber' | 'resultXof'>,
): number => database.update('yearEnd', { fiscalYear }, { ...row, state: 'carried' })

const CARRIED = statement((db, p: Given<{ day: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.account', 'l.currency', 'l.grantId', 'l.partnerId', 't.name as thirdParty'])
    .select([sql<number>`sum(l.side * l.amount_minor)`.as('minor'), sql<number>`sum(l.side * l.amount_xof)`.as('xof')])
    .where('l.date', '<=', p.day)
    .groupBy(['l.account', 'l.currency', 'l.grantId', 'l.partnerId', 'l.thirdPartyId'])
    .having(sql<boolean>`sum(l.side * l.amount_minor) <> 0 or sum(l.side * l.amount_xof) <> 0`)
    .orderBy('l.account')
    .orderBy('l.currency')
    .orderBy('l.grantId')
    .orderBy('l.partnerId')
    .orderBy('t.name'),
)

/** What every account holds up to a day by currency, grant, partner and third party; nil ones left out, by code. */
export const carriedBalances = (database: Database, day: string): Answered<typeof CARRIED>[] => database.all(CARRIED, { day })

const OPENINGS = statement((db, p: Given<{ year: number }>) =>
  db
    .selectFrom('voucher as v')
    .select('v.number')
    .where('v.kind', '=', 'opening')
    .where('v.fiscalYear', '=', p.year)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal')),
      ),
    )
    .orderBy('v.id'),
)

/** The opening vouchers dated in a year that stand, by number: an imported one keeps the year before from being carried. */
export const openingVouchers = (database: Database, year: number): string[] =>
  database.all(OPENINGS, { year }).map(({ number }) => number)

const EARLIER_OPEN = statement((db, p: Given<{ year: number }>) =>
  db
    .selectFrom('voucher')
    .select(sql<number | null>`min(fiscal_year)`.as('year'))
    .where('fiscalYear', '<', p.year)
    .where('fiscalYear', '>', sql<number>`coalesce((select max(fiscal_year) from year_end where state = 'carried'), 0)`),
)

/** The first year before this one that has vouchers and was not carried. */
export const earlierYearOpen = (database: Database, year: number): number | null =>
  database.get(EARLIER_OPEN, { year })?.year ?? null

const OF_VOUCHER = statement((db, p: Given<{ number: string }>) =>
  db
    .selectFrom('yearEnd')
    .select('fiscalYear')
    .where('state', '=', 'carried')
    .where((eb) => eb.or([eb('closingNumber', '=', p.number), eb('openingNumber', '=', p.number)])),
)

/** Whether a voucher is the closing or the opening one of a year's end. */
export const isYearEndVoucher = (database: Database, number: string): boolean =>
  database.get(OF_VOUCHER, { number }) !== undefined
