/** Texts of the area payroll, in French. */
export const payrollScreenFr = {
  title: 'Paie',
}
