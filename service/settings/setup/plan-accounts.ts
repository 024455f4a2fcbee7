import type { AccountRow } from '../../../db/queries/masters.ts'
import { insertAccount, updateAccountNames } from '../../../db/queries/settings.ts'
import { isSpendingAccount } from '../../../shared/accounting/spending-account.ts'
import type { SetupEntries } from '../setup-schema.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

/**
 * Accounts that the ledger adds to its chart, and names it changes. A new account hangs under the longest existing code that begins it,
 * takes its class, type and normal side, and is postable. Answers every account there will be.
 */
export function planAccounts(
  plan: SetupPlan,
  existing: readonly AccountRow[],
  entries: readonly Placed<SetupEntries['accounts']>[],
): ReadonlyMap<string, AccountRow> {
  const accounts = new Map(existing.map((row) => [row.code, row]))
  // A parent of the same file comes before its children.
  const inOrder = [...entries].sort((a, b) => a.value.code.length - b.value.code.length)
  for (const { value, path } of inOrder) {
    const { code } = value
    if (!plan.isFirst('account', code, path)) continue
    const before = accounts.get(code)
    const nameFr = plan.needed(value.nameFr?.trim(), before?.nameFr, path, 'nameFr')
    const nameEn = plan.needed(value.nameEn?.trim(), before?.nameEn, path, 'nameEn')
    const model = before ?? underParent(code, accounts)
    if (nameFr === undefined || nameEn === undefined) continue
    const after = { ...model, nameFr, nameEn }
    const write = before
      ? () => updateAccountNames(plan.database, code, { nameFr, nameEn })
      : () => insertAccount(plan.database, after)
    plan.settle(before ?? null, after, write)
    accounts.set(code, after)
  }
  return accounts
}

/** A new account as its parent makes it. Both charts have all nine classes, so some code always begins it. */
function underParent(code: string, accounts: ReadonlyMap<string, AccountRow>): AccountRow {
  const own = { code, postable: 1, spending: isSpendingAccount(code) ? 1 : 0, custom: 1, closedOn: null }
  for (let length = code.length - 1; length > 0; length--) {
    const parent = accounts.get(code.slice(0, length))
    if (parent) return { ...parent, ...own, parent: parent.code }
  }
  throw new RangeError(`the chart has no class for ${code}`)
}
