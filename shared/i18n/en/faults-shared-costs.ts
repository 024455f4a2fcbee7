/** Faults of the area shared-costs, in English. */
export const sharedCostsFaultsEn = {}
