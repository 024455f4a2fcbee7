/** Faults of the area documents, in English. */
export const documentsFaultsEn = {}
