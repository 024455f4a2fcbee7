import type { Database } from '../../db/database.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'

export interface DonorAmount {
  donorMinor: number | null
  readonly currency: string
}

/** By voucher id. */
export type DonorAmounts = ReadonlyMap<number, DonorAmount>

/** The donor-currency value of each voucher's donor spending, catch-ups of closed months left out: they belong to no voucher's face. */
export function donorAmountsOf(database: Database): DonorAmounts {
  const amounts = new Map<number, DonorAmount>()
  for (const grant of listGrants(database)) {
    for (const row of convertGrant(database, grant).outcome.rows) {
      if (row.adjustment && row.xof === 0) continue
      const voucherId = Number(row.lineKey.slice(0, row.lineKey.indexOf('/')))
      const known = amounts.get(voucherId)
      if (!known) amounts.set(voucherId, { donorMinor: row.donorMinor, currency: grant.currency })
      else if (known.currency === grant.currency)
        known.donorMinor = known.donorMinor === null || row.donorMinor === null ? null : known.donorMinor + row.donorMinor
    }
  }
  return amounts
}
