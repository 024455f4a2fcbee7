import type { Role } from '../role.ts'

/** Who prepares vouchers takes reports in and examines them; an approver concludes, and is somebody else once two people write. */
export const partnerReportsPermissions = {
  'partnerReports.import': ['preparer', 'approver'],
  'partnerReports.decide': ['preparer', 'approver'],
  'partnerReports.applySheet': ['preparer', 'approver'],
  'partnerReports.sendQuestions': ['preparer', 'approver'],
  'partnerReports.answer': ['preparer', 'approver'],
  'partnerReports.conclude': ['approver'],
  'partnerReports.reject': ['approver'],
  'partnerReports.proposeRefund': ['preparer'],
  'partnerReports.close': ['approver'],
} as const satisfies Record<string, readonly Role[]>
