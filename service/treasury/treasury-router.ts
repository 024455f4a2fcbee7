/** The area treasury of the contract. */
export const treasuryRouter = {}
