/** The tables of the area commitments. */
export const commitmentsMigration = ``
