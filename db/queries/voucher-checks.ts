import { sql } from 'kysely'
import { z } from 'zod'
import { type Answered, type Builder, type Given, listed, statement } from '../build.ts'
import type { Database } from '../database.ts'

const VOUCHER_ID = sql.ref<number>('v.id')

/** What asks for a checklist: it spends (expenses and fixed assets, or a budget line), and no reversal took it back. */
const ASKED = sql<boolean>`v.kind in ('normal', 'exchange', 'correction') and exists (select 1 from voucher_line l join account a on a.code = l.account
  where l.voucher_id = v.id and a.spending = 1 and (a.class in (2, 6) or l.budget_line_id is not null))
  and not exists (select 1 from voucher r where r.corrects_id = v.id and r.kind = 'reversal')`

/** The run of a voucher that counts: the last one signed, else its draft. It may name the voucher by its number or by its source id. */
const lastRun = (db: Builder) =>
  db
    .selectFrom('checklistRun as r')
    .select('r.id')
    .where('r.template', '=', 'T1')
    .where('r.subject', 'in', [sql<string>`'voucher:' || v.number`, sql<string>`'voucher:' || coalesce(v.source_id, v.number)`])
    .orderBy(sql`r.state = 'signed'`, 'desc')
    .orderBy('r.id', 'desc')
    .limit(sql.lit(1))

/** A JSON array of the different codes on a voucher's lines. */
const grants = (db: Builder) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .select(sql<string>`json_group_array(distinct g.code)`.as('codes'))
    .where('l.voucherId', '=', VOUCHER_ID)
const partners = (db: Builder) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('partner as p', 'p.id', 'l.partnerId')
    .select(sql<string>`json_group_array(distinct p.code)`.as('codes'))
    .where('l.voucherId', '=', VOUCHER_ID)
const expenseTypes = (db: Builder) =>
  db
    .selectFrom('voucherLine as l')
    .select(sql<string>`json_group_array(distinct l.expense_type)`.as('codes'))
    .where('l.voucherId', '=', VOUCHER_ID)
    .where('l.expenseType', 'is not', null)

const BETWEEN = statement((db, p: Given<{ from: string; to: string }>) =>
  db
    .selectFrom('voucher as v')
    .leftJoin('checklistRun as c', (join) => join.on('c.id', '=', lastRun(db)))
    .select(['v.id', 'v.number', 'v.date', 'v.label', 'c.id as runId', 'c.state as runState', 'c.score as runScore'])
    .select([
      'c.blocking as runBlocking',
      'c.passed as runPassed',
      'c.contradicted as runContradicted',
      sql<number>`(select coalesce(sum(l.amount_xof), 0) from voucher_line l where l.voucher_id = v.id and l.side = 1)`.as(
        'amountXof',
      ),
      grants(db).as('grants'),
      partners(db).as('partners'),
      expenseTypes(db).as('expenseTypes'),
    ])
    .where('v.date', '>=', p.from)
    .where('v.date', '<=', p.to)
    .where(ASKED)
    .orderBy('v.date')
    .orderBy('v.id'),
)

/** A posted voucher that spends, the codes of its lines, and the run of T1 that counts: null while there is none. */
export interface VoucherCheckRow extends Omit<Answered<typeof BETWEEN>, 'grants' | 'partners' | 'expenseTypes'> {
  readonly grants: string[]
  readonly partners: string[]
  readonly expenseTypes: string[]
}

const codeList = z.array(z.string())

const codesOf = (text: string | null): string[] => codeList.parse(JSON.parse(text ?? '[]')).sort()

/** The vouchers of these days that spend, by date, each with its last run. */
export const voucherChecks = (database: Database, from: string, to: string): VoucherCheckRow[] =>
  database.all(BETWEEN, { from, to }).map((row) => ({
    ...row,
    grants: codesOf(row.grants),
    partners: codesOf(row.partners),
    expenseTypes: codesOf(row.expenseTypes),
  }))

const COUNTS = statement((db, p: Given<{ from: string }>) =>
  db
    .selectFrom('voucher as v')
    .leftJoin('checklistRun as c', (join) => join.on('c.id', '=', lastRun(db)))
    .select((eb) => [
      sql<string>`substr(v.date, 1, 7)`.as('month'),
      eb.fn.countAll<number>().as('asked'),
      sql<number>`coalesce(sum(c.state = 'signed'), 0)`.as('signed'),
      sql<number>`coalesce(sum(c.state = 'signed' and c.passed = 0), 0)`.as('failing'),
      sql<number>`coalesce(sum(c.state = 'draft'), 0)`.as('drafts'),
      sql<number>`coalesce(sum(c.state = 'signed' and c.contradicted > 0), 0)`.as('contradicted'),
    ])
    .where('v.date', '>=', p.from)
    .where(ASKED)
    .groupBy('month')
    .orderBy('month'),
)

/** How many vouchers that spend from a day on have a signed checklist, by month, and how many of those did not pass. */
export const voucherCheckCounts = (database: Database, from = '0000-00-00'): Answered<typeof COUNTS>[] =>
  database.all(COUNTS, { from })

const PLACE = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('voucher as v')
    .select((eb) => [
      'v.sequence',
      eb
        .exists(
          eb
            .selectFrom('voucher as o')
            .select('o.id')
            .whereRef('o.journal', '=', 'v.journal')
            .whereRef('o.fiscalYear', '=', 'v.fiscalYear')
            .where('o.sequence', '=', sql<number>`v.sequence - 1`),
        )
        .$castTo<number>()
        .as('previous'),
    ])
    .where('v.id', '=', p.id),
)

/** Place of a posted voucher in its journal's sequence, and whether the number before it is in the books (1). */
export const sequenceOf = (database: Database, id: number): Answered<typeof PLACE> | undefined => database.get(PLACE, { id })

const MARKS = statement((db, p: Given<{ ids: readonly number[] }>) =>
  db
    .selectFrom('voucher as v')
    .innerJoin('checklistRun as c', (join) => join.on('c.id', '=', lastRun(db)))
    .select(['v.id', 'c.state', 'c.passed'])
    .where('v.id', 'in', listed(p.ids)),
)

/** Where the last T1 of each of these vouchers stands, by id: the small mark of the register. */
export const voucherCheckMarks = (database: Database, ids: readonly number[]): Answered<typeof MARKS>[] =>
  database.all(MARKS, { ids })

const RUN = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('voucher as v').select(lastRun(db).as('run')).where('v.id', '=', p.id),
)

/** The run of a voucher that counts; undefined while it has none. */
export const runOfVoucher = (database: Database, id: number): number | undefined => database.get(RUN, { id })?.run ?? undefined
