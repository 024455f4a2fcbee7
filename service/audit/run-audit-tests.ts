import type { Database } from '../../db/database.ts'
import type { GrantRow } from '../../db/queries/masters.ts'
import { belowThresholds, benfordFigures, roundAmounts } from '../../domain/audit/tests/amount-tests.ts'
import {
  attendanceOverlaps,
  attendanceReused,
  eventsWithoutList,
  perDiemUnattended,
} from '../../domain/audit/tests/attendance-tests.ts'
import { duplicateAmounts, duplicateInvoices, sameAmountAcrossPartners } from '../../domain/audit/tests/duplicate-tests.ts'
import { perDiemOverlaps } from '../../domain/audit/tests/per-diem-overlap.ts'
import {
  afterHours,
  backdated,
  onHolidays,
  outsidePeriod,
  paidBeforeInvoice,
  reversedAtPeriodEnd,
  weekends,
} from '../../domain/audit/tests/time-tests.ts'
import parameters from '../../resources/audit/tests.json' with { type: 'json' }
import holidays from '../../resources/calendars/mali-holidays.json' with { type: 'json' }
import { AUDIT_TESTS, type AuditHit, type AuditTestCode } from '../../shared/contract/audit.ts'
import { fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { procurementRuleOf } from '../procurement/thresholds.ts'
import { type AttendanceFacts, attendanceFacts } from './attendance-facts.ts'
import { type AuditFacts, auditFacts } from './audit-facts.ts'
import {
  budgetsOverspent,
  cashDaysBroken,
  documentsReused,
  missingDocuments,
  numberGaps,
  splitPurchases,
  suppliersWhoAreStaff,
} from './ledger-tests.ts'

const HOLIDAYS: ReadonlyMap<string, string> = new Map(holidays.map(([date = '', fr = '', en = '']) => [date, `${fr} / ${en}`]))
const PERCENT = Number(parameters.belowThresholdPercent)
/** Millionths, as the figures are. */
const NON_CONFORMITY = 15_000

interface Books {
  readonly database: Database
  readonly facts: AuditFacts
  readonly grantId: number | null
  readonly today: LocalDate
  /** The register of activities, read once for the tests that ask for it. */
  readonly attendance: () => AttendanceFacts
}

const TESTS: Readonly<Record<AuditTestCode, (books: Books) => AuditHit[]>> = {
  DUPLICATE_INVOICE: ({ facts }) => duplicateInvoices(facts.standing),
  DUPLICATE_AMOUNT: ({ facts }) => duplicateAmounts(facts.standing, parameters.duplicateDays),
  SAME_AMOUNT_PARTNERS: ({ facts }) => sameAmountAcrossPartners(facts.standing, parameters.roundFromXof),
  ROUND_AMOUNT: ({ facts }) => roundAmounts(facts.standing, parameters.roundUnitXof, parameters.roundFromXof),
  BELOW_THRESHOLD: ({ database, facts, today }) => belowThresholds(facts.standing, thresholdsOf(database, today), PERCENT),
  SPLIT_PURCHASE: ({ database, today }) => splitPurchases(database, today),
  WEEKEND: ({ facts }) => weekends(facts.standing),
  HOLIDAY: ({ facts }) => onHolidays(facts.standing, HOLIDAYS),
  AFTER_HOURS: ({ facts }) => afterHours(facts.standing, parameters.officeFrom, parameters.officeTo),
  SEQUENCE_GAP: ({ database }) => numberGaps(database),
  BACKDATED: ({ facts }) => backdated(facts.standing, parameters.backdatedDays),
  PAID_BEFORE_INVOICE: ({ facts }) => paidBeforeInvoice(facts.standing),
  SUPPLIER_IS_STAFF: ({ database }) => suppliersWhoAreStaff(database),
  CASH_CEILING: ({ database, today }) => cashDaysBroken(database, 'CASH_CEILING', today),
  NEGATIVE_CASH: ({ database, today }) => cashDaysBroken(database, 'NEGATIVE_CASH', today),
  PER_DIEM_OVERLAP: ({ facts }) => perDiemOverlaps(facts.standing, parameters.perDiemWords),
  PER_DIEM_UNATTENDED: ({ attendance }) => perDiemUnattended(attendance().events),
  ATTENDANCE_OVERLAP: ({ attendance }) => attendanceOverlaps(attendance().events),
  ATTENDANCE_REUSED: ({ attendance }) => attendanceReused(attendance().events, attendance().sheets),
  EVENT_WITHOUT_LIST: ({ attendance }) => eventsWithoutList(attendance().events, attendance().sheets),
  DOCUMENT_REUSED: ({ database }) => documentsReused(database),
  MISSING_DOCUMENTS: ({ database, today }) => missingDocuments(database, today),
  OUTSIDE_PERIOD: ({ facts }) => outsidePeriod(facts.standing),
  BUDGET_OVERSPENT: ({ database, grantId }) => budgetsOverspent(database, grantId),
  REVERSED_AT_PERIOD_END: ({ facts }) => reversedAtPeriodEnd(facts.reversed, facts.reversals, parameters.periodEndDays),
  BENFORD: ({ facts }) => benford(facts),
}

/**
 * Runs the auditor's tests on the posted vouchers (spec 04 §2.13), in their order; `grant` narrows those that read lines to a grant's. Nothing is
 * written. A hit is a question, not a finding.
 */
export function runAuditTests(
  database: Database,
  today: LocalDate,
  { grant, tests = AUDIT_TESTS }: { readonly grant: GrantRow | null; readonly tests?: readonly AuditTestCode[] | undefined },
): AuditHit[] {
  const grantId = grant?.id ?? null
  let attendance: AttendanceFacts | undefined
  const books = {
    database,
    today,
    grantId,
    facts: auditFacts(database, grantId),
    attendance: () => (attendance ??= attendanceFacts(database, grantId, parameters.perDiemWords)),
  }
  return tests.flatMap((test) => TESTS[test](books))
}

const thresholdsOf = (database: Database, today: LocalDate): number[] =>
  procurementRuleOf(database, today).bands.flatMap(({ upToXof }) => (upToXof === null ? [] : [upToXof]))

/** One hit for the whole, with its warning: first digits are an indicator only, and say nothing of few items. */
function benford({ standing }: AuditFacts): AuditHit[] {
  const { items, deviation } = benfordFigures(standing)
  if (items < parameters.benfordFewest || deviation <= NON_CONFORMITY) return []
  const details = { items, deviation: String(deviation), limit: parameters.benfordNonConformity }
  return [
    {
      test: 'BENFORD',
      voucher: '',
      voucherKey: null,
      line: null,
      amountXof: null,
      reason: fault('AUDIT_BENFORD', undefined, details),
    },
  ]
}
