import type { Database } from '../../db/database.ts'
import { auditedCounts } from '../../db/queries/audit-lines.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import type { AuditLine } from '../../domain/audit/tests/audit-line.ts'
import type { AuditTestCode } from '../../shared/contract/audit.ts'
import { readOrderBook } from '../commitments/order-book.ts'
import { purchasesOf } from '../procurement/purchases.ts'
import { vouchersToSupport } from './ledger-tests.ts'
import { payWithoutHours, reportedTwice } from './other-books-tests.ts'
import type { TestedBooks } from './run-audit-tests.ts'

const vouchersOf = (lines: readonly AuditLine[]): number => new Set(lines.map(({ voucherId }) => voucherId)).size
const spentOf = (lines: readonly AuditLine[]): readonly AuditLine[] =>
  lines.filter((line) => line.isExpense && line.side === 1 && line.amountXof > 0)
const boxesOf = (database: Database): number => listTreasuryAccounts(database).filter(({ kind }) => kind !== 'bank').length

const COUNTS: Readonly<Record<AuditTestCode, (books: TestedBooks) => number>> = {
  DUPLICATE_INVOICE: ({ facts }) => vouchersOf(spentOf(facts.standing).filter(({ invoice }) => invoice !== null)),
  DUPLICATE_AMOUNT: ({ facts }) => vouchersOf(spentOf(facts.standing).filter(({ thirdParty }) => thirdParty !== null)),
  SAME_AMOUNT_PARTNERS: ({ facts, parameters }) =>
    facts.standing.filter((line) => line.side === 1 && line.amountXof >= parameters.roundFromXof).length,
  DUPLICATE_REPORTED: (books) => reportedTwice(books.database, books.facts, books.grantId, books.parameters).bills,
  ROUND_AMOUNT: ({ facts, parameters }) =>
    spentOf(facts.standing).filter(({ amountXof }) => amountXof >= parameters.roundFromXof).length,
  BELOW_THRESHOLD: ({ facts }) => spentOf(facts.standing).length,
  SPLIT_PURCHASE: ({ database }) => purchasesOf(database, readOrderBook(database)).length,
  WEEKEND: ({ facts }) => vouchersOf(facts.standing),
  HOLIDAY: ({ facts }) => vouchersOf(facts.standing),
  AFTER_HOURS: ({ facts }) => vouchersOf(facts.standing),
  SEQUENCE_GAP: ({ database }) => auditedCounts(database).vouchers,
  BACKDATED: ({ facts }) => vouchersOf(facts.standing.filter(({ documentDate }) => documentDate !== null)),
  PAID_BEFORE_INVOICE: ({ facts }) =>
    facts.standing.filter(({ invoice, documentDate }) => invoice !== null && documentDate !== null).length,
  SUPPLIER_IS_STAFF: ({ database }) => auditedCounts(database).parties,
  CASH_CEILING: ({ database }) => boxesOf(database),
  NEGATIVE_CASH: ({ database }) => boxesOf(database),
  PER_DIEM_OVERLAP: ({ facts }) => spentOf(facts.standing).filter(({ thirdParty }) => thirdParty !== null).length,
  PAY_AGAINST_TIMESHEET: ({ database, grantId, parameters }) => payWithoutHours(database, grantId, parameters).payslips,
  PER_DIEM_UNATTENDED: ({ attendance }) => attendance().events.length,
  ATTENDANCE_OVERLAP: ({ attendance }) => attendance().events.reduce((sum, { people }) => sum + people.length, 0),
  ATTENDANCE_REUSED: ({ attendance }) => attendance().sheets.length,
  EVENT_WITHOUT_LIST: ({ attendance }) => attendance().events.filter(({ isHeld }) => isHeld).length,
  DOCUMENT_REUSED: ({ database }) => auditedCounts(database).documents,
  MISSING_DOCUMENTS: ({ database, today }) => vouchersToSupport(database, today).length,
  OUTSIDE_PERIOD: ({ facts }) => facts.standing.filter(({ grant }) => grant !== null).length,
  BUDGET_OVERSPENT: ({ database, grantId }) =>
    listGrants(database)
      .filter(({ id }) => grantId === null || id === grantId)
      .reduce((sum, { id }) => sum + (auditedCounts(database).budgetLines.get(id) ?? 0), 0),
  REVERSED_AT_PERIOD_END: ({ facts }) => vouchersOf(facts.reversed),
  BENFORD: ({ facts }) => spentOf(facts.standing).length,
}

/** How many items a test looked at: vouchers, lines, bills, payslips, boxes, as its rule reads them. */
export const itemsTested = (books: TestedBooks, test: AuditTestCode): number => COUNTS[test](books)
