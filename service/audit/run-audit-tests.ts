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
import type { TestParameters } from '../../domain/audit/tests/test-parameters.ts'
import {
  afterHours,
  backdated,
  onHolidays,
  outsidePeriod,
  paidBeforeInvoice,
  reversedAtPeriodEnd,
  weekends,
} from '../../domain/audit/tests/time-tests.ts'
import { AUDIT_TESTS, type AuditHit, type AuditTestCode } from '../../shared/contract/audit.ts'
import type { ParameterTrial } from '../../shared/contract/audit-parameters.ts'
import { fault } from '../../shared/result/fault.ts'
import { type Result, success } from '../../shared/result/result.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { procurementRuleOf } from '../procurement/thresholds.ts'
import { publicHolidays } from '../settings/public-holidays.ts'
import { type AttendanceFacts, attendanceFacts } from './attendance-facts.ts'
import { type AuditFacts, auditFacts } from './audit-facts.ts'
import { testParameters } from './audit-parameters.ts'
import {
  budgetsOverspent,
  cashDaysBroken,
  documentsReused,
  missingDocuments,
  numberGaps,
  splitPurchases,
  suppliersWhoAreStaff,
} from './ledger-tests.ts'
import { payWithoutHours, reportedTwice } from './other-books-tests.ts'

export interface TestedBooks {
  readonly database: Database
  readonly facts: AuditFacts
  readonly grantId: number | null
  readonly today: LocalDate
  readonly parameters: TestParameters
  /** The register of activities, read once for the tests that ask for it. */
  readonly attendance: () => AttendanceFacts
}

const TESTS: Readonly<Record<AuditTestCode, (books: TestedBooks) => AuditHit[]>> = {
  DUPLICATE_INVOICE: ({ facts }) => duplicateInvoices(facts.standing),
  DUPLICATE_AMOUNT: ({ facts, parameters }) => duplicateAmounts(facts.standing, parameters.duplicateDays),
  SAME_AMOUNT_PARTNERS: ({ facts, parameters }) => sameAmountAcrossPartners(facts.standing, parameters.roundFromXof),
  DUPLICATE_REPORTED: (books) => reportedTwice(books.database, books.facts, books.grantId, books.parameters).hits,
  ROUND_AMOUNT: ({ facts, parameters }) => roundAmounts(facts.standing, parameters.roundUnitXof, parameters.roundFromXof),
  BELOW_THRESHOLD: ({ database, facts, today, parameters }) =>
    belowThresholds(facts.standing, thresholdsOf(database, today), parameters.belowThresholdPercent),
  SPLIT_PURCHASE: ({ database, today }) => splitPurchases(database, today),
  WEEKEND: ({ facts }) => weekends(facts.standing),
  HOLIDAY: ({ database, facts }) => onHolidays(facts.standing, holidayNames(database)),
  AFTER_HOURS: ({ facts, parameters }) => afterHours(facts.standing, parameters.officeFrom, parameters.officeTo),
  SEQUENCE_GAP: ({ database }) => numberGaps(database),
  BACKDATED: ({ facts, parameters }) => backdated(facts.standing, parameters.backdatedDays),
  PAID_BEFORE_INVOICE: ({ facts }) => paidBeforeInvoice(facts.standing),
  SUPPLIER_IS_STAFF: ({ database }) => suppliersWhoAreStaff(database),
  CASH_CEILING: ({ database, today }) => cashDaysBroken(database, 'CASH_CEILING', today),
  NEGATIVE_CASH: ({ database, today }) => cashDaysBroken(database, 'NEGATIVE_CASH', today),
  PER_DIEM_OVERLAP: ({ facts, parameters }) => perDiemOverlaps(facts.standing, parameters.perDiemWords),
  PAY_AGAINST_TIMESHEET: ({ database, grantId, parameters }) => payWithoutHours(database, grantId, parameters).hits,
  PER_DIEM_UNATTENDED: ({ attendance }) => perDiemUnattended(attendance().events),
  ATTENDANCE_OVERLAP: ({ attendance }) => attendanceOverlaps(attendance().events),
  ATTENDANCE_REUSED: ({ attendance }) => attendanceReused(attendance().events, attendance().sheets),
  EVENT_WITHOUT_LIST: ({ attendance }) => eventsWithoutList(attendance().events, attendance().sheets),
  DOCUMENT_REUSED: ({ database }) => documentsReused(database),
  MISSING_DOCUMENTS: ({ database, today }) => missingDocuments(database, today),
  OUTSIDE_PERIOD: ({ facts }) => outsidePeriod(facts.standing),
  BUDGET_OVERSPENT: ({ database, grantId }) => budgetsOverspent(database, grantId),
  REVERSED_AT_PERIOD_END: ({ facts, parameters }) =>
    reversedAtPeriodEnd(facts.reversed, facts.reversals, parameters.periodEndDays),
  BENFORD: ({ facts, parameters }) => benford(facts, parameters),
}

/**
 * Runs the auditor's tests on the posted vouchers (spec 04 §2.13), in their order. Nothing is written. A hit is a question, not a finding.
 */
export const runAuditTests = (books: TestedBooks, tests: readonly AuditTestCode[] = AUDIT_TESTS): AuditHit[] =>
  tests.flatMap((test) => TESTS[test](books))

/** What the tests read. Refused: parameters that are none. */
export function testedBooks(
  database: Database,
  today: LocalDate,
  { grant, trial = {} }: { readonly grant: GrantRow | null; readonly trial?: ParameterTrial | undefined },
): Result<TestedBooks> {
  const parameters = testParameters(database, trial)
  if (!parameters.ok) return parameters
  const grantId = grant?.id ?? null
  let attendance: AttendanceFacts | undefined
  const { perDiemWords } = parameters.value
  return success({
    database,
    today,
    grantId,
    parameters: parameters.value,
    facts: auditFacts(database, grantId),
    attendance: () => {
      attendance ??= attendanceFacts(database, grantId, perDiemWords)
      return attendance
    },
  })
}

const holidayNames = (database: Database): ReadonlyMap<LocalDate, string> =>
  new Map([...publicHolidays(database)].map(([date, { fr, en }]) => [date, `${fr} / ${en}`]))

const thresholdsOf = (database: Database, today: LocalDate): number[] =>
  procurementRuleOf(database, today).bands.flatMap(({ upToXof }) => (upToXof === null ? [] : [upToXof]))

/** One hit for the whole, with its warning: first digits are an indicator only, and say nothing of few items. */
function benford({ standing }: AuditFacts, parameters: TestParameters): AuditHit[] {
  const { items, deviation } = benfordFigures(standing)
  if (items < parameters.benfordFewest || deviation <= parameters.benfordNonConformity) return []
  const details = { items, deviation: String(deviation), limit: String(parameters.benfordNonConformity) }
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
