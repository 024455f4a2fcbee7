/** The area documents of the contract. */
export const documentsRouter = {}
