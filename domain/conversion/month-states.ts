import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { exactInteger } from '../../shared/money/money.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { type Month, monthOf } from '../../shared/time/period.ts'
import type { ConversionBasis } from './conversion-basis.ts'
import type { ConversionRow, MonthState } from './model.ts'
import { isCatchUp, OWN, PROVISIONAL } from './tranche-names.ts'

interface Sums {
  xof: number
  donorMinor: number
}

/** What each month received, spent and carries on; the sums are of rows, so a closed month keeps its figures. */
export function monthStates(
  months: readonly Month[],
  rows: readonly ConversionRow[],
  basis: ConversionBasis,
  rateOf: (month: Month) => Rate | null,
): MonthState[] {
  const received = new Map<Month, Sums>()
  const spent = new Map<Month, Sums>()
  for (const receipt of basis.receipts) add(received, monthOf(receipt.date), receipt.xof, receipt.donorMinor)
  const byReceipts = basis.method === 'FIFO' || basis.method === 'WA_MOVING'
  for (const row of rows) {
    // What is spent in the grant's own currency uses none of the XOF received, unless that currency is XOF.
    if (row.tranche === OWN && basis.donorCurrency !== FUNCTIONAL_CURRENCY) continue
    if (!byReceipts) add(spent, row.month, row.xof, row.donorMinor ?? 0)
    else if (isCatchUp(row.tranche)) add(spent, row.month, row.coversXof, row.coversDonorMinor)
    else if (row.tranche !== PROVISIONAL) add(spent, row.month, row.xof, row.donorMinor ?? 0)
  }
  const total: Sums = { xof: 0, donorMinor: 0 }
  const paid: Sums = { xof: 0, donorMinor: 0 }
  return months.map((month) => {
    carry(total, received.get(month))
    carry(paid, spent.get(month))
    return {
      month,
      rate: rateOf(month),
      receivedDonorMinor: total.donorMinor,
      receivedXof: total.xof,
      closingXof: exactInteger(total.xof - paid.xof),
      closingDonorMinor: exactInteger(total.donorMinor - paid.donorMinor),
    }
  })
}

function add(sums: Map<Month, Sums>, month: Month, xof: number, donorMinor: number): void {
  const known = sums.get(month)
  if (known) carry(known, { xof, donorMinor })
  else sums.set(month, { xof, donorMinor })
}

function carry(into: Sums, from: Sums | undefined): void {
  into.xof = exactInteger(into.xof + (from?.xof ?? 0))
  into.donorMinor = exactInteger(into.donorMinor + (from?.donorMinor ?? 0))
}
