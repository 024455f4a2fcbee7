import { sql } from 'kysely'
import { type Answered, type Builder, type Given, listed, statement } from '../build.ts'
import type { Database, SqlValue } from '../database.ts'

/** What a package takes of a ledger: vouchers dated so that name a grant on one of their lines. */
export interface PackageScope {
  readonly grantId: number
  readonly from: string
  readonly to: string
}

const chosen = (db: Builder, p: Given<PackageScope>) =>
  db
    .selectFrom('voucher as v')
    .where('v.date', '>=', p.from)
    .where('v.date', '<=', p.to)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('voucherLine as n')
          .select('n.lineNumber')
          .whereRef('n.voucherId', '=', 'v.id')
          .where('n.grantId', '=', p.grantId),
      ),
    )
    .orderBy('v.chainSequence')

const VOUCHERS = statement((db, p: Given<PackageScope>) =>
  chosen(db, p)
    .innerJoin('event as e', 'e.sequence', 'v.chainSequence')
    .leftJoin('voucher as o', 'o.id', 'v.correctsId')
    .innerJoin('user as p', 'p.id', 'v.preparedBy')
    .innerJoin('user as a', 'a.id', 'v.approvedBy')
    .select(['v.id', 'e.sequence', 'e.previousHash', 'e.at', 'e.userName', 'e.commandId', 'e.hash'])
    .select(['v.number', 'v.sourceId', 'v.journal', 'v.date', 'v.valueDate', 'v.kind', 'v.label'])
    .select(['o.number as corrects', 'v.reason', 'p.name as preparedBy', 'a.name as approvedBy']),
)

/**
 * The vouchers of a package in the order of the chain, as arrays: id, then what the posting's event needs (sequence, previous hash, instant,
 * user, command, hash), then the header exactly as the chain covers it.
 */
export const packageVoucherRows = (database: Database, scope: PackageScope): IterableIterator<SqlValue[]> =>
  database.iterateArrays(VOUCHERS, scope)

const LINES = statement((db, p: Given<PackageScope>) =>
  chosen(db, p)
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .leftJoin('grantAgreement as g', 'g.id', 'l.grantId')
    .leftJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .select(['l.voucherId', 'l.lineNumber', 'l.account', 'l.side', 'l.currency', 'l.amountMinor', 'l.amountXof', 'l.rate'])
    .select(['l.rateSource', 'g.code as grant', 'b.code as budgetLine', 'l.memoBudgetLine', 'p.code as partner'])
    .select(['ac.code as activity', 's.code as site', 't.name as thirdParty', 'l.label', 'l.documentReference'])
    .select(['l.documentDate', 'l.invoice', 'l.paymentMode', 'l.expenseType'])
    .orderBy('l.lineNumber'),
)

/** Every line of those vouchers in the same order: the voucher's id, then the line exactly as the chain covers it, references by code. */
export const packageLineRows = (database: Database, scope: PackageScope): IterableIterator<SqlValue[]> =>
  database.iterateArrays(LINES, scope)

const BY_JOURNAL = statement((db, p: Given<Omit<PackageScope, 'grantId'>>) =>
  db
    .selectFrom('voucher')
    .select((eb) => ['journal', eb.fn.countAll<number>().as('count')])
    .where('date', '>=', p.from)
    .where('date', '<=', p.to)
    .groupBy('journal'),
)

/** How many vouchers each journal has on these dates, whatever fund they are of. */
export const vouchersByJournal = (database: Database, { from, to }: Omit<PackageScope, 'grantId'>): Map<string, number> =>
  new Map(database.all(BY_JOURNAL, { from, to }).map((row) => [row.journal, row.count]))

const before = (p: Given<{ first: string }>, column: 'minor' | 'xof') => {
  const moved = sql`${sql.ref(`debit_${column}`)} - ${sql.ref(`credit_${column}`)}`
  return sql<number>`sum(iif(month < ${p.first}, ${moved}, 0))`
}
const within = (p: Given<{ first: string }>, column: string) => sql<number>`sum(iif(month >= ${p.first}, ${sql.ref(column)}, 0))`

const TREASURY = statement((db, p: Given<{ grantId: number; first: string; last: string }>) =>
  db
    .selectFrom('dimensionBalance')
    .select(['account', 'currency', before(p, 'minor').as('openingMinor'), before(p, 'xof').as('openingXof')])
    .select([within(p, 'debit_minor').as('debitMinor'), within(p, 'credit_minor').as('creditMinor')])
    .select([within(p, 'debit_xof').as('debitXof'), within(p, 'credit_xof').as('creditXof')])
    .where('grantId', '=', p.grantId)
    .where('month', '<=', p.last)
    .where(sql`substr(account, 1, 2)`, 'in', ['52', '53', '55', '57'])
    .groupBy(['account', 'currency'])
    .orderBy('account')
    .orderBy('currency'),
)

/** What a grant's lines moved on bank, cash and wallet accounts (52, 53, 55, 57) in the months from one to another, and had left on them before. */
export const grantTreasury = (database: Database, grantId: number, first: string, last: string): Answered<typeof TREASURY>[] =>
  database.all(TREASURY, { grantId, first, last })

const DOCUMENTS = statement((db, p: Given<{ subjects: readonly string[] }>) =>
  db
    .selectFrom('documentLink as l')
    .innerJoin('document as d', 'd.id', 'l.documentId')
    .select([sql<string>`substr(l.subject, 9)`.as('number'), 'l.documentId', 'd.name', 'd.mediaType', 'd.byteCount'])
    .select(['l.kind', 'l.lineNumber'])
    .where('l.subject', 'in', listed(p.subjects))
    .where('l.supersededAt', 'is', null)
    .orderBy('l.subject')
    .orderBy('l.documentId')
    .orderBy('l.lineNumber')
    .orderBy('l.kind'),
)

/** The documents in force of vouchers, given by number: in the order of number, document and line. */
export const packageDocuments = (database: Database, numbers: readonly string[]): Answered<typeof DOCUMENTS>[] =>
  database.all(DOCUMENTS, { subjects: numbers.map((number) => `voucher:${number}`) })

const EVENTS = statement((db) =>
  db
    .selectFrom('event')
    .select(['sequence', 'at', 'userName', 'content', 'previousHash'])
    .where('type', '=', 'package')
    .orderBy('sequence'),
)

/** The packages that were made, oldest first: the content of their events. */
export const packageEvents = (database: Database): Answered<typeof EVENTS>[] => database.all(EVENTS)

const DONOR = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('grantAgreement as g')
    .innerJoin('donor as d', 'd.id', 'g.donorId')
    .select('d.code')
    .where('g.id', '=', p.grantId),
)

/** The code of who gave a grant. */
export const donorOfGrant = (database: Database, grantId: number): string => database.get(DONOR, { grantId })?.code ?? ''

const SUB_AWARDS = statement((db, p: Given<{ partnerId: number; grant: string }>) =>
  db
    .selectFrom('subAward as s')
    .innerJoin('grantAgreement as g', 'g.id', 's.grantId')
    .select(['s.code', 's.startDate', 's.endDate'])
    .where('s.partnerId', '=', p.partnerId)
    .where('g.code', '=', p.grant)
    .orderBy('s.code'),
)

/** From when to when a partner's sub-awards of a grant run. */
export const subAwardDates = (database: Database, partnerId: number, grant: string): Answered<typeof SUB_AWARDS>[] =>
  database.all(SUB_AWARDS, { partnerId, grant })
