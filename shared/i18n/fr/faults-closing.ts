/** Faults of the area closing, in French. */
export const closingFaultsFr = {}
