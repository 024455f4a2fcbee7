/** Texts of the audit screens, in French. */
export const auditScreenFr = {} as const
