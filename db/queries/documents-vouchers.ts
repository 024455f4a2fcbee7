import { sql } from 'kysely'
import { type Answered, type Builder, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'

/** Of a reversal, the voucher that it takes back is named: its documents are its own. `expenseTypes` is a JSON array of the distinct ones of the lines. */
const supported = (db: Builder) =>
  db
    .selectFrom('voucher as v')
    .select(['v.id', 'v.number', 'v.date', 'v.label', 'v.kind'])
    .select([
      sql<string | null>`(select o.number from voucher o where o.id = v.corrects_id and v.kind = 'reversal')`.as('reverses'),
      sql<string | null>`(select o.date from voucher o where o.id = v.corrects_id and v.kind = 'reversal')`.as('reversesDate'),
      sql<number>`exists (select 1 from voucher r where r.corrects_id = v.id and r.kind = 'reversal')`.as('reversed'),
      sql<string>`(select json_group_array(distinct l.expense_type) from voucher_line l where l.voucher_id = v.id and l.expense_type is not null)`.as(
        'expenseTypes',
      ),
      sql<number>`exists (select 1 from voucher_line l join account a on a.code = l.account where l.voucher_id = v.id and l.budget_line_id is not null and a.spending = 1)`.as(
        'spending',
      ),
      sql<number>`(select coalesce(sum(l.amount_xof), 0) from voucher_line l where l.voucher_id = v.id and l.side = 1)`.as(
        'amountXof',
      ),
    ])

const BY_IDS = statement((db, p: Given<{ ids: readonly number[] }>) =>
  supported(db).where('v.id', 'in', listed(p.ids)).orderBy('v.id'),
)

/** What the completeness of a posted voucher rests on. */
export type SupportedVoucherRow = Answered<typeof BY_IDS>

/** These vouchers, in the order of their ids. */
export const supportedVouchers = (database: Database, ids: readonly number[]): SupportedVoucherRow[] =>
  database.all(BY_IDS, { ids })

const BETWEEN = statement((db, p: Given<{ from: string; to: string }>) =>
  supported(db).where('v.date', '>=', p.from).where('v.date', '<=', p.to).orderBy('v.date').orderBy('v.id'),
)

/** The vouchers of these dates, both included, by date. */
export const supportedVouchersBetween = (database: Database, from: string, to: string): SupportedVoucherRow[] =>
  database.all(BETWEEN, { from, to })
