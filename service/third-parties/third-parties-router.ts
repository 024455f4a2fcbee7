/** The area third-parties of the contract. */
export const thirdPartiesRouter = {}
