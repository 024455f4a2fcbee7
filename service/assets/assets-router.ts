/** The area assets of the contract. */
export const assetsRouter = {}
