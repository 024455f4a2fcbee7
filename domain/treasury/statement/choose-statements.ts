import { fault } from '../../../shared/result/fault.ts'
import { failure, type Result, success } from '../../../shared/result/result.ts'
import type { ParsedStatement } from './parsed-statement.ts'

/** Numbers are compared by their letters and digits; an IBAN ends with the number that a bank writes alone. */
const bare = (number: string): string =>
  number
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
    .replace(/^0+/, '')
const SHORTEST_END = 5

export function sameAccountNumber(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === '' || b === '') return false
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return long === short || (short.length >= SHORTEST_END && long.endsWith(short))
}

/**
 * The statements of a file that are of one account. A file that names one account is that account's, unless the account's own number says
 * otherwise; a file of several is chosen from by the number, and without it says which it holds.
 */
export function chooseStatements(
  statements: readonly ParsedStatement[],
  account: { readonly code: string; readonly number: string | null },
): Result<readonly ParsedStatement[]> {
  const names = [...new Set(statements.map((statement) => statement.account).filter((name) => name !== null))]
  const { number } = account
  if (number === null) {
    if (names.length <= 1) return success(statements)
    return failure(fault('STATEMENT_SEVERAL_ACCOUNTS', undefined, { accounts: names.join(', '), account: account.code }))
  }
  if (names.length === 0) return success(statements)
  const chosen = statements.filter((statement) => statement.account !== null && sameAccountNumber(statement.account, number))
  if (chosen.length > 0) return success(chosen)
  return failure(fault('STATEMENT_OTHER_ACCOUNT', undefined, { found: names.join(', '), account: account.code, number }))
}
