/** The area payroll of the contract. */
export const payrollRouter = {}
