/** Faults of the area treasury, in English. */
export const treasuryFaultsEn = {}
