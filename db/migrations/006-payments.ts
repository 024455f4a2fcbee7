/** The tables of the area payments. */
export const paymentsMigration = ``
