/** Faults of the area third-parties, in English. */
export const thirdPartiesFaultsEn = {}
