export const closingContract = {}
