import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type TreasuryKind = RowOf<'treasuryAccount'>['kind']

/** `journals` counts those that share the account; the columns beside min() are those of the first of them. */
const ACCOUNTS = statement((db) =>
  db
    .selectFrom('journal as j')
    .innerJoin('account as a', 'a.code', 'j.account')
    .leftJoin('treasuryAccount as t', 't.account', 'a.code')
    .leftJoin('grantAgreement as g', 'g.id', 't.grantId')
    .select(['a.code as account', 'a.nameFr', 'a.nameEn', 'j.code as journal', 'j.currency'])
    .select((eb) => [eb.fn.countAll<number>().as('journals'), eb.fn.min('j.position').as('first')])
    .select(sql<TreasuryKind>`case j.type when 'bank' then 'bank' when 'cash' then 'cash' else 'wallet' end`.as('kind'))
    .select(['t.bank', 't.number', 't.operator', 't.holder', 'g.code as grantCode', 't.ceilingXof', 't.imprestXof'])
    .select(['t.maximumPaymentXof', 't.dailyLimitXof'])
    .where('j.type', 'in', ['bank', 'cash', 'mobile-money'])
    .groupBy('a.code')
    .orderBy('a.code'),
)

/**
 * A bank, cash or wallet account with its journal; the settings are null until someone writes them. Limits are XOF. Statements and
 * reconciliations refuse an account of several journals (spec 08 §12).
 */
export type TreasuryAccountRow = Answered<typeof ACCOUNTS>

/** Every account that a bank, cash or mobile-money journal stands on, by code; with several journals on one account, the first of them. */
export const listTreasuryAccounts = (database: Database): TreasuryAccountRow[] => database.all(ACCOUNTS)

const BALANCE_ON = statement((db, p: Given<{ account: string; day: string }>) =>
  db
    .selectFrom('voucherLine')
    .select(sql<number>`coalesce(sum(side * amount_minor), 0)`.as('minor'))
    .select(sql<number>`coalesce(sum(side * amount_xof), 0)`.as('xof'))
    .where('account', '=', p.account)
    .where('date', '<=', p.day),
)

/** Σ debit − credit of an account up to a day, in its currency's minor units and in XOF. */
export const accountBalanceOn = (database: Database, account: string, day: string): { minor: number; xof: number } =>
  database.get(BALANCE_ON, { account, day }) ?? { minor: 0, xof: 0 }
