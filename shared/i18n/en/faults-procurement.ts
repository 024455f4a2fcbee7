/** Faults of the area procurement, in English. */
export const procurementFaultsEn = {}
