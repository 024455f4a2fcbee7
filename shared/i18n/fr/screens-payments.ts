/** Texts of the area payments, in French. */
export const paymentsScreenFr = {
  title: 'Paiements',
}
