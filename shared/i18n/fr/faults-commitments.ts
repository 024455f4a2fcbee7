/** Faults of the area commitments, in French. */
export const commitmentsFaultsFr = {}
