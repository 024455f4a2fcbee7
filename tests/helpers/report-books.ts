import type { Database } from '../../db/database.ts'
import { insertBudgetVersion } from '../../db/queries/budget-versions.ts'
import { saveGrant } from '../../db/queries/grant-agreements.ts'
import { type GrantRow, listGrants, readMasters } from '../../db/queries/masters.ts'
import { insertOpeningSpending } from '../../db/queries/openings.ts'
import { saveNamed } from '../../db/queries/organisations.ts'
import { insertTranche } from '../../db/queries/tranches.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import type { GrantAgreement } from '../../domain/grants/grant-agreement.ts'
import { DEFAULT_GRANT_TERMS, type GrantTerms } from '../../domain/grants/grant-terms.ts'
import { DEFAULT_PAYMENT } from '../../domain/grants/payment-rules.ts'
import { DEFAULT_VIREMENT } from '../../domain/grants/virement-rules.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import type { Work } from '../../service/kernel/run-command.ts'
import { agreementRow, readAgreement } from '../../service/settings/setup/grant-content.ts'
import { recordExchangeLayer } from '../../service/vouchers/exchange-layer.ts'
import { ledgerFacts } from '../../service/vouchers/ledger-facts.ts'
import { PostingBatch } from '../../service/vouchers/posting-batch.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, success } from '../../shared/result/result.ts'
import { expectSuccess, type TemporaryLedger, temporaryLedger } from './temporary-ledger.ts'

/** A budget line of the books below: amounts in pence and francs; the partner is a code, null for the lead. */
export interface BookBudgetLine {
  readonly code: string
  readonly head: string
  readonly partner?: string | null
  readonly minor: number
  readonly xof: number
  readonly openingXof?: number
  readonly openingMinor?: number
}

export interface BookGrant {
  readonly code: string
  readonly currency?: string
  readonly method?: GrantAgreement['method']
  readonly budgetRate?: string | null
  readonly provisional?: GrantAgreement['provisional']
  readonly start?: string
  readonly end?: string
  readonly lines: readonly BookBudgetLine[]
  /** What of the agreement's terms is not the default. */
  readonly terms?: Partial<GrantTerms>
}

export interface BookTranche {
  readonly grant: string
  readonly number: string
  readonly date: string
  readonly minor: number
  readonly xof: number
}

/** Opens a ledger with these grants, and the partners ARGA and CEAM; the organisation is AMSS. */
export function reportBooks(grants: readonly BookGrant[], now?: string): TemporaryLedger {
  const books = temporaryLedger(now === undefined ? {} : { now })
  expectSuccess(
    books.command('settings.importSetup', (work) => {
      saveNamed(work.database, 'donor', 'FCDO', 'Foreign, Commonwealth & Development Office')
      saveNamed(work.database, 'partner', 'ARGA', 'Alliance malienne')
      saveNamed(work.database, 'partner', 'CEAM', 'Club éducation')
      for (const grant of grants) createGrant(work, grant)
      return success({})
    }),
  )
  return books
}

function createGrant(work: Work, grant: BookGrant): void {
  const { database } = work
  const agreement: GrantAgreement = {
    code: grant.code,
    donor: 'FCDO',
    titleFr: `Projet ${grant.code}`,
    titleEn: `Project ${grant.code}`,
    currency: grant.currency ?? 'GBP',
    ceilingMinor: 100_000_000,
    start: grant.start ?? '2020-01-01',
    end: grant.end ?? '2021-12-31',
    model: 'association',
    basis: 'ACCRUAL',
    method: grant.method ?? 'WA_CUM',
    budgetRate: grant.budgetRate === undefined ? '770' : grant.budgetRate,
    provisional: grant.provisional === undefined ? 'BUDGET_RATE' : grant.provisional,
    table: 'LEDGER',
    virement: DEFAULT_VIREMENT,
    payment: DEFAULT_PAYMENT,
    terms: { ...DEFAULT_GRANT_TERMS, ...grant.terms },
  }
  saveGrant(database, agreementRow(agreement))
  const { id } = bookGrant(database, grant.code)
  insertBudgetVersion(database, id, { number: 0, createdAt: work.now, reference: 'V0' }, grant.lines.map(versionLine))
  for (const line of grant.lines) {
    if (line.openingXof === undefined && line.openingMinor === undefined) continue
    insertOpeningSpending(database, {
      grantCode: grant.code,
      budgetLine: line.code,
      amountXof: line.openingXof ?? 0,
      amountMinor: line.openingMinor ?? 0,
    })
  }
}

