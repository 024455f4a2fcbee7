import { findEntry } from '../../db/queries/treasury-entries.ts'
import { matchMembers } from '../../db/queries/treasury-matches.ts'
import { findingsOf, replaceStart, startOf } from '../../db/queries/treasury-reconciliations.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import type { Work } from '../kernel/run-command.ts'
import { parseItemKey } from './item-key.ts'
import { reconcilableAccount } from './treasury-account.ts'

export interface StartRequest {
  readonly account: string
  readonly date: string
  /** Entries up to that day that the bank had not yet seen. */
  readonly entries: readonly string[]
  /** Cheques and deposits of before the books, outstanding on that day; money in positive, in the account's minor units. */
  readonly items: readonly {
    readonly date: string
    readonly reference: string
    readonly payee: string
    readonly amountMinor: number
  }[]
}

/**
 * Sets from when on an account is reconciled, once, dated and in the chain (spec 08 §14). Refused: an entry of another account or after that
 * day, an item without amount or of a later day, and any change while a match or a finding rests on what is dated up to then.
 */
export function setStart(work: Work, request: StartRequest): Result<Record<string, never>> {
  const { database } = work
  const account = reconcilableAccount(database, request.account)
  if (!account.ok) return account
  if (!isLocalDate(request.date)) return failure(fault('DATE_INVALID', { kind: 'field', path: 'date' }, { value: request.date }))
  const edge = [startOf(database, request.account)?.date ?? '', request.date].sort().at(-1) ?? ''
  const rests = matchMembers(database, request.account).some((member) => member.itemId !== null || member.date <= edge)
  if (rests || findingsOf(database, request.account).some((row) => row.itemId !== null))
    return failure(fault('RECONCILIATION_START_USED'))
  const faults: Fault[] = []
  const entries = request.entries.flatMap((key) => {
    const item = parseItemKey(key)
    const row = item?.kind === 'entry' ? findEntry(database, item.voucherId, item.lineNumber) : undefined
    if (row?.account === request.account && row.date <= request.date)
      return [{ voucherId: row.voucherId, lineNumber: row.lineNumber }]
    faults.push(fault('RECONCILIATION_START_UNKNOWN'))
    return []
  })
  request.items.forEach((item, index) => {
    if (!isLocalDate(item.date) || item.date > request.date || item.amountMinor === 0)
      faults.push(fault('RECONCILIATION_START_UNKNOWN', { kind: 'line', line: index + 1 }))
  })
  if (faults.length > 0) return failure(...faults)
  const items = request.items.map((item) => ({
    ...item,
    reference: item.reference.trim().normalize('NFC'),
    payee: item.payee.trim().normalize('NFC'),
  }))
  replaceStart(database, request.account, request.date, items, entries)
  return success({})
}
