import { sql } from 'kysely'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { type Answered, type Builder, type Given, shaped, statement } from '../build.ts'
import type { Database } from '../database.ts'
import {
  type LineFilter,
  type LineShape,
  type LineValues,
  lineConditions,
  lineShape,
  lineValues,
  narrowed,
} from './reports-filter.ts'

export interface LinesScope extends LineFilter {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Donor spending alone (spec 08 §9). */
  readonly expenditure: boolean
}

/**
 * Posted lines `l` of vouchers `v` as the reports print them, read in the vouchers' order. Amounts stand on their side; a memo code of own funds
 * shows as the budget line of a line without grant; `spending` is 1 when the line is donor spending; `eventHash` is the hash of the posting's event.
 */
const reportLines = (db: Builder) =>
  db
    .selectFrom('voucher as v')
    .crossJoin('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('event as e', 'e.sequence', 'v.chainSequence')
    .select(['l.voucherId', 'l.lineNumber', 'l.date', 'v.number', 'v.journal', 'l.account', 'l.side', 'l.currency'])
    .select(['l.amountMinor', 'l.amountXof', 'l.grantId', 'g.code as grantCode'])
    .select((eb) => eb.fn.coalesce('b.code', 'l.memoBudgetLine').as('budgetLine'))
    .select(['p.code as partner', 'ac.code as activity', 's.code as site', 't.name as thirdParty', 'l.label'])
    .select(['l.documentReference', 'l.documentDate', 'l.invoice', 'l.paymentMode'])
    .select(sql<number>`l.budget_line_id is not null and a.spending = 1`.as('spending'))
    .select('e.hash as eventHash')
    .whereRef('l.voucherId', '=', 'v.id')

const ONE = statement((db, p: Given<{ voucherId: number; lineNumber: number }>) =>
  reportLines(db).where('v.id', '=', p.voucherId).where('l.lineNumber', '=', p.lineNumber),
)

export type ReportLineRow = Answered<typeof ONE>

/** One line by its key. */
export const reportLine = (database: Database, voucherId: number, lineNumber: number): ReportLineRow | undefined =>
  database.get(ONE, { voucherId, lineNumber })

/** A place between two lines in their order; nothing comes before the empty one. */
export interface LinePosition {
  readonly date: LocalDate
  readonly voucherId: number
  readonly lineNumber: number
}

interface After {
  readonly from: LocalDate
  readonly afterDate: LocalDate
  readonly afterId: number
}

const NEXT_VOUCHERS = statement((db, p: Given<After & { to: LocalDate; vouchers: number }>) =>
  db
    .selectFrom('voucher')
    .select(['id', 'date'])
    .where('date', '>=', p.from)
    .where('date', '<=', p.to)
    .where(sql<boolean>`(date, id) > (${p.afterDate}, ${p.afterId})`)
    .orderBy('date')
    .orderBy('id')
    .limit(p.vouchers),
)

const THEIR_LINES = shaped(
  (db, shape: LineShape & { expenditure: boolean }, p: Given<After & LineValues & { lastDate: LocalDate; lastId: number }>) =>
    narrowed(
      reportLines(db)
        .where('v.date', '>=', p.from)
        .where('v.date', '<=', p.lastDate)
        .where(sql<boolean>`(v.date, v.id) > (${p.afterDate}, ${p.afterId})`)
        .where(sql<boolean>`(v.date, v.id) <= (${p.lastDate}, ${p.lastId})`)
        .orderBy('v.date')
        .orderBy('v.id')
        .orderBy('l.lineNumber'),
      [
        ...lineConditions(shape, p),
        ...(shape.expenditure ? [sql<boolean>`l.budget_line_id is not null and a.spending = 1`] : []),
      ],
    ),
)

/** The lines of the next vouchers after a position, by date, voucher and line; `vouchers` bounds how many are looked at. */
export function voucherLinesPage(
  database: Database,
  scope: LinesScope,
  after: LinePosition | null,
  vouchers: number,
): { rows: ReportLineRow[]; next: LinePosition | null } {
  const place = { from: after?.date ?? scope.from, afterDate: after?.date ?? '', afterId: after?.voucherId ?? 0 }
  const page = database.all(NEXT_VOUCHERS, { ...place, to: scope.to, vouchers })
  const last = page.at(-1)
  if (!last) return { rows: [], next: null }
  const shape = { ...lineShape(scope), expenditure: scope.expenditure }
  const rows = database.all(THEIR_LINES(shape), { ...place, ...lineValues(scope), lastDate: last.date, lastId: last.id })
  return { rows, next: page.length < vouchers ? null : { date: last.date, voucherId: last.id, lineNumber: 0 } }
}
