/** The tables of the area payroll. */
export const payrollMigration = ``
