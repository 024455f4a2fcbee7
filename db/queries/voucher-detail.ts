import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const DETAIL = statement((db, p: Given<{ id: number }>) =>
  db
    .selectFrom('voucher as v')
    .innerJoin('journal as j', 'j.code', 'v.journal')
    .innerJoin('user as p', 'p.id', 'v.preparedBy')
    .innerJoin('user as a', 'a.id', 'v.approvedBy')
    .innerJoin('user as b', 'b.id', 'v.postedBy')
    .leftJoin('voucher as o', 'o.id', 'v.correctsId')
    .leftJoin('event as e', 'e.sequence', 'v.chainSequence')
    .select(['v.id', 'v.sourceId', 'v.number', 'v.journal', 'j.nameFr as journalFr', 'j.nameEn as journalEn', 'v.date'])
    .select(['v.valueDate', 'v.kind', 'v.label', 'v.correctsId', 'o.number as correctsNumber', 'v.reason'])
    .select(['p.name as preparedBy', 'a.name as approvedBy', 'b.name as postedBy', 'v.postedAt', 'v.chainSequence', 'e.hash'])
    .where('v.id', '=', p.id),
)

export type VoucherDetailRow = Answered<typeof DETAIL>

export const voucherDetailRow = (database: Database, id: number): VoucherDetailRow | undefined => database.get(DETAIL, { id })

const CORRECTIONS = statement((db, p: Given<{ id: number }>) =>
  db.selectFrom('voucher').select(['id', 'number', 'kind']).where('correctsId', '=', p.id).orderBy('id'),
)

export const correctionsOf = (database: Database, id: number): Answered<typeof CORRECTIONS>[] => database.all(CORRECTIONS, { id })

const COUNT = statement((db) => db.selectFrom('voucher').select((eb) => eb.fn.countAll<number>().as('count')))

export const postedCount = (database: Database): number => database.get(COUNT)?.count ?? 0

const POSTED_AFTER = statement((db, p: Given<{ sequence: number }>) =>
  db.selectFrom('voucher').select('number').where('chainSequence', '>', p.sequence).orderBy('chainSequence'),
)

/** Numbers of the vouchers whose event came after this one, in order. */
export const vouchersPostedAfter = (database: Database, sequence: number): string[] =>
  database.all(POSTED_AFTER, { sequence }).map(({ number }) => number)
