/** The tables of the area documents. */
export const documentsMigration = ``
