import { AUDIT_SEVERITIES } from '../../domain/audit/tests/audit-hit.ts'
import { AUDIT_TESTS, type AuditHit, type AuditTestCode } from '../../shared/contract/audit.ts'
import { faultText } from '../../shared/i18n/fault-text.ts'
import type { Language } from '../../shared/i18n/language.ts'

export interface SpokenHit {
  readonly test: AuditTestCode
  readonly severity: 'ALERT' | 'HINT'
  readonly voucher: string
  readonly line: number | null
  /** Whole francs. */
  readonly amount: number | null
  readonly reason: string
}

export const auditTestCode = (text: string): AuditTestCode | undefined =>
  AUDIT_TESTS.find((code) => code === text.toUpperCase().replaceAll('-', '_'))

/** Hits with their reasons in the reader's language (spec 10 `audit test`). */
export const spokenHits = (hits: readonly AuditHit[], language: Language): SpokenHit[] =>
  hits.map(({ test, voucher, line, amountXof, reason }) => ({
    test,
    severity: AUDIT_SEVERITIES[test],
    voucher,
    line,
    amount: amountXof,
    reason: faultText(reason, language),
  }))
