import { addMonths, type Month } from '../../shared/time/period.ts'

/** Which months still take rows: those whose conversion is not frozen (a reopened month stays frozen, spec 08 §8). */
export interface OpenMonths {
  isFrozen(month: Month): boolean
  /** The month itself when it is open, else the next open one. */
  from(month: Month): Month
  /** The last frozen month; undefined when none is. */
  readonly lastFrozen: Month | undefined
}

export function openMonths(frozenMonths: readonly Month[]): OpenMonths {
  const frozen = new Set(frozenMonths)
  let lastFrozen: Month | undefined
  for (const month of frozen) if (lastFrozen === undefined || month > lastFrozen) lastFrozen = month
  return {
    lastFrozen,
    isFrozen: (month) => frozen.has(month),
    from: (month) => {
      let open = month
      while (frozen.has(open)) open = addMonths(open, 1)
      return open
    },
  }
}
