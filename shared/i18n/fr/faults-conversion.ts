/** Errors of the conversion area, in French. */
export const conversionFaultsFr = {} as const
