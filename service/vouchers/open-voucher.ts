import type { Database } from '../../db/database.ts'
import { type DraftRow, draftVoucher, findDraft } from '../../db/queries/drafts.ts'
import { listAccounts, listGrants, listJournals } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { correctionsOf, type VoucherDetailRow, voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { type FullLineRow, linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { interFund } from '../../domain/vouchers/inter-fund.ts'
import type { VoucherDetail } from '../../shared/contract/vouchers.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { draftIdOf } from './draft-life-cycle.ts'
import { pendingSequels, voucherReversedBy } from './voucher-sequels.ts'

/** Everything a reader may see of one voucher. The key is "posted:<id>", "draft:<id>", or a number or source id. */
export function openVoucher(database: Database, key: string): Result<VoucherDetail> {
  if (key.startsWith('draft:')) {
    const draft = findDraft(database, draftIdOf(key))
    return draft ? success(draftDetail(database, draft)) : failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: key }))
  }
  const id = key.startsWith('posted:') ? Number(key.slice(7)) : findVoucher(database, key)?.id
  const row = id === undefined || !Number.isSafeInteger(id) ? undefined : voucherDetailRow(database, id)
  return row ? success(postedDetail(database, row)) : failure(fault('VOUCHER_UNKNOWN', undefined, { voucher: key }))
}

type DetailLine = VoucherDetail['lines'][number]

function postedDetail(database: Database, row: VoucherDetailRow): VoucherDetail {
  const lines = linesOfVoucher(database, row.id)
  const conversions = conversionParts(database, lines)
  return {
    key: `posted:${row.id}`,
    number: row.number,
    sourceId: row.source_id,
    journal: row.journal,
    journalName: { fr: row.journal_fr, en: row.journal_en },
    date: row.date,
    valueDate: row.value_date,
    kind: row.kind,
    label: row.label,
    state: 'posted',
    revision: null,
    preparedBy: row.prepared_by,
    submittedBy: null,
    approvedBy: row.approved_by,
    postedBy: row.posted_by,
    postedAt: row.posted_at,
    chainSequence: row.chain_sequence,
    hash: row.hash,
    corrects: row.corrects_id === null ? null : { key: `posted:${row.corrects_id}`, number: row.corrects_number ?? '' },
    correctedBy: correctionsOf(database, row.id).map((c) => ({
      key: `posted:${c.id}`,
      number: c.number,
      reversal: c.kind === 'reversal',
    })),
    pending: pendingSequels(database, row.id),
    reason: row.reason,
    returnReason: null,
    lines: lines.map((line) => postedLine(line, conversions.get(`${row.id}/${line.line_number}`) ?? [])),
    interFund: interFund(lines.map((line) => ({ grant: line.grant_code, amountXof: line.side * line.amount_xof }))),
  }
}

function conversionParts(database: Database, lines: readonly FullLineRow[]): Map<string, DetailLine['conversion']> {
  const parts = new Map<string, DetailLine['conversion']>()
  const wanted = new Set(lines.map((line) => `${line.voucher_id}/${line.line_number}`))
  for (const grant of listGrants(database)) {
    if (!lines.some((line) => line.grant_id === grant.id)) continue
    for (const row of convertGrant(database, grant).outcome.rows) {
      if (!wanted.has(row.lineKey)) continue
      const known = parts.get(row.lineKey) ?? []
      known.push({
        xof: row.xof,
        rate: row.rate ? rateToText(row.rate) : null,
        tranche: row.tranche,
        donorMinor: row.donorMinor,
        currency: grant.currency,
      })
      parts.set(row.lineKey, known)
    }
  }
  return parts
}

function postedLine(line: FullLineRow, conversion: DetailLine['conversion']): DetailLine {
  const debit = line.side === 1
  const foreign = line.currency !== 'XOF'
  return {
    lineNumber: line.line_number,
    account: line.account,
    accountName: { fr: line.account_fr, en: line.account_en },
    debitMinor: debit ? line.amount_minor : null,
    creditMinor: debit ? null : line.amount_minor,
    currency: line.currency,
    rate: line.rate,
    rateSource: line.rate_source,
    debitXof: foreign && debit ? line.amount_xof : null,
    creditXof: foreign && !debit ? line.amount_xof : null,
    amountXof: line.side * line.amount_xof,
    label: line.label,
    grant: line.grant_code,
    budgetLine: line.budget_line ?? line.memo_budget_line,
    partner: line.partner,
    activity: line.activity,
    site: line.site,
    thirdParty: line.third_party,
    documentReference: line.document_reference,
    documentDate: line.document_date,
    invoice: line.invoice,
    paymentMode: line.payment_mode,
    expenseType: line.expense_type,
    conversion,
  }
}

function draftDetail(database: Database, draft: DraftRow): VoucherDetail {
  const voucher = draftVoucher(draft)
  const journal = listJournals(database).find((known) => known.code === voucher.journal)
  const accounts = new Map(listAccounts(database).map((account) => [account.code, account]))
  const users = new Map(listUsers(database).map((user) => [user.id, user.name]))
  const lines = voucher.lines.map((line, index) => {
    const account = accounts.get(line.account)
    const amount =
      line.currency === 'XOF' ? (line.debitMinor ?? 0) - (line.creditMinor ?? 0) : (line.debitXof ?? 0) - (line.creditXof ?? 0)
    return {
      ...line,
      lineNumber: index + 1,
      accountName: { fr: account?.name_fr ?? '', en: account?.name_en ?? '' },
      amountXof: amount,
      rateSource: null,
      conversion: [],
    }
  })
  return {
    key: `draft:${draft.id}`,
    number: null,
    sourceId: draft.source_id,
    journal: voucher.journal,
    journalName: { fr: journal?.name_fr ?? voucher.journal, en: journal?.name_en ?? voucher.journal },
    date: voucher.date,
    valueDate: voucher.valueDate ?? null,
    kind: voucherReversedBy(database, draft.id) === undefined ? voucher.kind : 'reversal',
    label: draft.label,
    state: draft.state,
    revision: draft.revision,
    preparedBy: users.get(draft.prepared_by) ?? null,
    submittedBy: draft.submitted_by === null ? null : (users.get(draft.submitted_by) ?? null),
    approvedBy: draft.approved_by === null ? null : (users.get(draft.approved_by) ?? null),
    postedBy: null,
    postedAt: null,
    chainSequence: null,
    hash: null,
    corrects: voucher.corrects === null ? null : { key: voucher.corrects, number: voucher.corrects },
    correctedBy: [],
    pending: [],
    reason: voucher.reason ?? null,
    returnReason: draft.return_reason,
    lines,
    interFund: interFund(lines),
  }
}
