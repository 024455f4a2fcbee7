import type { AuditHit, AuditSeverity, AuditTestCode } from '../../../shared/contract/audit.ts'
import type { FaultCode } from '../../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { AuditLine } from './audit-line.ts'

/** How much an auditor should mind a hit: a hint needs another look, an alert an explanation. */
export const AUDIT_SEVERITIES: Readonly<Record<AuditTestCode, AuditSeverity>> = {
  DUPLICATE_INVOICE: 'ALERT',
  DUPLICATE_AMOUNT: 'HINT',
  SAME_AMOUNT_PARTNERS: 'ALERT',
  DUPLICATE_REPORTED: 'ALERT',
  ROUND_AMOUNT: 'HINT',
  BELOW_THRESHOLD: 'HINT',
  SPLIT_PURCHASE: 'ALERT',
  WEEKEND: 'HINT',
  HOLIDAY: 'HINT',
  AFTER_HOURS: 'HINT',
  SEQUENCE_GAP: 'ALERT',
  BACKDATED: 'HINT',
  PAID_BEFORE_INVOICE: 'ALERT',
  SUPPLIER_IS_STAFF: 'ALERT',
  CASH_CEILING: 'ALERT',
  NEGATIVE_CASH: 'ALERT',
  PER_DIEM_OVERLAP: 'ALERT',
  PAY_AGAINST_TIMESHEET: 'ALERT',
  PER_DIEM_UNATTENDED: 'ALERT',
  ATTENDANCE_OVERLAP: 'ALERT',
  ATTENDANCE_REUSED: 'ALERT',
  EVENT_WITHOUT_LIST: 'HINT',
  DOCUMENT_REUSED: 'ALERT',
  MISSING_DOCUMENTS: 'HINT',
  OUTSIDE_PERIOD: 'ALERT',
  BUDGET_OVERSPENT: 'ALERT',
  REVERSED_AT_PERIOD_END: 'HINT',
  BENFORD: 'HINT',
}

/** A hit on a line, with the sentence that says why. */
export const lineHit = (test: AuditTestCode, line: AuditLine, code: FaultCode, details: Fault['details']): AuditHit => ({
  test,
  voucher: line.sourceId ?? line.number,
  voucherKey: `posted:${line.voucherId}`,
  line: line.lineNumber,
  amountXof: line.amountXof,
  reason: fault(code, undefined, details),
})
