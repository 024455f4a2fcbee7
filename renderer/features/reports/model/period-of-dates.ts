import { parsePeriod } from '../../../../shared/time/period.ts'

/** The period of a list that runs from one day to another; undefined where none does. */
export const periodOfDates = (periods: readonly string[], from: string, to: string): string | undefined =>
  periods.find((period) => {
    const range = parsePeriod(period)
    return range?.from === from && range.to === to
  })
