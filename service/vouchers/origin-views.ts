import type { Database } from '../../db/database.ts'
import { type OriginVoucher, vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { OriginVoucherView } from '../../shared/contract/payroll.ts'

/** The drafts and vouchers of a record as the screens show them, of the roles given. */
export const originViews = (database: Database, origin: string, roles: readonly string[]): OriginVoucherView[] =>
  vouchersOfOrigin(database, origin)
    .filter((row) => roles.includes(row.role))
    .flatMap(view)

function view(row: OriginVoucher): OriginVoucherView[] {
  const { role, number, date } = row
  if (row.voucherId !== null)
    return [{ key: `posted:${row.voucherId}`, number, date, role, state: row.reversed === 1 ? 'reversed' : 'posted' }]
  return row.draftId === null ? [] : [{ key: `draft:${row.draftId}`, number: null, date, role, state: 'draft' }]
}
