import { firstDay, lastDay, type Month } from '../../../../shared/time/period.ts'

/** The filter of the register behind a figure of spending: its months (null: from the first voucher on), its partner, its grant. */
export function registerAddress(
  partner: string | null,
  grant: string | null,
  first: Month | null,
  last: Month,
): { from?: string; to: string; partner?: string; grant?: string } {
  return {
    to: lastDay(last),
    ...(first === null ? {} : { from: firstDay(first) }),
    ...(partner === null ? {} : { partner }),
    ...(grant === null ? {} : { grant }),
  }
}
