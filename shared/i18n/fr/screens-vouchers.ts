/** Texts of the vouchers screens, in French. */
export const vouchersScreenFr = {} as const
