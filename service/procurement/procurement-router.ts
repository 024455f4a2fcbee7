/** The area procurement of the contract. */
export const procurementRouter = {}
