export const payrollContract = {}
