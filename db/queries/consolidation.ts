import { sql } from 'kysely'
import { type Answered, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'

const ACCOUNTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('subAwardTerm as t')
    .innerJoin('subAward as s', 's.id', 't.subAwardId')
    .select('t.account')
    .distinct()
    .where('s.grantId', '=', p.grantId)
    .orderBy('t.account'),
)

/** The accounts that the sub-awards of a grant name for their advances. */
export const subAwardAccounts = (database: Database, grantId: number): string[] =>
  database.all(ACCOUNTS, { grantId }).map((row) => row.account)

interface AdvancesUpTo {
  readonly grantId: number
  readonly accounts: readonly string[]
  readonly to: string
}

/** Later than any voucher. */
const ANY_DAY = '9999-12-31'

const LINES = statement((db, p: Given<AdvancesUpTo>) =>
  db
    .selectFrom('voucher as v')
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['v.id as voucherId', 'v.number', 'v.date', 'v.label', 'v.kind', 'v.correctsId', 'l.account'])
    .select([sql<number>`l.side * l.amount_xof`.as('xof'), 'p.code as partner', 'l.grantId'])
    /** 1 for donor spending. */
    .select(sql<number>`l.budget_line_id is not null and a.spending = 1`.as('spent'))
    .where('v.date', '<=', p.to)
    .where('v.id', 'in', (eb) =>
      eb
        .selectFrom('voucherLine as w')
        .select('w.voucherId')
        .where('w.account', 'in', listed(p.accounts))
        .where('w.grantId', '=', p.grantId)
        .where('w.partnerId', 'is not', null),
    )
    .orderBy('v.date')
    .orderBy('v.id')
    .orderBy('l.lineNumber'),
)

/** A line of a voucher that touches advances; francs are debit positive. */
export type AdvanceLineRow = Answered<typeof LINES>

/** Every line of the vouchers up to a day that touch an advance account of the grant for a partner, in voucher order. */
export const advanceVoucherLines = (
  database: Database,
  grantId: number,
  accounts: readonly string[],
  to: string | null,
): AdvanceLineRow[] => database.all(LINES, { grantId, accounts, to: to ?? ANY_DAY })

const BALANCES = statement((db, p: Given<AdvancesUpTo>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['p.code as partner', sql<number>`sum(l.side * l.amount_xof)`.as('xof')])
    .where('l.account', 'in', listed(p.accounts))
    .where('l.grantId', '=', p.grantId)
    .where('l.date', '<=', p.to)
    .groupBy('p.code'),
)

/** The balance of each partner's advance under a grant on a day, from the account's own lines. */
export const advanceBalances = (
  database: Database,
  grantId: number,
  accounts: readonly string[],
  to: string | null,
): ReadonlyMap<string, number> =>
  new Map(database.all(BALANCES, { grantId, accounts, to: to ?? ANY_DAY }).map(({ partner, xof }) => [partner, xof]))

const PARTNERS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('partner as p')
    .select(['p.id', 'p.code', 'p.name'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('p.id', 'in', selectFrom('subAward').select('partnerId').where('grantId', '=', p.grantId)),
        eb(
          'p.id',
          'in',
          selectFrom('budgetVersionLine as l')
            .innerJoin('budgetVersion as v', 'v.id', 'l.versionId')
            .select('l.partnerId')
            .where('v.grantId', '=', p.grantId),
        ),
        eb('p.id', 'in', selectFrom('dimensionBalance').select('partnerId').where('grantId', '=', p.grantId)),
      ]),
    )
    .orderBy('p.id'),
)

/** The partners of a grant: those with a sub-award, a budget line, or a voucher line of it, in the order they were entered. */
export const consortiumPartners = (database: Database, grantId: number): Answered<typeof PARTNERS>[] =>
  database.all(PARTNERS, { grantId })
