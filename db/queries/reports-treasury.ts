import { sql } from 'kysely'
import { firstDay, type Month } from '../../shared/time/period.ts'
import { type Answered, type Builder, type Given, shaped } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** Bank, cash and wallet accounts (52, 53, 55, 57); with transfers on their way (58) where money in between must not be lost. */
const TREASURY = ['52', '53', '55', '57']
const WITH_TRANSFERS = [...TREASURY, '58']

/** Of one grant's lines, or of all: the derived table that knows them. */
type Lines = 'one' | 'all'

const linesOf = (grantId: number | null): Lines => (grantId === null ? 'all' : 'one')

interface Asked {
  readonly grantId: number
  readonly month: Month
}

const tableOf = (lines: Lines) =>
  sql<RowOf<'dimensionBalance'>>`${sql.table(lines === 'one' ? 'dimensionBalance' : 'accountBalance')}`

const cells = (db: Builder, lines: Lines, p: Given<Asked>) =>
  db
    .selectFrom(tableOf(lines).as('b'))
    .where('b.month', '<=', p.month)
    .$if(lines === 'one', (query) => query.where('b.grantId', '=', p.grantId))
    .where(sql`substr(b.account, 1, 2)`, 'in', TREASURY)

const BALANCES = shaped((db, lines: Lines, p: Given<Asked>) =>
  cells(db, lines, p)
    .select(['b.account', 'b.currency'])
    .select(sql<number>`sum(b.debit_minor - b.credit_minor)`.as('balanceMinor'))
    .select(sql<number>`sum(b.debit_xof - b.credit_xof)`.as('balanceXof'))
    .groupBy(['b.account', 'b.currency'])
    .orderBy('b.account')
    .orderBy('b.currency'),
)

export type TreasuryBalanceRow = Answered<ReturnType<typeof BALANCES>>

/** What each bank, cash and wallet account holds at the end of a month, by currency; of one grant's lines, or of all. */
export const treasuryBalances = (database: Database, grantId: number | null, month: Month): TreasuryBalanceRow[] =>
  database.all(BALANCES(linesOf(grantId)), { grantId: grantId ?? 0, month })

const CHANGES = shaped((db, lines: Lines, p: Given<Asked>) =>
  cells(db, lines, p)
    .select(['b.month', sql<number>`sum(b.debit_xof - b.credit_xof)`.as('xof')])
    .groupBy('b.month')
    .orderBy('b.month'),
)

/** What the treasury gained or lost in each month up to one, in XOF. */
export const treasuryChanges = (database: Database, grantId: number | null, month: Month): { month: Month; xof: number }[] =>
  database.all(CHANGES(linesOf(grantId)), { grantId: grantId ?? 0, month })

const FLOWS = shaped((db, lines: Lines, p: Given<{ grantId: number; first: string; last: string }>) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('voucher as v')
        .crossJoin('voucherLine as l')
        .select(sql<string>`substr(v.date, 1, 7)`.as('month'))
        .select(sql<number>`v.kind in ('reversal', 'correction')`.as('undo'))
        .select(sql<number>`sum(l.side * l.amount_xof)`.as('net'))
        .whereRef('l.voucherId', '=', 'v.id')
        .where('v.date', '>=', p.first)
        .where('v.date', '<=', p.last)
        .where('v.kind', '<>', 'opening')
        .where(sql`substr(l.account, 1, 2)`, 'in', WITH_TRANSFERS)
        .$if(lines === 'one', (query) => query.where('l.grantId', '=', p.grantId))
        .groupBy('v.id')
        .as('voucher'),
    )
    .select('month')
    .select(sql<number>`sum(case when (net > 0) <> undo then net else 0 end)`.as('receivedXof'))
    .select(sql<number>`sum(case when (net > 0) <> undo then 0 else -net end)`.as('paidXof'))
    .groupBy('month')
    .orderBy('month'),
)

export type CashFlowRow = Answered<ReturnType<typeof FLOWS>>

/**
 * Money received and paid in each month from one to another, in XOF: the net of each voucher over the treasury and the transfers on
 * their way, so that moving money between two accounts is neither. Opening vouchers receive nothing; a correction or a reversal
 * lowers what it takes back.
 */
export const cashFlows = (database: Database, grantId: number | null, first: Month, last: Month): CashFlowRow[] =>
  database.all(FLOWS(linesOf(grantId)), { grantId: grantId ?? 0, first: firstDay(first), last: `${last}-31` })

const GRANT_CASH = shaped((db, lines: Lines, p: Given<Asked>) =>
  db
    .selectFrom('dimensionBalance as d')
    .select(sql<number | null>`sum(d.debit_xof - d.credit_xof)`.as('xof'))
    .where('d.month', '<=', p.month)
    .$if(lines === 'one', (query) => query.where('d.grantId', '=', p.grantId))
    .where(sql`substr(d.account, 1, 2)`, 'in', WITH_TRANSFERS),
)

/** The XOF that grants hold on treasury accounts and on the way between them at the end of a month: of one grant, or of all. */
export const grantCash = (database: Database, grantId: number | null, month: Month): number =>
  database.get(GRANT_CASH(linesOf(grantId)), { grantId: grantId ?? 0, month })?.xof ?? 0
