/** Faults of the area payments, in English. */
export const paymentsFaultsEn = {}
