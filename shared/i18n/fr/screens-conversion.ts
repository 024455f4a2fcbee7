/** Texts of the conversion screens, in French. */
export const conversionScreenFr = {} as const
