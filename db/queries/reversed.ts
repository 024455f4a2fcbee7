import { type RawBuilder, sql } from 'kysely'

/** Whether a reversal took a voucher back, 1 or 0, by the column that holds the voucher's id: `reversed('v.id')`. */
export const reversed = (voucherId: string): RawBuilder<0 | 1> =>
  sql<
    0 | 1
  >`exists (select 1 from voucher as taken_back where taken_back.corrects_id = ${sql.ref(voucherId)} and taken_back.kind = 'reversal')`
