import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const LINES = statement((db, p: Given<{ grantId: number | null }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('voucher as v', 'v.id', 'l.voucherId')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'v.number', 'v.sourceId', 'v.kind', 'v.journal', 'l.date', 'v.postedAt', 'l.lineNumber', 'l.account'])
    .select(['l.side', 'l.amountXof', 'g.code as grantCode', 'g.startDate as grantFrom', 'g.endDate as grantTo'])
    .select(['b.code as budgetLine', 'p.code as partner', 'ac.code as activity', 't.name as thirdParty', 'l.label', 'l.invoice'])
    .select(['l.documentDate', 'l.expenseType'])
    .select(sql<number>`(a.spending = 1 or a.class = 6)`.as('isExpense'))
    .where((eb) => eb.or([eb('a.spending', '=', 1), eb('a.class', '=', 6)]))
    .where('v.kind', '<>', 'reversal')
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('l.grantId', '=', p.grantId)]))
    .orderBy('l.date')
    .orderBy('v.id')
    .orderBy('l.lineNumber'),
)

/** A posted line for the auditor's tests, by date and number; what a reversal took back, and the reversal, are left out. */
export type AuditLineRow = Answered<typeof LINES>

/** The expense lines of one grant, or of the whole ledger where none is named. */
export const auditLines = (database: Database, grantId: number | null): AuditLineRow[] => database.all(LINES, { grantId })

const REVERSAL_DAYS = statement((db) =>
  db
    .selectFrom('voucher')
    .select(['correctsId as id', 'date'])
    .where('kind', '=', 'reversal')
    .where('correctsId', 'is not', null)
    .$narrowType<{ id: number }>(),
)

/** The day of the reversal of each voucher that was taken back. */
export const reversalDays = (database: Database): { id: number; date: string }[] => database.all(REVERSAL_DAYS)

const NUMBERED = statement((db) => db.selectFrom('voucher').select(['journal', 'fiscalYear', 'sequence', 'number']))

export const numberedVouchers = (database: Database): Answered<typeof NUMBERED>[] => database.all(NUMBERED)

const USED_TWICE = statement((db) =>
  db
    .selectFrom('documentLink as l')
    .innerJoin('document as d', 'd.id', 'l.documentId')
    .select((eb) => ['d.name', eb.fn.min('l.subject').as('first'), eb.fn.max('l.subject').as('other')])
    .where('l.supersededAt', 'is', null)
    .where('l.subject', 'like', 'voucher:%')
    .groupBy('d.id')
    .having((eb) => eb(eb.fn.count('l.subject').distinct(), '>', 1)),
)

/** Documents that two vouchers lean on, with the second voucher's number and the first's; superseded links are left out. */
export const documentsUsedTwice = (database: Database): { name: string; first: string; other: string }[] =>
  database.all(USED_TWICE)

export interface AuditedCounts {
  readonly vouchers: number
  readonly parties: number
  readonly documents: number
  /** By grant id. */
  readonly budgetLines: ReadonlyMap<number, number>
}

const COUNTS = statement((db) =>
  db.selectNoFrom((eb) => [
    eb.selectFrom('voucher').select(eb.fn.countAll<number>().as('n')).$asScalar().as('vouchers'),
    eb.selectFrom('thirdParty').select(eb.fn.countAll<number>().as('n')).$asScalar().as('parties'),
    eb
      .selectFrom('documentLink')
      .select(sql<number>`count(distinct document_id)`.as('n'))
      .where('supersededAt', 'is', null)
      .where('subject', 'like', 'voucher:%')
      .$asScalar()
      .as('documents'),
  ]),
)

const BUDGET_LINES = statement((db) =>
  db
    .selectFrom('budgetLine')
    .select((eb) => ['grantId', eb.fn.countAll<number>().as('count')])
    .groupBy('grantId'),
)

/** How many rows the tests of the whole ledger look at. */
export function auditedCounts(database: Database): AuditedCounts {
  const { vouchers, parties, documents } = database.get(COUNTS) ?? {}
  const budgetLines = new Map(database.all(BUDGET_LINES).map((row) => [row.grantId, row.count]))
  return { vouchers: vouchers ?? 0, parties: parties ?? 0, documents: documents ?? 0, budgetLines }
}
