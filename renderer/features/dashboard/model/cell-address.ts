import { firstDay, lastDay, type Month } from '../../../../shared/time/period.ts'

/** The filter of the register behind a figure of spending: its months, its partner, its grant. */
export function registerAddress(
  partner: string | null,
  grant: string | null,
  first: Month,
  last: Month,
): { from: string; to: string; partner?: string; grant?: string } {
  return {
    from: firstDay(first),
    to: lastDay(last),
    ...(partner === null ? {} : { partner }),
    ...(grant === null ? {} : { grant }),
  }
}
