/** Texts of the area payments, in English. */
export const paymentsScreenEn = {
  title: 'Payments',
}
