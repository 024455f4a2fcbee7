/** The tables of the area advances. */
export const advancesMigration = ``
