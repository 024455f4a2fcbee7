/** Faults of the area payroll, in French. */
export const payrollFaultsFr = {}
