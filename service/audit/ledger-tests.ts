import type { Database } from '../../db/database.ts'
import { documentsUsedTwice, numberedVouchers } from '../../db/queries/audit-lines.ts'
import { supportedVouchersBetween } from '../../db/queries/documents-vouchers.ts'
import { listGrants } from '../../db/queries/masters.ts'
import { listTreasuryAccounts } from '../../db/queries/treasury-accounts.ts'
import { sequenceGaps } from '../../domain/audit/tests/time-tests.ts'
import type { AuditHit, AuditTestCode } from '../../shared/contract/audit.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import type { FaultCode } from '../../shared/i18n/fr/faults.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { budgetVersusActual } from '../budgets/budget-vs-actual.ts'
import { SupportReader, supportedVoucher } from '../documents/voucher-support.ts'
import { daysOf } from '../payments/cash-balance.ts'
import { listProcurement } from '../procurement/list-procurement.ts'
import { partyDoubts } from '../third-parties/party-doubts.ts'

type Details = Fault['details']

const ledgerHit = (test: AuditTestCode, code: FaultCode, amountXof: number | null, details: Details, voucher = ''): AuditHit => ({
  test,
  voucher,
  voucherKey: null,
  line: null,
  amountXof,
  reason: fault(code, undefined, details),
})

export function numberGaps(database: Database): AuditHit[] {
  const vouchers = numberedVouchers(database).map(({ fiscalYear, ...row }) => ({ ...row, fiscalYear }))
  return sequenceGaps(vouchers).map(({ before, journal, expected, found }) =>
    ledgerHit('SEQUENCE_GAP', 'AUDIT_SEQUENCE_GAP', null, { journal, expected, found }, before),
  )
}

/** Purchases of one supplier or family that together pass a threshold (spec 03 §1.6); the rule is that of the procurement register. */
export const splitPurchases = (database: Database, today: LocalDate): AuditHit[] =>
  listProcurement(database, today).splits.map((split) => {
    const last = split.purchases.at(-1)
    const details = { of: split.of, count: split.purchases.length, from: formatDate(split.from), to: formatDate(split.to) }
    return ledgerHit('SPLIT_PURCHASE', 'AUDIT_SPLIT_PURCHASE', split.xof, details, last?.label ?? '')
  })

/** A supplier's phone or bank account that is also a staff member's. */
export const suppliersWhoAreStaff = (database: Database): AuditHit[] =>
  partyDoubts(database)
    .details.filter(({ staffAndSupplier }) => staffAndSupplier)
    .map(({ value, parties }) =>
      ledgerHit('SUPPLIER_IS_STAFF', 'AUDIT_SUPPLIER_IS_STAFF', null, {
        value,
        parties: parties.map(({ name }) => name).join(', '),
      }),
    )

const BEGINNING = '0001-01-01'

/** Every day on which a cash box or wallet held more than its ceiling, or less than nothing. */
export function cashDaysBroken(database: Database, test: 'CASH_CEILING' | 'NEGATIVE_CASH', to: LocalDate): AuditHit[] {
  const accounts = listTreasuryAccounts(database).filter(({ kind }) => kind !== 'bank')
  return accounts.flatMap((account) =>
    daysOf(database, account, BEGINNING, to)
      .days.filter(({ state }) => state === (test === 'CASH_CEILING' ? 'over' : 'below'))
      .map((day) => {
        const code = test === 'CASH_CEILING' ? 'AUDIT_CASH_CEILING' : 'AUDIT_NEGATIVE_CASH'
        return ledgerHit(test, code, day.balanceMinor, { account: account.account, date: formatDate(day.date) })
      }),
  )
}

/** One document under two vouchers: an attendance list or an invoice used again. */
export const documentsReused = (database: Database): AuditHit[] =>
  documentsUsedTwice(database).map(({ name, first, other }) =>
    ledgerHit('DOCUMENT_REUSED', 'AUDIT_DOCUMENT_REUSED', null, { name, first: numberOf(first) }, numberOf(other)),
  )

const numberOf = (subject: string): string => subject.slice('voucher:'.length)

/** Posted vouchers with a type of expense, which want documents; a reversal and what it takes back are left out. */
export const vouchersToSupport = (database: Database, today: LocalDate) =>
  supportedVouchersBetween(database, BEGINNING, today).filter(
    (row) => row.reversed === 0 && row.kind !== 'reversal' && row.expenseTypes !== '[]',
  )

/** Posted vouchers whose mandatory documents are not all there; a reversal and what it takes back cancel each other. */
export function missingDocuments(database: Database, today: LocalDate): AuditHit[] {
  const rows = vouchersToSupport(database, today)
  const support = new SupportReader(database, today).read(rows.map(supportedVoucher))
  return rows.flatMap((row) => {
    const completeness = support.get(supportedVoucher(row).subject)?.completeness
    if (completeness?.state !== 'incomplete') return []
    const details = { missing: completeness.required - completeness.settled, required: completeness.required }
    const hit = ledgerHit('MISSING_DOCUMENTS', 'AUDIT_MISSING_DOCUMENTS', row.amountXof, details, row.number)
    return [{ ...hit, voucherKey: `posted:${row.id}` }]
  })
}

/** Budget lines on which more was spent and committed than they hold, in the grant's currency or in francs. */
export const budgetsOverspent = (database: Database, grantId: number | null): AuditHit[] =>
  listGrants(database)
    .filter(({ id }) => grantId === null || id === grantId)
    .flatMap((grant) =>
      budgetVersusActual(database, grant, { from: null, to: null, partner: null })
        .rows.filter((row) => row.kind === 'line' && (row.availableXof < 0 || (row.availableMinor ?? 0) < 0))
        .map((row) =>
          ledgerHit('BUDGET_OVERSPENT', 'AUDIT_BUDGET_OVERSPENT', row.availableXof < 0 ? -row.availableXof : null, {
            grant: grant.code,
            budgetLine: row.code,
          }),
        ),
    )
