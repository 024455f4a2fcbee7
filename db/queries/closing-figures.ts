import { sql } from 'kysely'
import { lastDay, type Month } from '../../shared/time/period.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

/** What a statement is told of a month: its first and last day. */
interface Days {
  readonly from: string
  readonly to: string
}

const daysOf = (month: Month): Days => ({ from: `${month}-01`, to: lastDay(month) })

const NUMBERS = statement((db, p: Given<Days & { fiscalYear: number }>) =>
  db
    .selectFrom('voucher as v')
    .select((eb) => ['v.journal', 'v.fiscalYear', eb.fn.min('v.sequence').as('first'), eb.fn.max('v.sequence').as('last')])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('v.fiscalYear', '=', p.fiscalYear)
    .where('v.journal', 'in', (eb) =>
      eb.selectFrom('voucher as w').select('w.journal').where('w.date', '>=', p.from).where('w.date', '<=', p.to),
    )
    .groupBy(['v.journal', 'v.fiscalYear'])
    .orderBy('v.journal'),
)

export type JournalNumbersRow = Answered<typeof NUMBERS>

/** The numbers of each journal that has a voucher in the month, over its whole fiscal year. */
export const journalNumbers = (database: Database, month: Month): JournalNumbersRow[] =>
  database.all(NUMBERS, { ...daysOf(month), fiscalYear: Number(month.slice(0, 4)) })

const REVERSALS = statement((db, p: Given<Days>) =>
  db
    .selectFrom('voucher')
    .select(['number', 'reason'])
    .where('kind', '=', 'reversal')
    .where('date', '>=', p.from)
    .where('date', '<=', p.to)
    .orderBy('id'),
)

/** The reversals dated in the month with their reasons. */
export const reversalsOf = (database: Database, month: Month): Answered<typeof REVERSALS>[] =>
  database.all(REVERSALS, daysOf(month))

const TRANCHES = statement((db, p: Given<Days>) =>
  db
    .selectFrom('tranche as t')
    .innerJoin('grantAgreement as g', 'g.id', 't.grantId')
    .leftJoin('voucher as v', (join) =>
      join.on(
        'v.id',
        '=',
        sql<number>`coalesce(t.voucher_id, (select s.id from voucher s where s.source_id = t.voucher_source))`,
      ),
    )
    .select(['g.code as grantCode', 't.number', 't.date', 't.reference'])
    .where('t.kind', '<>', 'opening')
    .where('t.date', '>=', p.from)
    .where('t.date', '<=', p.to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('voucher as r').select('r.id').whereRef('r.correctsId', '=', 'v.id').where('r.kind', '=', 'reversal')),
      ),
    )
    .orderBy('t.date')
    .orderBy('t.id'),
)

export type TrancheProofRow = Answered<typeof TRANCHES>

/** The receipts and exchanges of the month with what proves their rate. */
export const tranchesOfMonth = (database: Database, month: Month): TrancheProofRow[] => database.all(TRANCHES, daysOf(month))

export interface AccountBalanceRow {
  readonly account: string
  readonly xof: number
}

const lineSum = sql<number>`sum(l.side * l.amount_xof)`
const cellSum = sql<number>`sum(b.debit_xof - b.credit_xof)`

const NAMELESS = statement((db, p: Given<{ to: string; prefixes: readonly string[] }>) =>
  db
    .selectFrom('voucherLine as l')
    .select(['l.account', lineSum.as('xof')])
    .where('l.date', '<=', p.to)
    .where('l.thirdPartyId', 'is', null)
    .where('l.partnerId', 'is', null)
    .where(sql<boolean>`exists (select 1 from json_each(${p.prefixes}) p where l.account like p.value || '%')`)
    .groupBy('l.account')
    .having(lineSum, '<>', 0)
    .orderBy('l.account'),
)

/** What the accounts of these beginnings hold at the end of the month where nobody is named: no third party, no partner. */
export const namelessBalances = (database: Database, prefixes: readonly string[], month: Month): AccountBalanceRow[] =>
  database.all(NAMELESS, { to: lastDay(month), prefixes })

const BALANCES = statement((db, p: Given<{ month: Month; prefixes: readonly string[] }>) =>
  db
    .selectFrom('accountBalance as b')
    .select(['b.account', cellSum.as('xof')])
    .where('b.month', '<=', p.month)
    .where(sql<boolean>`exists (select 1 from json_each(${p.prefixes}) p where b.account like p.value || '%')`)
    .groupBy('b.account')
    .having(cellSum, '<>', 0)
    .orderBy('b.account'),
)

/** What the accounts of these beginnings hold at the end of the month. */
export const balancesOf = (database: Database, prefixes: readonly string[], month: Month): AccountBalanceRow[] =>
  database.all(BALANCES, { month, prefixes })

const ABNORMAL = statement((db, p: Given<{ month: Month }>) =>
  db
    .selectFrom('accountBalance as b')
    .innerJoin('account as a', 'a.code', 'b.account')
    .select(['b.account', cellSum.as('xof')])
    .where('b.month', '<=', p.month)
    .where('a.class', '<=', 5)
    .where('a.normalSide', '<>', 'both')
    .groupBy('b.account')
    .having((eb) =>
      eb.or([
        eb.and([eb('a.normalSide', '=', 'debit'), eb(cellSum, '<', 0)]),
        eb.and([eb('a.normalSide', '=', 'credit'), eb(cellSum, '>', 0)]),
      ]),
    )
    .orderBy('b.account'),
)

/** Accounts of classes 1 to 5 whose balance stands on the other side than is normal for them. */
export const abnormalBalances = (database: Database, month: Month): AccountBalanceRow[] => database.all(ABNORMAL, { month })

