/** Texts of the reference screens, in French. */
export const referenceScreenFr = {} as const
