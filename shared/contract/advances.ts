export const advancesContract = {}
