export const thirdPartiesContract = {}
