/** Faults of the area advances, in English. */
export const advancesFaultsEn = {}
