/** Faults of the area procurement, in French. */
export const procurementFaultsFr = {}
