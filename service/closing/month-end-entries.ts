import type { Database } from '../../db/database.ts'
import { draftVoucher, findDraft } from '../../db/queries/drafts.ts'
import { type OriginVoucher, vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import type { Fault } from '../../shared/result/fault.ts'
import type { Month } from '../../shared/time/period.ts'
import { fundReleases } from './fund-releases.ts'
import { revaluations } from './revaluations.ts'

/** An entry of the month's end as the books call for it now; its draft and its vouchers are read from their origin. */
export interface DueEntry {
  readonly kind: 'release' | 'revaluation' | 'unrealised'
  readonly origin: string
  /** A grant's code; an account with its currency and grant. */
  readonly subject: string
  readonly grant: string | null
  /** Still to be booked, XOF: a release positive, a gain positive. */
  readonly amountXof: number
  /** Charges that wait for the donor's money (association model). */
  readonly waitingXof: number
  /** The rate of a revaluation with its source and day. */
  readonly rate: { readonly text: string; readonly source: string; readonly dated: string } | null
  /** What to propose, by role; empty when nothing is due. */
  readonly vouchers: readonly { readonly role: string; readonly voucher: VoucherInput }[]
}

export interface MonthEndEntry extends DueEntry {
  /** `due`: nothing proposed yet; `stale`: the month changed since its draft was made; `draft`: waits for its posting; `posted`: nothing is left to book. */
  readonly state: 'due' | 'stale' | 'draft' | 'posted'
  readonly made: readonly OriginVoucher[]
}

/** The entries of a month's end (spec 13 §2, §5): fund releases and the revaluation of balances in currency, with what became of them. */
export function monthEndEntries(database: Database, month: Month): { entries: MonthEndEntry[]; faults: Fault[] } {
  const revalued = revaluations(database, month)
  const due = [...revalued.entries, ...fundReleases(database, month, revalued.gains)]
  const entries = due.map((entry): MonthEndEntry => {
    const made = vouchersOfOrigin(database, entry.origin)
    return { ...entry, made, state: stateOf(database, entry, made) }
  })
  return {
    entries: entries.filter(({ state, made, waitingXof }) => state !== 'posted' || made.length > 0 || waitingXof > 0),
    faults: revalued.faults,
  }
}

function stateOf(database: Database, entry: DueEntry, made: readonly OriginVoucher[]): MonthEndEntry['state'] {
  const drafts = made.filter(({ voucherId }) => voucherId === null)
  if (drafts.length === 0) return entry.vouchers.length === 0 ? 'posted' : 'due'
  const same =
    drafts.length === entry.vouchers.length &&
    entry.vouchers.every(({ role, voucher }) => {
      const draft = drafts.find((known) => known.role === role)
      return draft?.draftId != null && sameContent(database, draft.draftId, voucher)
    })
  return same ? 'draft' : 'stale'
}

/** Whether a draft still books the same figures: a person may have changed its words. */
export function sameContent(database: Database, draftId: string, voucher: VoucherInput): boolean {
  const kept = findDraft(database, draftId)
  return kept !== undefined && figuresOf(draftVoucher(kept)) === figuresOf(voucher)
}

const figuresOf = ({ date, kind, lines }: VoucherInput): string =>
  JSON.stringify([
    date,
    kind,
    lines.map(({ account, currency, debitMinor, creditMinor, debitXof, creditXof, grant }) => [
      account,
      currency,
      debitMinor,
      creditMinor,
      debitXof,
      creditXof,
      grant,
    ]),
  ])
