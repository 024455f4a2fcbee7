import type { PartnerReportStateName } from '../../../../shared/contract/partner-reports.ts'

const UNDER_REVIEW: readonly PartnerReportStateName[] = ['submitted', 'under_review', 'queried', 'answered']

/** True while decisions may still be taken. */
export const isUnderReview = (state: PartnerReportStateName): boolean => UNDER_REVIEW.includes(state)
