import type { Database } from '../../db/database.ts'
import { signedHoursBetween } from '../../db/queries/timesheets.ts'
import type { KeyShare } from '../../shared/contract/shared-costs.ts'
import type { Month } from '../../shared/time/period.ts'

/** Hours of every signed timesheet of these months by grant and budget line, as the weights of a key of basis hours. */
export const hourShares = (database: Database, from: Month, to: Month): KeyShare[] =>
  signedHoursBetween(database, from, to).map(({ hundredths, ...share }) => ({
    ...share,
    partner: null,
    weight: hoursOf(hundredths),
  }))

/** Hundredths as decimal hours, exact: 15 050 is "150.5". */
function hoursOf(hundredths: number): string {
  const whole = (hundredths - (hundredths % 100)) / 100
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest === '' ? String(whole) : `${whole}.${rest}`
}
