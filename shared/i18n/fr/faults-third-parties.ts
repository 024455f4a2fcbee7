/** Faults of the area third-parties, in French. */
export const thirdPartiesFaultsFr = {}
