/** Faults of the area payments, in French. */
export const paymentsFaultsFr = {}
