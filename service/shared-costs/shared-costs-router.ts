/** The area shared-costs of the contract. */
export const sharedCostsRouter = {}
