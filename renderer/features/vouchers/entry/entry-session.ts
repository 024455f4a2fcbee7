import { isTreasuryAccount } from '../../../../shared/accounting/spending-account.ts'
import type { VoucherDetail } from '../../../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../../../shared/money/currency.ts'
import type { LocalDate } from '../../../../shared/time/local-date.ts'
import type { Month } from '../../../../shared/time/period.ts'
import type { OpenLedger } from '../../../client/use-status.ts'
import { EntryStore } from './model/entry-store.ts'
import { copyOfDetail, type Heading, newVoucher, voucherOfDetail } from './model/entry-voucher.ts'
import { type KeptEntry, readKeptEntry } from './model/kept-entry.ts'
import { type OpenEntry, readOpenEntry } from './model/open-entry.ts'
import { usualDate } from './model/usual-date.ts'
import type { JournalChoice } from './use-references.ts'

/** One voucher on the desk, from its opening to its posting. */
export interface EntrySession {
  /** The address that it answers to; it changes when a new voucher becomes a draft. */
  readonly address: string
  readonly store: EntryStore
  /** The draft in the ledger; null while there is none. */
  readonly draftKey: string | null
  readonly revision: number | null
  readonly state: 'draft' | 'submitted' | 'approved'
  readonly returnReason: string | null
  /** True for a voucher that was begun on this desk: the next one follows it. */
  readonly begunHere: boolean
  /** What a closed window left unkept of this voucher. */
  readonly left: KeptEntry | null
  /** The draft that a closed window left on the desk, offered where a new voucher begins. */
  readonly openElsewhere: OpenEntry | null
}

export const addressOf = (key?: string, copy?: string): string => [key, copy].map((part) => part ?? '').join('|')

/** What a new voucher starts with: the journal and the date last used, the grant of the top bar. */
export function usualHeading(
  ledger: OpenLedger,
  journals: readonly JournalChoice[],
  last: { readonly journal?: string | undefined; readonly date?: string | undefined },
  scope: { readonly grant: string | null; readonly month: Month | null; readonly today: LocalDate },
): Heading {
  const journal =
    journals.find((known) => known.code === last.journal) ??
    journals.find(({ account }) => account !== null && isTreasuryAccount(account)) ??
    journals[0]
  const onlyGrant = ledger.grants.length === 1 ? ledger.grants[0]?.code : undefined
  return {
    journal: journal?.code ?? '',
    date: usualDate(last.date, scope.month, scope.today),
    defaults: {
      currency: journal?.currency ?? FUNCTIONAL_CURRENCY,
      grant: scope.grant ?? onlyGrant ?? null,
      thirdParty: null,
      paymentMode: null,
    },
  }
}

export function newSession(ledger: OpenLedger, heading: Heading, address: string): EntrySession {
  return {
    address,
    store: new EntryStore(newVoucher(heading)),
    draftKey: null,
    revision: null,
    state: 'draft',
    returnReason: null,
    begunHere: true,
    left: readKeptEntry(window.localStorage, ledger.id, null),
    openElsewhere: readOpenEntry(window.localStorage, ledger.id),
  }
}

/** A draft of the ledger, taken up again; a posted voucher is not one, and a proposed reversal is not rewritten. */
export function draftSession(ledger: OpenLedger, detail: VoucherDetail, address: string): EntrySession | null {
  if (detail.state === 'posted' || detail.kind === 'reversal') return null
  return {
    address,
    store: new EntryStore(voucherOfDetail(detail)),
    draftKey: detail.key,
    revision: detail.revision,
    state: detail.state,
    returnReason: detail.returnReason,
    begunHere: false,
    left: readKeptEntry(window.localStorage, ledger.id, detail.key),
    openElsewhere: null,
  }
}

/** A new voucher that begins as another one: what it holds is not kept yet. */
export function copySession(detail: VoucherDetail, heading: Heading, address: string): EntrySession {
  return {
    address,
    store: new EntryStore(copyOfDetail(detail, heading.date), newVoucher(heading)),
    draftKey: null,
    revision: null,
    state: 'draft',
    returnReason: null,
    begunHere: true,
    left: null,
    openElsewhere: null,
  }
}
