import type { AccountRow, JournalRow } from '../../../db/queries/masters.ts'
import { insertJournal, updateJournal } from '../../../db/queries/settings.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

const TREASURY_TYPES = ['bank', 'cash', 'mobile-money']

/** Journals. The type of one that exists never changes: its vouchers were entered under the rules of that type. */
export function planJournals(
  plan: SetupPlan,
  existing: readonly JournalRow[],
  accounts: ReadonlyMap<string, AccountRow>,
  entries: readonly Placed<SetupEntries['journals']>[],
  declaredAccounts: ReadonlySet<string>,
): void {
  const journals = new Map(existing.map((row) => [row.code, row]))
  for (const { value, path } of entries) {
    const { code } = value
    if (!plan.isFirst('journal', code, path)) continue
    const before = journals.get(code)
    const type = plan.needed(value.type, before?.type, path, 'type')
    if (before && type !== before.type) plan.fault('SETUP_CONFLICT', `${path}.type`, { name: 'journal', code, field: 'type' })
    const nameFr = plan.needed(value.nameFr?.trim(), before?.nameFr, path, 'nameFr')
    const nameEn = plan.needed(value.nameEn?.trim(), before?.nameEn, path, 'nameEn')
    const account = value.account === undefined ? (before?.account ?? null) : value.account
    if (value.account) checkAccount(plan, value.account, type, accounts, declaredAccounts, `${path}.account`)
    if (type === undefined || nameFr === undefined || nameEn === undefined) continue
    const currency = value.currency ?? before?.currency ?? ENTRY_DEFAULTS.journalCurrency
    const after: JournalRow = { code, nameFr, nameEn, type, account, currency }
    const write = before ? () => updateJournal(plan.database, after) : () => insertJournal(plan.database, after)
    plan.settle(before ?? null, after, write)
  }
}

function checkAccount(
  plan: SetupPlan,
  code: string,
  type: string | undefined,
  accounts: ReadonlyMap<string, AccountRow>,
  declaredAccounts: ReadonlySet<string>,
  path: string,
): void {
  const account = accounts.get(code)
  if (!account && !declaredAccounts.has(code)) plan.fault('ACCOUNT_UNKNOWN', path, { account: code })
  if (account && !account.postable && type !== undefined && TREASURY_TYPES.includes(type)) {
    plan.fault('ACCOUNT_NOT_POSTABLE', path, { account: code })
  }
}
