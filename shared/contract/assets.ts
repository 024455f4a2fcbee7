export const assetsContract = {}
