import type { Database } from '../../db/database.ts'
import { advanceBalances, advanceVoucherLines, subAwardAccounts } from '../../db/queries/consolidation.ts'
import { type GrantRow, listAccounts } from '../../db/queries/masters.ts'
import type { Spending } from '../../domain/budgets/budget-figures.ts'
import { type AdvanceLine, type AdvanceVoucher, partnerFunds } from '../../domain/consolidation/partner-funds.ts'
import type { Consolidation } from '../../shared/contract/consolidation.ts'
import { exactInteger, sumMinor } from '../../shared/money/money.ts'
import { ADVANCE_ACCOUNTS } from '../advances/advance-rules.ts'
import type { ConsolidationScope } from './consolidate.ts'

/** The fund equation of each partner, with what was spent in its name that its advance did not pay for. */
export function partnerFundsOf(
  database: Database,
  grant: GrantRow,
  { from, to }: ConsolidationScope,
  partners: readonly { readonly code: string; readonly name: string; readonly spent: ReadonlyMap<number, Spending> }[],
): Consolidation['partners'] {
  const accounts = advanceAccounts(database, grant)
  const funds = partnerFunds(
    vouchersOf(database, grant.id, accounts, { from, to }),
    advanceBalances(database, grant.id, accounts, to),
  )
  return partners.map(({ code, name, spent: ofLines }) => {
    const own = funds.get(code) ?? {
      opening: 0,
      advanced: 0,
      accepted: 0,
      refunded: 0,
      held: 0,
      ledger: 0,
      difference: 0,
      others: [],
    }
    const spent = sumMinor([...ofLines.values()].map((each) => each.xof))
    return { partner: code, name, ...own, others: [...own.others], spent, beside: exactInteger(spent - own.accepted) }
  })
}

/** The accounts of advances whose lines that name a partner are the partner's (resources/rules/advances.json), and those that its agreement names. */
function advanceAccounts(database: Database, grant: GrantRow): string[] {
  const prefixes = ADVANCE_ACCOUNTS.filter(({ holder }) => holder !== 'staff').map(({ prefix }) => prefix)
  const usual = listAccounts(database).filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)))
  return [...new Set([...usual.map(({ code }) => code), ...subAwardAccounts(database, grant.id)])]
}

function vouchersOf(
  database: Database,
  grantId: number,
  accounts: readonly string[],
  { from, to }: ConsolidationScope,
): AdvanceVoucher[] {
  const vouchers = new Map<number, Omit<AdvanceVoucher, 'lines'> & { lines: AdvanceLine[] }>()
  for (const row of advanceVoucherLines(database, grantId, accounts, to)) {
    const known = vouchers.get(row.voucherId) ?? {
      key: `posted:${row.voucherId}`,
      number: row.number,
      date: row.date,
      label: row.label,
      before: row.kind === 'opening' || (from !== null && row.date < from),
      corrects: row.correctsId === null ? null : `posted:${row.correctsId}`,
      lines: [],
    }
    vouchers.set(row.voucherId, known)
    known.lines.push({ xof: row.xof, partner: row.partner, kind: kindOf(row, grantId, accounts) })
  }
  return [...vouchers.values()]
}

function kindOf(
  row: { account: string; grantId: number | null; partner: string | null; spent: number },
  grantId: number,
  accounts: readonly string[],
): AdvanceLine['kind'] {
  if (row.grantId === grantId && row.partner !== null && accounts.includes(row.account)) return 'advance'
  if (row.grantId === grantId && row.spent === 1) return 'spending'
  return row.account.startsWith('5') ? 'treasury' : 'other'
}
