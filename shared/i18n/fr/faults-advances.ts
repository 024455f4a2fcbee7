/** Faults of the area advances, in French. */
export const advancesFaultsFr = {}
