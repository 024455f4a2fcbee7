/** The tables of the area shared-costs. */
export const sharedCostsMigration = ``