const GAPS = statement((db, p: Given<{ to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.voucherId', sql<string>`coalesce(g.code, '')`.as('fund'), lineSum.as('gapXof')])
    .where('l.date', '<=', p.to)
    .where(sql<string>`substr(l.account, 1, 2)`, 'not in', ['19', '28', '29', '39', '49', '59', '68', '69'])
    .where(sql<string>`substr(l.account, 1, 3)`, 'not in', ['791', '795', '797', '798'])
    .groupBy(['l.voucherId', 'l.grantId'])
    .having(lineSum, '<>', 0)
    .orderBy('l.voucherId'),
)

/**
 * What each voucher up to the month's end leaves unbalanced on each fund, depreciation and provisions aside: only one side of those names
 * the grant, and no money moves.
 */
export const fundGaps = (database: Database, month: Month): Answered<typeof GAPS>[] => database.all(GAPS, { to: lastDay(month) })

const FIGURES = statement((db, p: Given<{ grantId: number; to: string; fund: string; release: string; receivable: string }>) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('voucherLine as l')
        .innerJoin('voucher as v', 'v.id', 'l.voucherId')
        .innerJoin('journal as j', 'j.code', 'v.journal')
        .select(['l.account', sql<number>`j.type = 'closing'`.as('closing'), lineSum.as('xof')])
        .where('l.grantId', '=', p.grantId)
        .where('l.date', '<=', p.to)
        .groupBy(['l.account', 'closing'])
        .as('f'),
    )
    .select([
      sql<number>`coalesce(sum(case when not closing and substr(account, 1, 1) in ('6', '7', '8') and account not like ${p.release} || '%' then xof end), 0)`.as(
        'netCharges',
      ),
      sql<number>`coalesce(sum(case when not closing and account like ${p.release} || '%' then -xof end), 0)`.as('released'),
      sql<number>`coalesce(sum(case when account like ${p.fund} || '%' then -xof end), 0)`.as('fund'),
      sql<number>`coalesce(sum(case when account like ${p.receivable} || '%' then xof end), 0)`.as('receivable'),
    ]),
)

export type FundFiguresRow = Answered<typeof FIGURES>

/** A grant's net charges, releases, fund and receivable up to the month's end, closing and carried opening vouchers netting to nothing. */
export const fundFiguresOf = (
  database: Database,
  grantId: number,
  month: Month,
  accounts: { readonly fund: string; readonly release: string; readonly receivable: string },
): FundFiguresRow =>
  database.get(FIGURES, { grantId, to: lastDay(month), ...accounts }) ?? {
    netCharges: 0,
    released: 0,
    fund: 0,
    receivable: 0,
  }

const currencySums = [sql<number>`sum(l.side * l.amount_minor)`.as('minor'), lineSum.as('xof')] as const
const notNil = sql<boolean>`sum(l.side * l.amount_minor) <> 0 or sum(l.side * l.amount_xof) <> 0`

const TREASURY = statement((db, p: Given<{ to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.account', 'l.currency', 'g.code as grantCode', sql<string | null>`null`.as('thirdParty'), 'a.normalSide'])
    .select(currencySums)
    .where('l.date', '<=', p.to)
    .where('l.currency', 'not in', ['XOF', 'EUR'])
    .where(sql<string>`substr(l.account, 1, 2)`, 'in', ['51', '52', '53', '55', '57'])
    .groupBy(['l.account', 'l.currency', 'l.grantId'])
    .having(notNil)
    .orderBy('l.account')
    .orderBy('l.currency')
    .orderBy('g.code'),
)

/** A balance in a currency of its own; `normalSide` is the account's own side in the chart. */
export type CurrencyBalanceRow = Answered<typeof TREASURY>

/** Treasury balances in a currency of their own at the end of the month, by account and grant. */
export const treasuryInCurrency = (database: Database, month: Month): CurrencyBalanceRow[] =>
  database.all(TREASURY, { to: lastDay(month) })

const THIRD_PARTIES = statement((db, p: Given<{ to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.account', 'l.currency', 'g.code as grantCode', 't.name as thirdParty', 'a.normalSide'])
    .select(currencySums)
    .where('l.date', '<=', p.to)
    .where('l.currency', 'not in', ['XOF', 'EUR'])
    .where(sql<string>`substr(l.account, 1, 1)`, '=', '4')
    .where(sql<string>`substr(l.account, 1, 2)`, 'not in', ['46', '49'])
    .where(sql<string>`substr(l.account, 1, 3)`, 'not in', ['478', '479'])
    .groupBy(['l.account', 'l.currency', 'l.grantId', 'l.thirdPartyId'])
    .having(notNil)
    .orderBy('l.account')
    .orderBy('l.currency')
    .orderBy('g.code')
    .orderBy('t.name'),
)

/** Receivables and payables in a currency at the end of the month, by account, grant and third party; the funds 46 are none. */
export const thirdPartiesInCurrency = (database: Database, month: Month): CurrencyBalanceRow[] =>
  database.all(THIRD_PARTIES, { to: lastDay(month) })

const GRANT_TREASURY = statement((db, p: Given<{ to: string; fund: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(['l.account', lineSum.as('xof')])
    .where('l.date', '<=', p.to)
    .where(sql<string>`substr(l.account, 1, 2)`, '=', '52')
    .where(sql<string>`coalesce(g.code, '')`, '=', p.fund)
    .groupBy('l.account')
    .having(lineSum, '>', 0)
    .orderBy(lineSum, 'desc')
    .orderBy('l.account'),
)

/** The bank accounts on which a fund ("" for own funds) holds money at the end of the month, the fullest first. */
export const grantTreasury = (database: Database, fund: string, month: Month): AccountBalanceRow[] =>
  database.all(GRANT_TREASURY, { to: lastDay(month), fund })
