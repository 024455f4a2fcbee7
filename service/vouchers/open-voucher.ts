import type { Database } from '../../db/database.ts'
import { type DraftRow, draftVoucher, findDraft } from '../../db/queries/drafts.ts'
import { listAccounts, listGrants, listJournals } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { correctionsOf, type VoucherDetailRow, voucherDetailRow } from '../../db/queries/voucher-detail.ts'
import { type FullLineRow, linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { interFund } from '../../domain/vouchers/inter-fund.ts'
import type { VoucherDetail } from '../../shared/contract/vouchers.ts'
import { picked } from '../../shared/fields/picked.ts'
import { rateToText } from '../../shared/money/rate.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { draftIdOf } from './draft-life-cycle.ts'
import { lineDetails } from './line-details.ts'
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
    sourceId: row.sourceId,
    journal: row.journal,
    journalName: { fr: row.journalFr, en: row.journalEn },
    date: row.date,
    valueDate: row.valueDate,
    kind: row.kind,
    label: row.label,
    state: 'posted',
    revision: null,
    submittedBy: null,
    ...picked(row, 'preparedBy', 'approvedBy', 'postedBy', 'postedAt', 'chainSequence', 'hash'),
    corrects: row.correctsId === null ? null : { key: `posted:${row.correctsId}`, number: row.correctsNumber ?? '' },
    correctedBy: correctionsOf(database, row.id).map((c) => ({
      key: `posted:${c.id}`,
      number: c.number,
      reversal: c.kind === 'reversal',
    })),
    pending: pendingSequels(database, row.id),
    reason: row.reason,
    returnReason: null,
    lines: lines.map((line) => postedLine(line, conversions.get(`${row.id}/${line.lineNumber}`) ?? [])),
    interFund: interFund(lines.map((line) => ({ grant: line.grantCode, amountXof: line.side * line.amountXof }))),
  }
}

function conversionParts(database: Database, lines: readonly FullLineRow[]): Map<string, DetailLine['conversion']> {
  const parts = new Map<string, DetailLine['conversion']>()
  const wanted = new Set(lines.map((line) => `${line.voucherId}/${line.lineNumber}`))
  for (const grant of listGrants(database)) {
    if (!lines.some((line) => line.grantId === grant.id)) continue
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
    lineNumber: line.lineNumber,
    account: line.account,
    accountName: { fr: line.accountFr, en: line.accountEn },
    debitMinor: debit ? line.amountMinor : null,
    creditMinor: debit ? null : line.amountMinor,
    currency: line.currency,
    rate: line.rate,
    rateSource: line.rateSource,
    debitXof: foreign && debit ? line.amountXof : null,
    creditXof: foreign && !debit ? line.amountXof : null,
    amountXof: line.side * line.amountXof,
    label: line.label,
    grant: line.grantCode,
    budgetLine: line.budgetLine ?? line.memoBudgetLine,
    ...lineDetails(line),
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
      accountName: { fr: account?.nameFr ?? '', en: account?.nameEn ?? '' },
      amountXof: amount,
      rateSource: null,
      conversion: [],
    }
  })
  return {
    key: `draft:${draft.id}`,
    number: null,
    sourceId: draft.sourceId,
    journal: voucher.journal,
    journalName: { fr: journal?.nameFr ?? voucher.journal, en: journal?.nameEn ?? voucher.journal },
    date: voucher.date,
    valueDate: voucher.valueDate ?? null,
    kind: voucherReversedBy(database, draft.id) === undefined ? voucher.kind : 'reversal',
    label: draft.label,
    state: draft.state,
    revision: draft.revision,
    preparedBy: users.get(draft.preparedBy) ?? null,
    submittedBy: draft.submittedBy === null ? null : (users.get(draft.submittedBy) ?? null),
    approvedBy: draft.approvedBy === null ? null : (users.get(draft.approvedBy) ?? null),
    postedBy: null,
    postedAt: null,
    chainSequence: null,
    hash: null,
    corrects: voucher.corrects === null ? null : { key: voucher.corrects, number: voucher.corrects },
    correctedBy: [],
    pending: [],
    reason: voucher.reason ?? null,
    returnReason: draft.returnReason,
    lines,
    interFund: interFund(lines),
  }
}
