/** Faults of the area assets, in English. */
export const assetsFaultsEn = {}