/** Changes what the agreement of a grant says, as an amendment does. */
export function changeAgreement(books: TemporaryLedger, code: string, change: Partial<GrantAgreement>): void {
  expectSuccess(
    books.command('settings.importSetup', ({ database }) => {
      saveGrant(database, agreementRow({ ...readAgreement(database, code), ...change }))
      return success({})
    }),
  )
}

export const versionLine = (line: BookBudgetLine) => ({
  code: line.code,
  head: line.head,
  labelFr: `Ligne ${line.code}`,
  labelEn: `Line ${line.code}`,
  partner: line.partner ?? null,
  activity: null,
  nature: null,
  unitFr: null,
  unitEn: null,
  unitCost: null,
  quantity: null,
  frequency: null,
  percent: null,
  currency: null,
  amountMinor: line.minor,
  amountXof: line.xof,
  rate: null,
  rateSource: null,
})

export function bookGrant(database: Database, code: string): GrantRow {
  const grant = listGrants(database).find((known) => known.code === code)
  if (!grant) throw new Error(`no grant ${code}`)
  return grant
}

/** A voucher line: [account, debit or null, credit or null] and what else it carries. Amounts are in minor units of its currency. */
export const bookLine = (
  account: string,
  debitMinor: number | null,
  creditMinor: number | null,
  more: Partial<VoucherLineInput> = {},
): VoucherLineInput => ({
  account,
  debitMinor,
  creditMinor,
  currency: 'XOF',
  rate: null,
  debitXof: null,
  creditXof: null,
  label: 'Écriture',
  grant: null,
  budgetLine: null,
  partner: null,
  activity: null,
  site: null,
  thirdParty: null,
  documentReference: null,
  documentDate: null,
  invoice: null,
  paymentMode: null,
  expenseType: null,
  ...more,
})

export const bookVoucher = (
  date: string,
  lines: readonly VoucherLineInput[],
  more: Partial<Omit<VoucherInput, 'date' | 'lines'>> = {},
): VoucherInput => ({ sourceId: null, journal: 'OD', date, kind: 'normal', corrects: null, ...more, lines: [...lines] })

/** Posts vouchers in the order given, all in one command. */
export function postVouchers(books: TemporaryLedger, vouchers: readonly VoucherInput[]): void {
  expectSuccess(
    books.command('vouchers.import', (work) => {
      const masters = readMasters(work.database)
      const facts = ledgerFacts(work.database, masters, work.actor.roles)
      const batch = new PostingBatch(work, masters, 'AMSS')
      for (const voucher of vouchers) {
        const decision = decidePosting(voucher, facts)
        if (!decision.ok) return decision
        const corrected = voucher.corrects === null ? undefined : findVoucher(work.database, voucher.corrects)
        const people = { preparedBy: work.actor, approvedBy: work.actor }
        const posted = batch.post(decision.value, people, { correctsNumber: corrected?.number ?? null })
        recordExchangeLayer(work, masters, decision.value, posted)
      }
      batch.finish()
      return success({})
    }),
  )
}

/** Records receipts as layers, without their vouchers. */
export function recordTranches(books: TemporaryLedger, tranches: readonly BookTranche[]): void {
  expectSuccess(
    books.command('grants.importTranches', (work) => {
      for (const tranche of tranches) {
        const grant = listGrants(work.database).find((known) => known.code === tranche.grant)
        if (!grant) return failure(fault('GRANT_UNKNOWN', undefined, { grant: tranche.grant }))
        insertTranche(work.database, {
          grantId: grant.id,
          number: tranche.number,
          kind: 'receipt',
          date: tranche.date,
          currency: grant.currency,
          amountMinor: tranche.minor,
          xofCredited: tranche.xof,
          feesXof: 0,
          bankAccount: '5211',
          reference: `Avis ${tranche.number}`,
          voucherId: null,
          voucherSource: null,
        })
      }
      return success({})
    }),
  )
}
