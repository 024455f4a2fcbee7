import type { Database } from '../../db/database.ts'
import { type OriginVoucher, vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { OriginVoucherLink } from '../../shared/contract/payments-cash.ts'

/** How a page opens what a record gave rise to. */
export const linkOf = (row: OriginVoucher): OriginVoucherLink => ({
  key: row.voucherId === null ? `draft:${row.draftId ?? ''}` : `posted:${row.voucherId}`,
  number: row.number,
  date: row.date,
  reversed: row.reversed === 1,
})

export const originLinks = (database: Database, origin: string): OriginVoucherLink[] =>
  vouchersOfOrigin(database, origin).map(linkOf)

/** Whether a draft or a standing voucher of the record exists already. */
export const hasLivingVoucher = (database: Database, origin: string): boolean =>
  vouchersOfOrigin(database, origin).some((row) => row.reversed === 0)
