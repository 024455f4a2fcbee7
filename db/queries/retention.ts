import { sql } from 'kysely'
import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'

const YEARS = statement((db) => db.selectFrom('period').select('fiscalYear').distinct().orderBy('fiscalYear'))

/** The financial years that the books have, oldest first. */
export const financialYears = (database: Database): number[] => database.all(YEARS).map(({ fiscalYear }) => fiscalYear)

const USES = statement((db) =>
  db
    .selectFrom('documentLink as d')
    .innerJoin('voucher as v', (join) => join.on('d.subject', '=', sql<string>`'voucher:' || v.number`))
    .innerJoin('voucherLine as l', 'l.voucherId', 'v.id')
    .select(['d.documentId', 'v.fiscalYear', 'l.grantId'])
    .distinct()
    .orderBy('d.documentId')
    .orderBy('v.fiscalYear')
    .orderBy('l.grantId'),
)

/** The vouchers that each document supports: their financial year, and the grants of their lines. */
export const documentUses = (database: Database): Answered<typeof USES>[] => database.all(USES)
