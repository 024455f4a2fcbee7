/** The tables of the area procurement. */
export const procurementMigration = ``
