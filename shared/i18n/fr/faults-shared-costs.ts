/** Faults of the area shared-costs, in French. */
export const sharedCostsFaultsFr = {}
