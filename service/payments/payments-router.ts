/** The area payments of the contract. */
export const paymentsRouter = {}
