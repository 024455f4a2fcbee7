/** Errors of the tabular area, in French. */
export const tabularFaultsFr = {} as const
