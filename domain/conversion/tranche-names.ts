/** A line in the grant's own currency. */
export const OWN = 'OWN'

/** Spending that no receipt covers yet, at the provisional rate. */
export const PROVISIONAL = 'PROVISIONAL'

const CATCH_UP_PREFIX = 'ADJ-'

/** "ADJ-T2": the catch-up of a closed month that receipt T2 brought. */
export const catchUpTranche = (label: string): string => CATCH_UP_PREFIX + label

export const isCatchUp = (tranche: string): boolean => tranche.startsWith(CATCH_UP_PREFIX)

export const labelOfCatchUp = (tranche: string): string => tranche.slice(CATCH_UP_PREFIX.length)

/** A receipt may not be named like one of the marks of this file, or the trace could not tell them apart. */
export const isReservedLabel = (label: string): boolean =>
  label === '' || label === OWN || label === PROVISIONAL || isCatchUp(label)
