import type { Month } from '../../../../shared/time/period.ts'

/** The month that closing would freeze next: the earliest that is not closed, since months close in order; null when all are. */
export const monthToFreeze = (periods: readonly { readonly month: Month; readonly state: string }[]): Month | null =>
  periods
    .filter((period) => period.state !== 'closed')
    .map((period) => period.month)
    .sort()[0] ?? null
