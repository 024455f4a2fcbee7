/** Texts of the start screens, in French. */
export const startScreenFr = {} as const
