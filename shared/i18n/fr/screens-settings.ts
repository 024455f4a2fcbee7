/** Texts of the settings screens, in French. */
export const settingsScreenFr = {} as const
