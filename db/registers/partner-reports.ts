import type { Register } from './register.ts'

/** Lines, decisions and messages are rows of their own: a decision must not write a long report into the chain again, and a line carries documents. */
export const partnerReportsRegisters: readonly Register[] = [
  { name: 'partner-report', table: 'partner_report', key: 'id' },
  { name: 'partner-report-line', table: 'partner_report_line', key: 'id' },
  { name: 'partner-report-decision', table: 'partner_report_decision', key: 'id' },
  { name: 'partner-report-message', table: 'partner_report_message', key: 'id' },
]
