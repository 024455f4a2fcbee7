import type { Month } from '../../shared/time/period.ts'
import type { ConversionOutcome, FrozenRow } from './model.ts'

/**
 * What closing a month records: its line rows and the adjustments booked in it. Rows that an earlier closing recorded are
 * left out, so that closing a reopened month again adds nothing twice.
 * Throws while a rate is missing: the caller refuses the closing with the outcome's faults first.
 */
export function rowsToFreeze(outcome: ConversionOutcome, month: Month): FrozenRow[] {
  const rows = outcome.rows.filter((row) => row.month === month && !row.frozen)
  return rows.map(({ lineKey, xof, rate, tranche, donorMinor, adjustment, coversXof, coversDonorMinor }) => {
    if (donorMinor === null) throw new RangeError(`line ${lineKey} has no rate: ${month} cannot be frozen`)
    return { month, lineKey, xof, rate, tranche, donorMinor, adjustment, coversXof, coversDonorMinor }
  })
}
