/** The area advances of the contract. */
export const advancesRouter = {}
