export const treasuryContract = {}
