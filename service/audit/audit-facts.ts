import type { Database } from '../../db/database.ts'
import { type AuditLineRow, auditLines, reversalDays } from '../../db/queries/audit-lines.ts'
import type { AuditLine } from '../../domain/audit/tests/audit-line.ts'

/** What the tests read: every expense that stands, and those that were taken back with the day of it. */
export interface AuditFacts {
  readonly standing: readonly AuditLine[]
  readonly reversed: readonly AuditLine[]
  readonly reversals: ReadonlyMap<number, string>
}

/** The expense lines of a grant, or of the whole ledger (null), parted into those that stand and those that a reversal took back. */
export function auditFacts(database: Database, grantId: number | null): AuditFacts {
  const reversals = new Map(reversalDays(database).map(({ id, date }) => [id, date]))
  const lines = auditLines(database, grantId).map(auditLine)
  return {
    standing: lines.filter((line) => !reversals.has(line.voucherId)),
    reversed: lines.filter((line) => reversals.has(line.voucherId)),
    reversals,
  }
}

const auditLine = (row: AuditLineRow): AuditLine => ({
  voucherId: row.voucherId,
  number: row.number,
  sourceId: row.sourceId,
  kind: row.kind,
  journal: row.journal,
  date: row.date,
  postedAt: row.postedAt,
  lineNumber: row.lineNumber,
  account: row.account,
  side: row.side,
  amountXof: row.amountXof,
  grant: row.grantCode,
  grantFrom: row.grantFrom,
  grantTo: row.grantTo,
  budgetLine: row.budgetLine,
  partner: row.partner,
  activity: row.activity,
  thirdParty: row.thirdParty,
  label: row.label,
  invoice: row.invoice,
  documentDate: row.documentDate,
  expenseType: row.expenseType,
  isExpense: row.isExpense === 1,
})
