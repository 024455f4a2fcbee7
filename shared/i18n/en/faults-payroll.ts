/** Faults of the area payroll, in English. */
export const payrollFaultsEn = {}
