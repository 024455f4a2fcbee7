/** The area closing of the contract. */
export const closingRouter = {}
