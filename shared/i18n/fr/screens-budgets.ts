/** Texts of the budgets screens, in French. */
export const budgetsScreenFr = {} as const
