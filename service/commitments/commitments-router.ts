/** The area commitments of the contract. */
export const commitmentsRouter = {}
