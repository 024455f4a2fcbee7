/** The tables of the area assets. */
export const assetsMigration = ``
