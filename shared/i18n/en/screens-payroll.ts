/** Texts of the area payroll, in English. */
export const payrollScreenEn = {
  title: 'Payroll',
}
