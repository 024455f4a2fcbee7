/** Faults of the area closing, in English. */
export const closingFaultsEn = {}
