/** The tables of the area closing. */
export const closingMigration = ``
