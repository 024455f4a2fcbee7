import type { PostingLine } from '../../domain/vouchers/posting.ts'
import { type Answered, type Builder, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

/** Posted lines, called `l`, with the codes and names that a reader sees; the caller narrows and orders them. */
export const fullLines = (db: Builder) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 'l.account', 'a.nameFr as accountFr', 'a.nameEn as accountEn', 'l.side'])
    .select(['l.currency', 'l.amountMinor', 'l.amountXof', 'l.rate', 'l.rateSource', 'l.grantId', 'g.code as grantCode'])
    .select(['l.budgetLineId', 'b.code as budgetLine', 'l.memoBudgetLine', 'l.partnerId', 'p.code as partner'])
    .select(['ac.code as activity', 's.code as site', 't.name as thirdParty', 'l.label', 'l.documentReference'])
    .select(['l.documentDate', 'l.invoice', 'l.paymentMode', 'l.expenseType'])

const OF_VOUCHER = statement((db, p: Given<{ voucherId: number }>) =>
  fullLines(db).where('l.voucherId', '=', p.voucherId).orderBy('l.lineNumber'),
)

/** A posted line with the codes and names that a reader sees. */
export type FullLineRow = Answered<typeof OF_VOUCHER>

export const linesOfVoucher = (database: Database, voucherId: number): FullLineRow[] => database.all(OF_VOUCHER, { voucherId })

const POSTED = statement((db, p: Given<{ voucherId: number }>) =>
  db
    .selectFrom('voucherLine as l')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.account', 'l.side', 'l.currency', 'l.amountMinor', 'l.amountXof', 'l.rate', 'l.rateSource', 'l.grantId'])
    .select(['l.budgetLineId', 'l.memoBudgetLine', 'l.partnerId', 'ac.code as activity', 's.code as site'])
    .select(['t.name as thirdParty', 'l.label', 'l.documentReference', 'l.documentDate', 'l.invoice', 'l.paymentMode'])
    .select('l.expenseType')
    .where('l.voucherId', '=', p.voucherId)
    .orderBy('l.lineNumber'),
)

/** The lines of a posted voucher as they were posted. */
export const postedLines = (database: Database, voucherId: number): PostingLine[] => database.all(POSTED, { voucherId })
