/** Faults of the area assets, in French. */
export const assetsFaultsFr = {}
