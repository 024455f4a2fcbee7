import type { Database } from '../../db/database.ts'
import { type DraftRow, draftVoucher, listDrafts } from '../../db/queries/drafts.ts'
import { postedPage, postedTotals, type RegisterVoucherRow } from '../../db/queries/register.ts'
import { postedCount } from '../../db/queries/voucher-detail.ts'
import { isTreasuryAccount } from '../../shared/accounting/spending-account.ts'
import type { RegisterFilter, RegisterRow } from '../../shared/contract/vouchers.ts'
import { picked } from '../../shared/fields/picked.ts'
import { fold } from '../../shared/i18n/fold.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import { withChecks } from '../compliance/voucher-checklist-list.ts'
import { withDocuments } from '../documents/register-documents.ts'
import { type DonorAmount, type DonorAmounts, donorAmountsOf } from './donor-amounts.ts'
import { xofOfDraftLine } from './draft-total.ts'

export interface RegisterAnswer {
  readonly rows: RegisterRow[]
  readonly matching: number
  readonly total: number
  readonly totals: { readonly inXof: number; readonly outXof: number }
  /** False while the conversion is still computed: then no row has its donor amount yet. */
  readonly converted: boolean
}

/** One page of the register: drafts first (they wait for somebody), then posted vouchers, newest first. Totals cover everything that matches. Without `donorAmounts` the rows come without them. */
export function searchVouchers(
  database: Database,
  filter: RegisterFilter,
  offset: number,
  limit: number,
  today: LocalDate,
  donorAmounts: DonorAmounts | null = donorAmountsOf(database),
): RegisterAnswer {
  const allDrafts = listDrafts(database).reverse()
  const drafts = allDrafts
    .filter((draft) => headMatches(draft, filter))
    .map((draft): OpenDraft => ({ draft, lines: draftVoucher(draft).lines }))
    .filter((open) => linesMatch(open, filter))
    .map(draftRow)
  const posted = postedTotals(database, filter)
  const page = drafts.slice(offset, offset + limit)
  const postedOffset = Math.max(0, offset - drafts.length)
  const postedRows = page.length < limit ? postedPage(database, filter, postedOffset, limit - page.length) : []
  const draftIn = drafts.reduce((sum, row) => sum + Math.max(row.treasuryXof, 0), 0)
  const draftOut = drafts.reduce((sum, row) => sum + Math.max(-row.treasuryXof, 0), 0)
  const rows = [...page, ...postedRows.map((row) => postedRow(row, donorAmounts?.get(row.id)))]
  return {
    rows: withDocuments(database, withChecks(database, rows), today),
    matching: drafts.length + posted.matching,
    total: allDrafts.length + postedCount(database),
    totals: { inXof: posted.inXof + draftIn, outXof: posted.outXof + draftOut },
    converted: donorAmounts !== null,
  }
}

/** A row before anybody has looked at its documents and its checklist. */
type BareRow = Omit<RegisterRow, 'documents' | 'check'>

function postedRow(row: RegisterVoucherRow, donor: DonorAmount | undefined): BareRow {
  return {
    key: `posted:${row.id}`,
    ...picked(row, 'number', 'sourceId', 'journal', 'date', 'label', 'thirdParty'),
    grants: row.grants?.split(',') ?? [],
    budgetLines: row.budgetLines?.split(',') ?? [],
    totalXof: row.totalXof,
    treasuryXof: row.treasuryXof,
    donorMinor: donor?.donorMinor ?? null,
    donorCurrency: donor?.currency ?? null,
    state: 'posted',
    reversal: row.kind === 'reversal',
    reversed: row.reversed === 1,
  }
}

/** A draft with its lines, read once. */
interface OpenDraft {
  readonly draft: DraftRow
  readonly lines: ReturnType<typeof draftVoucher>['lines']
}

function draftRow({ draft, lines }: OpenDraft): BareRow {
  const treasury = lines.filter((line) => isTreasuryAccount(line.account) && line.currency === 'XOF')
  const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))]
  return {
    key: `draft:${draft.id}`,
    number: null,
    sourceId: draft.sourceId,
    journal: draft.journal,
    date: draft.date,
    label: draft.label,
    thirdParty: lines.find((line) => line.thirdParty)?.thirdParty ?? null,
    grants: distinct(lines.map((line) => line.grant)),
    budgetLines: distinct(lines.map((line) => line.budgetLine)),
    totalXof: draft.totalXof,
    treasuryXof: treasury.reduce((sum, line) => sum + (line.debitMinor ?? 0) - (line.creditMinor ?? 0), 0),
    donorMinor: null,
    donorCurrency: null,
    state: draft.state,
    reversal: false,
    reversed: false,
  }
}

const headMatches = (draft: DraftRow, filter: RegisterFilter): boolean =>
  (!filter.from || draft.date >= filter.from) &&
  (!filter.to || draft.date <= filter.to) &&
  (!filter.journal || draft.journal === filter.journal) &&
  (!filter.state || draft.state === filter.state)

function linesMatch({ draft, lines }: OpenDraft, filter: RegisterFilter): boolean {
  const matchesLine = lines.some(
    (line) =>
      (!filter.grant || line.grant === filter.grant) &&
      (!filter.partner || line.partner === filter.partner) &&
      (!filter.budgetLine || line.budgetLine === filter.budgetLine) &&
      (!filter.account || line.account.startsWith(filter.account)) &&
      (filter.minimumXof === undefined || Math.abs(xofOfDraftLine(line)) >= filter.minimumXof) &&
      (filter.maximumXof === undefined || Math.abs(xofOfDraftLine(line)) <= filter.maximumXof),
  )
  const narrowed = filter.grant ?? filter.partner ?? filter.budgetLine ?? filter.account ?? filter.minimumXof ?? filter.maximumXof
  if (narrowed !== undefined && narrowed !== '' && !matchesLine) return false
  const text = filter.text?.trim()
  if (!text) return true
  const words = [
    draft.sourceId ?? '',
    draft.label,
    ...lines.flatMap((line) => [line.label, line.thirdParty ?? '', line.account, line.paymentMode ?? '', line.invoice ?? '']),
  ]
  return words.some((word) => fold(word).includes(fold(text)))
}
