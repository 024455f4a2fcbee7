export const sharedCostsContract = {}
