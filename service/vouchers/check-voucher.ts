import type { Database } from '../../db/database.ts'
import { type GrantRow, readMasters } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { decidePosting } from '../../domain/vouchers/decide-posting.ts'
import { functionalAmounts } from '../../domain/vouchers/functional-amounts.ts'
import { isDebit } from '../../domain/vouchers/voucher-balance.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { convertQuoteToBase } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { monthOf } from '../../shared/time/period.ts'
import { remainingOfBudgetLine } from '../budgets/budget-vs-actual.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { ledgerFacts } from './ledger-facts.ts'

export interface CheckedLine {
  readonly amountXof: number | null
  readonly donorMinor: number | null
  /** What the budget line still has after everything posted and this voucher's lines on it. */
  readonly remainingXof: number | null
  readonly remainingDonorMinor: number | null
}

/** Everything posting would refuse, and what each line does to its budget: asked while one types, writes nothing. A draft is not its own duplicate. */
export function checkVoucher(database: Database, voucher: VoucherInput, user: string): { faults: Fault[]; lines: CheckedLine[] } {
  const masters = readMasters(database)
  const roles = listUsers(database).find((known) => known.name === user)?.roles ?? []
  const facts = ledgerFacts(database, masters, roles, voucher.sourceId ?? undefined)
  const decision = decidePosting(voucher, facts)
  const rates = voucher.lines.map((line) =>
    line.currency === FUNCTIONAL_CURRENCY ? null : (line.rate ?? facts.functionalRate(line.currency, voucher.date)?.rate ?? null),
  )
  const amounts = functionalAmounts(voucher.lines, rates).map((amount, index) => signed(voucher.lines[index], amount))
  const spending = voucher.lines.map((line, index) =>
    lineSpending(database, voucher, line, amounts[index] ?? null, masters.grants),
  )
  const used = new Map<string, { xof: number; donorMinor: number | null }>()
  for (const entry of spending) {
    if (!entry) continue
    const before = used.get(entry.key) ?? { xof: 0, donorMinor: 0 }
    const donorMinor = before.donorMinor === null || entry.donorMinor === null ? null : before.donorMinor + entry.donorMinor
    used.set(entry.key, { xof: before.xof + entry.xof, donorMinor })
  }
  const lines = voucher.lines.map((line, index): CheckedLine => {
    const entry = spending[index]
    const remaining = entry && line.budgetLine ? remainingOfBudgetLine(database, entry.grant, line.budgetLine) : undefined
    const taken = entry ? used.get(entry.key) : undefined
    return {
      amountXof: amounts[index] ?? null,
      donorMinor: entry?.donorMinor ?? null,
      remainingXof: remaining && taken ? remaining.remainingXof - taken.xof : null,
      remainingDonorMinor:
        remaining && taken && remaining.remainingMinor !== null && taken.donorMinor !== null
          ? remaining.remainingMinor - taken.donorMinor
          : null,
    }
  })
  return { faults: decision.ok ? [] : [...decision.faults], lines }
}

function signed(line: VoucherLineInput | undefined, amount: number | null): number | null {
  if (!line || amount === null) return null
  return isDebit(line) || amount === 0 ? amount : -amount
}

interface LineSpending {
  readonly key: string
  readonly grant: GrantRow
  readonly xof: number
  readonly donorMinor: number | null
}

/** What a line would spend of its budget line, in XOF and, by estimate, in the donor's currency. */
function lineSpending(
  database: Database,
  voucher: VoucherInput,
  line: VoucherLineInput,
  xof: number | null,
  grants: ReadonlyMap<string, GrantRow>,
): LineSpending | undefined {
  const grant = line.grant === null ? undefined : grants.get(line.grant)
  if (!grant || line.budgetLine === null || xof === null) return undefined
  const key = `${grant.code}/${line.budgetLine}`
  if (line.currency === grant.currency) return { key, grant, xof, donorMinor: (line.debitMinor ?? 0) - (line.creditMinor ?? 0) }
  const rate = estimatedRate(convertGrant(database, grant), monthOf(voucher.date))
  return { key, grant, xof, donorMinor: rate ? convertQuoteToBase(xof, rate, grant.currency, FUNCTIONAL_CURRENCY) : null }
}
