/** Texts of the reports screens, in French. */
export const reportsScreenFr = {} as const
