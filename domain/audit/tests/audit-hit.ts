import type { FaultCode } from '../../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../../shared/result/fault.ts'
import type { AuditLine } from './audit-line.ts'

export const AUDIT_TESTS = [
  'DUPLICATE_INVOICE',
  'DUPLICATE_AMOUNT',
  'SAME_AMOUNT_PARTNERS',
  'ROUND_AMOUNT',
  'BELOW_THRESHOLD',
  'SPLIT_PURCHASE',
  'WEEKEND',
  'HOLIDAY',
  'AFTER_HOURS',
  'SEQUENCE_GAP',
  'BACKDATED',
  'PAID_BEFORE_INVOICE',
  'SUPPLIER_IS_STAFF',
  'CASH_CEILING',
  'NEGATIVE_CASH',
  'PER_DIEM_OVERLAP',
  'DOCUMENT_REUSED',
  'MISSING_DOCUMENTS',
  'OUTSIDE_PERIOD',
  'BUDGET_OVERSPENT',
  'REVERSED_AT_PERIOD_END',
  'BENFORD',
] as const
export type AuditTestCode = (typeof AUDIT_TESTS)[number]

/** How much an auditor should mind a hit: a hint needs another look, an alert an explanation. */
export const AUDIT_SEVERITIES: Readonly<Record<AuditTestCode, 'ALERT' | 'HINT'>> = {
  DUPLICATE_INVOICE: 'ALERT',
  DUPLICATE_AMOUNT: 'HINT',
  SAME_AMOUNT_PARTNERS: 'ALERT',
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
  DOCUMENT_REUSED: 'ALERT',
  MISSING_DOCUMENTS: 'HINT',
  OUTSIDE_PERIOD: 'ALERT',
  BUDGET_OVERSPENT: 'ALERT',
  REVERSED_AT_PERIOD_END: 'HINT',
  BENFORD: 'HINT',
}

export interface AuditHit {
  readonly test: AuditTestCode
  /** The voucher's source id, else its number; empty where the hit is of no one voucher. */
  readonly voucher: string
  /** "posted:12" of the screens; null where the hit is of no one voucher. */
  readonly voucherKey: string | null
  readonly line: number | null
  readonly amountXof: number | null
  readonly reason: Fault
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
