/** Faults of the area treasury, in French. */
export const treasuryFaultsFr = {}
