import { findEntry } from '../../db/queries/treasury-entries.ts'
import {
  deleteFinding,
  type FindingKind,
  findingsOf,
  insertFinding,
  startItems,
} from '../../db/queries/treasury-reconciliations.ts'
import { statementLines } from '../../db/queries/treasury-statements.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { findingVoucher } from './finding-vouchers.ts'
import { parseItemKey } from './item-key.ts'
import { reconcilableAccount } from './treasury-account.ts'

export interface ClassifyRequest {
  readonly account: string
  readonly kind: FindingKind
  /** Key of a line of the statement. */
  readonly line: string | null
  /** Key of an entry, or of an item of the starting point. */
  readonly entry: string | null
  readonly note: string
}

/**
 * Says what an open item is: the bank's error, a recording error (a line and an entry of different amounts), not booked, a cheque to cancel,
 * or only a note of what was done. What was said of it before is replaced, unless a voucher came of it. Moves no amount.
 */
export function classifyItem(work: Work, request: ClassifyRequest): Result<{ findingId: number }> {
  const { database } = work
  const account = reconcilableAccount(database, request.account)
  if (!account.ok) return account
  const found = target(work, request, account.value.currency)
  if (!found.ok) return found
  const { lineId, entry, itemId, pairGap } = found.value
  if (request.kind === 'book_error' && (entry === null || (lineId !== null && pairGap === 0)))
    return failure(fault('FINDING_PAIR'))
  if (request.kind === 'bank_error' && lineId === null) return failure(fault('FINDING_NOTHING'))
  for (const known of findingsOf(database, request.account)) {
    const same =
      (lineId !== null && known.lineId === lineId) ||
      (itemId !== null && known.itemId === itemId) ||
      (entry !== null && known.voucherId === entry.voucherId && known.lineNumber === entry.lineNumber)
    if (!same) continue
    const gone = removeFinding(work, known.id)
    if (!gone.ok) return gone
  }
  const findingId = insertFinding(database, {
    account: request.account,
    kind: request.kind,
    lineId,
    voucherId: entry?.voucherId ?? null,
    lineNumber: entry?.lineNumber ?? null,
    itemId,
    note: request.note.trim().normalize('NFC'),
    madeBy: work.actor.id,
    madeAt: work.now,
  })
  return success({ findingId })
}

/** Takes back what was said of an item; refused while the voucher that came of it stands. */
export function unclassifyItem(
  work: Work,
  request: { readonly account: string; readonly findingId: number },
): Result<Record<string, never>> {
  if (!findingsOf(work.database, request.account).some((row) => row.id === request.findingId))
    return failure(fault('FINDING_UNKNOWN'))
  return removeFinding(work, request.findingId)
}

function removeFinding(work: Work, id: number): Result<Record<string, never>> {
  const voucher = findingVoucher(work.database, id)
  if (voucher) return failure(fault('FINDING_HAS_VOUCHER', undefined, { voucher: voucher.number ?? voucher.key }))
  deleteFinding(work.database, id)
  return success({})
}

interface Target {
  readonly lineId: number | null
  readonly entry: { readonly voucherId: number; readonly lineNumber: number } | null
  readonly itemId: number | null
  readonly pairGap: number
}

function target({ database }: Work, request: ClassifyRequest, currency: string): Result<Target> {
  const line = request.line === null ? undefined : parseItemKey(request.line)
  const other = request.entry === null ? undefined : parseItemKey(request.entry)
  if (!line && !other) return failure(fault('FINDING_NOTHING'))
  const lineRow =
    line?.kind === 'line'
      ? statementLines(database, request.account, '0000-00-00', '9999-12-31').find((row) => row.id === line.id)
      : undefined
  const entryRow = other?.kind === 'entry' ? findEntry(database, other.voucherId, other.lineNumber) : undefined
  const itemRow = other?.kind === 'item' ? startItems(database, request.account).find((row) => row.id === other.id) : undefined
  const entryFits = entryRow?.account === request.account && entryRow.currency === currency
  if ((line && !lineRow) || (other && !itemRow && !entryFits)) return failure(fault('MATCH_UNKNOWN'))
  return success({
    lineId: lineRow?.id ?? null,
    entry: entryRow ? { voucherId: entryRow.voucherId, lineNumber: entryRow.lineNumber } : null,
    itemId: itemRow?.id ?? null,
    pairGap: (lineRow?.amountMinor ?? 0) - (entryRow?.amountMinor ?? itemRow?.amountMinor ?? 0),
  })
}
