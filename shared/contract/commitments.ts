export const commitmentsContract = {}
