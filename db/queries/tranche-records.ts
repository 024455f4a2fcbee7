import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'

const RECORDS = statement((db) =>
  db
    .selectFrom('tranche as t')
    .innerJoin('grantAgreement as g', 'g.id', 't.grantId')
    .select(['g.code as grantCode', 't.number', 't.kind', 't.date', 't.currency', 't.amountMinor', 't.xofCredited', 't.feesXof'])
    .select(['t.bankAccount', 't.reference', 't.voucherSource'])
    .orderBy('t.id'),
)

/** A receipt, exchange or opening layer as it was recorded, by codes. */
export type TrancheRecordRow = Answered<typeof RECORDS>

/** Every tranche of every grant, in the order they were recorded. */
export const listTrancheRecords = (database: Database): TrancheRecordRow[] => database.all(RECORDS)
