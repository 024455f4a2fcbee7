/** Texts of the dashboard screens, in French. */
export const dashboardScreenFr = {} as const
