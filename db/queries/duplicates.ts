import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** Most that one question answers: more would say nothing more. */
const AT_MOST = sql.lit(3)
const DRAFTS_AT_MOST = sql.lit(50)

/** The voucher holds an entry of its own, and no reversal took it back. */
const STANDS = sql<boolean>`v.kind in ('normal', 'exchange', 'correction')
  and not exists (select 1 from voucher r where r.corrects_id = v.id and r.kind = 'reversal')`

const POSTED_WITH_INVOICE = statement((db, p: Given<{ folded: string; invoice: string }>) =>
  db
    .selectFrom('thirdParty as t')
    .innerJoin('voucherLine as l', 'l.thirdPartyId', 't.id')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .select([sql<string>`'posted:' || v.id`.as('key'), 'v.number as name', 'v.date'])
    .distinct()
    .where('t.folded', '=', p.folded)
    .where(sql<boolean>`l.invoice = ${p.invoice} collate nocase`)
    .where(STANDS)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('voucherLine as e')
          .innerJoin('account as a', 'a.code', 'e.account')
          .select('e.lineNumber')
          .whereRef('e.voucherId', '=', 'v.id')
          .where('a.spending', '=', 1),
      ),
    )
    .orderBy('v.date', 'desc')
    .limit(AT_MOST),
)

/** A voucher, posted ("posted:12") or draft, that may be the same expense: its number, or for a draft its label, and its day. */
export type DuplicateRow = Answered<typeof POSTED_WITH_INVOICE>

/**
 * Posted vouchers of an expense that name this invoice of this third party; `folded` is the name without accents and case. A voucher that
 * only pays what another booked names the invoice too: it holds no expense and is left out. Reversed vouchers are left out.
 */
export const postedWithInvoice = (database: Database, folded: string, invoice: string): DuplicateRow[] =>
  database.all(POSTED_WITH_INVOICE, { folded, invoice })

const DRAFTS_WITH_INVOICE = statement((db, p: Given<{ invoice: string }>) =>
  db
    .selectFrom('draftInvoice as i')
    .innerJoin('voucherDraft as d', 'd.id', 'i.draftId')
    .select([sql<string>`'draft:' || d.id`.as('key'), 'd.label as name', 'd.date', 'i.thirdParty'])
    .where(sql<boolean>`i.invoice = ${p.invoice} collate nocase`)
    .orderBy('d.date', 'desc')
    .limit(DRAFTS_AT_MOST),
)

/** Drafts of an expense that name this invoice; their third parties are compared by the caller's folded name. */
export const draftsWithInvoice = (database: Database, invoice: string): Answered<typeof DRAFTS_WITH_INVOICE>[] =>
  database.all(DRAFTS_WITH_INVOICE, { invoice })

interface Amount {
  readonly folded: string
  readonly amountXof: number
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The third party's lines by their date: left to itself, SQLite would take the voucher's dates first. */
const LINES_BY_THIRD_PARTY = sql<RowOf<'voucherLine'>>`voucher_line`.as<'l'>(sql`l indexed by voucher_line_third_party`)

const POSTED_WITH_AMOUNT = statement((db, p: Given<Amount>) =>
  db
    .selectFrom('thirdParty as t')
    .innerJoin(LINES_BY_THIRD_PARTY, (join) =>
      join.onRef('l.thirdPartyId', '=', 't.id').on('l.date', '>=', p.from).on('l.date', '<=', p.to),
    )
    .innerJoin('account as a', (join) => join.onRef('a.code', '=', 'l.account').on('a.spending', '=', 1))
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .select((eb) => [
      sql<string>`'posted:' || v.id`.as('key'),
      'v.number as name',
      'v.date',
      eb.fn.max('l.invoice').as('invoice'),
    ])
    .where('t.folded', '=', p.folded)
    .where(STANDS)
    .groupBy('v.id')
    .having(sql`sum(l.side * l.amount_xof)`, '=', p.amountXof)
    .orderBy('v.date', 'desc')
    .limit(AT_MOST),
)

/** `invoice` is one that its lines name; null for none. */
export type SameAmountRow = Answered<typeof POSTED_WITH_AMOUNT>

/** Posted vouchers of these days in which the expenses that name this third party come to exactly this amount, XOF. */
export const postedWithAmount = (database: Database, amount: Amount): SameAmountRow[] => database.all(POSTED_WITH_AMOUNT, amount)

/** Above this many drafts in the days asked, they are not read one by one while somebody types. */
const READ_DRAFTS = 1_000

const DRAFTS_BETWEEN = statement((db, p: Given<{ from: LocalDate; to: LocalDate }>) =>
  db
    .selectFrom('voucherDraft')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('date', '>=', p.from)
    .where('date', '<=', p.to),
)

const DRAFTS_WITH_AMOUNT = statement((db, p: Given<Omit<Amount, 'folded'> & { thirdParty: string }>) =>
  db
    .selectFrom(['voucherDraft as d', sql<{ value: string }>`json_each(d.content, '$.value.lines')`.as('line')])
    .select([sql<string>`'draft:' || d.id`.as('key'), 'd.label as name', 'd.date'])
    .select(sql<string | null>`max(line.value ->> 'invoice')`.as('invoice'))
    .where('d.date', '>=', p.from)
    .where('d.date', '<=', p.to)
    .where(sql<boolean>`line.value ->> 'thirdParty' = ${p.thirdParty} collate nocase`)
    .where(sql<boolean>`line.value ->> 'currency' = 'XOF' and line.value ->> 'account' glob '[2678]*'`)
    .groupBy('d.id')
    .having(sql`sum(coalesce(line.value ->> 'debitMinor', 0) - coalesce(line.value ->> 'creditMinor', 0))`, '=', p.amountXof)
    .orderBy('d.date', 'desc')
    .limit(AT_MOST),
)

/** Drafts of these days in which the expenses in XOF that name this third party come to exactly this amount. */
export function draftsWithAmount(database: Database, amount: Omit<Amount, 'folded'> & { thirdParty: string }): SameAmountRow[] {
  const { from, to, thirdParty, amountXof } = amount
  const waiting = database.get(DRAFTS_BETWEEN, { from, to })?.count ?? 0
  return waiting > READ_DRAFTS ? [] : database.all(DRAFTS_WITH_AMOUNT, { from, to, thirdParty, amountXof })
}
