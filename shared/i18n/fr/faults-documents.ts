/** Faults of the area documents, in French. */
export const documentsFaultsFr = {}
