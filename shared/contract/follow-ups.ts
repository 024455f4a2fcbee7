/** The steps that an auditor takes on a finding after it was written, as the auditor's file keeps them. */
export const FOLLOW_UPS = ['decided', 'verified', 'returned', 'withdrawn'] as const
export type FollowUpDeed = (typeof FOLLOW_UPS)[number]
