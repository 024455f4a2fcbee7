import { updateAccountNames } from '../../../db/queries/accounts.ts'
import type { AccountRow } from '../../../db/queries/masters.ts'
import { insertAccount, type NewAccount } from '../../../db/queries/settings.ts'
import type { Canonical } from '../../../shared/canonical/canonical.ts'
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
): ReadonlyMap<string, NewAccount> {
  const accounts = new Map<string, NewAccount>(existing.map((row) => [row.code, accountOfRow(row)]))
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
    const after: NewAccount = { ...model, nameFr, nameEn }
    const write = before
      ? () => updateAccountNames(plan.database, code, nameFr, nameEn)
      : () => insertAccount(plan.database, after, true)
    plan.settle(
      { type: 'setup', subject: `account:${code}`, body: accountBody(after), write },
      before ? accountBody(before) : null,
    )
    accounts.set(code, after)
  }
  return accounts
}

/** A new account as its parent makes it. Both charts have all nine classes, so some code always begins it. */
function underParent(code: string, accounts: ReadonlyMap<string, NewAccount>): NewAccount {
  for (let length = code.length - 1; length > 0; length--) {
    const parent = accounts.get(code.slice(0, length))
    if (parent) return { ...parent, code, parent: parent.code, postable: true }
  }
  throw new RangeError(`the chart has no class for ${code}`)
}

export const accountOfRow = (row: AccountRow): NewAccount => ({
  code: row.code,
  nameFr: row.nameFr,
  nameEn: row.nameEn,
  class: row.class,
  type: row.type,
  normalSide: row.normalSide,
  postable: row.postable === 1,
  parent: row.parent,
})

/** The body of an account's setup event. */
export const accountBody = (account: NewAccount): Canonical => ({ entity: 'account', ...account })
