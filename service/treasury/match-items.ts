import { findEntry } from '../../db/queries/treasury-entries.ts'
import {
  deleteMatch,
  insertMatch,
  insertMatchEntry,
  insertMatchItem,
  insertMatchLine,
  type MatchManner,
  matchesOf,
  matchMembers,
} from '../../db/queries/treasury-matches.ts'
import { startItems } from '../../db/queries/treasury-reconciliations.ts'
import { statementLines } from '../../db/queries/treasury-statements.ts'
import { minorToDecimalText, sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { type ItemKey, parseItemKey } from './item-key.ts'
import { memberKey } from './reconciliation-state.ts'
import { reconcilableAccount } from './treasury-account.ts'

export interface MatchRequest {
  readonly account: string
  /** Keys of lines, entries and items of the starting point, in any order. */
  readonly keys: readonly string[]
  readonly manner: MatchManner
  /** Why, as it will be read later: a code of the engine, or what a person wrote. */
  readonly reason: string
}

/**
 * Ties lines of a statement and entries of the books that are one movement. Refused: fewer than two, what is unknown or of another account,
 * what is matched already, and a sum that does not come out even: lines less entries is exactly zero.
 */
export function matchItems(work: Work, request: MatchRequest): Result<{ matchId: number }> {
  const { database } = work
  const account = reconcilableAccount(database, request.account)
  if (!account.ok) return account
  const keys = [...new Set(request.keys)]
  if (keys.length < 2) return failure(fault('MATCH_EMPTY'))
  const taken = new Set(matchMembers(database, request.account).map(memberKey))
  if (keys.some((key) => taken.has(key))) return failure(fault('MATCH_TAKEN'))
  const amountOf = amounts(work, request.account, account.value.currency)
  const items = keys.map((key) => ({ item: parseItemKey(key), amount: amountOf(key) }))
  if (items.some(({ item, amount }) => !item || amount === undefined)) return failure(fault('MATCH_UNKNOWN'))
  const gap = sumMinor(items.map(({ item, amount }) => (item?.kind === 'line' ? (amount ?? 0) : -(amount ?? 0))))
  if (gap !== 0) {
    const { currency } = account.value
    return failure(fault('MATCH_GAP', undefined, { gap: minorToDecimalText(gap, currency), currency }))
  }
  const { manner, reason } = request
  const match = { account: request.account, manner, reason, matchedBy: work.actor.id, matchedAt: work.now }
  const matchId = insertMatch(database, match)
  for (const { item } of items) if (item) insertMember(work, matchId, item)
  return success({ matchId })
}

function insertMember({ database }: Work, matchId: number, item: ItemKey): void {
  if (item.kind === 'entry') insertMatchEntry(database, matchId, item.voucherId, item.lineNumber)
  else if (item.kind === 'line') insertMatchLine(database, matchId, item.id)
  else insertMatchItem(database, matchId, item.id)
}

/** The signed amount of a key, when it is of this account and currency. */
function amounts({ database }: Work, account: string, currency: string): (key: string) => number | undefined {
  const lines = new Map(statementLines(database, account, '0000-00-00', '9999-12-31').map((row) => [row.id, row.amountMinor]))
  const items = new Map(startItems(database, account).map((row) => [row.id, row.amountMinor]))
  return (key) => {
    const item = parseItemKey(key)
    if (!item) return undefined
    if (item.kind !== 'entry') return (item.kind === 'line' ? lines : items).get(item.id)
    const entry = findEntry(database, item.voucherId, item.lineNumber)
    return entry?.account === account && entry.currency === currency ? entry.amountMinor : undefined
  }
}

/** Undoes a match; what it tied is open again. */
export function unmatchItems(
  work: Work,
  request: { readonly account: string; readonly matchId: number },
): Result<Record<string, never>> {
  if (!matchesOf(work.database, request.account).some((match) => match.id === request.matchId))
    return failure(fault('MATCH_UNKNOWN'))
  deleteMatch(work.database, request.matchId)
  return success({})
}
