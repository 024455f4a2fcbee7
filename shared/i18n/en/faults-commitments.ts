/** Faults of the area commitments, in English. */
export const commitmentsFaultsEn = {}
