import { type Expression, sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const POOLS = statement((db) =>
  db
    .selectFrom('costPool as p')
    .leftJoin('grantAgreement as g', 'g.id', 'p.grantId')
    .selectAll('p')
    .select('g.code as grant')
    .orderBy('p.code'),
)

export type CostPoolRow = Answered<typeof POOLS>

export const listCostPools = (database: Database): CostPoolRow[] => database.all(POOLS)

/** Writes a pool: a new one when its id is null; answers the id. */
export const saveCostPool = (
  database: Database,
  { id, ...pool }: Omit<RowOf<'costPool'>, 'id'> & { readonly id: number | null },
): number => database.upsert('costPool', id === null ? pool : { id, ...pool })

/** The budget line of a voucher line `l`, else its memo code. */
const budgetLine = sql<string | null>`coalesce(b.code, l.memo_budget_line)`

interface Pool {
  readonly grantId: number | null
  readonly memoCode: string | null
  /** Beginnings of account codes. */
  readonly accounts: readonly string[]
}

/** An account that begins like one of the list. */
const beginsLike = (accounts: Expression<readonly string[]>) =>
  sql<boolean>`exists (select 1 from json_each(${accounts}) as a where substr(l.account, 1, length(a.value)) = a.value)`

const LINES = statement((db, p: Given<Pool & { from: string; to: string }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['l.voucherId', 'v.number', 'l.lineNumber', 'l.date', 'l.account', 'l.label', 'g.code as grant'])
    .select([budgetLine.as('budgetLine'), 'p.code as partner', sql<number>`l.side * l.amount_xof`.as('xof')])
    .where('l.date', '>=', p.from)
    .where('l.date', '<=', p.to)
    .where(sql<boolean>`l.grant_id is ${p.grantId}`)
    .where(({ eb, or }) => or([eb(p.memoCode, 'is', null), eb(budgetLine, '=', p.memoCode)]))
    .where(beginsLike(p.accounts))
    .where(
      sql<boolean>`not exists (select 1 from voucher_origin as o where o.voucher_id in (v.id, v.corrects_id) and o.origin like 'allocation-run:%')`,
    )
    .orderBy('l.date')
    .orderBy('l.voucherId')
    .orderBy('l.lineNumber'),
)

/** A posted line as a pool shares it, debit positive. */
export type PoolLineRow = Answered<typeof LINES>

/**
 * The posted lines of a month that a pool shares: of its accounts, fund and memo code. Allocations, and what takes them back, are never shared
 * again.
 */
export const poolLines = (database: Database, pool: CostPoolRow, from: string, to: string): PoolLineRow[] => {
  const { grantId, memoCode } = pool
  const accounts = pool.accounts.split(' ').filter((account) => account !== '')
  return database.all(LINES, { from, to, grantId, memoCode, accounts })
}
