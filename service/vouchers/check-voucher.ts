import type { Database } from '../../db/database.ts'
import { type GrantRow, readMasters } from '../../db/queries/masters.ts'
import { listUsers } from '../../db/queries/users.ts'
import { decidePosting, placeOnScreen } from '../../domain/vouchers/decide-posting.ts'
import { functionalAmounts } from '../../domain/vouchers/functional-amounts.ts'
import { flagIdleBudgetLines } from '../../domain/vouchers/idle-budget-lines.ts'
import { isDebit } from '../../domain/vouchers/voucher-balance.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { VoucherInput, VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { convertQuoteToBase } from '../../shared/money/rate.ts'
import type { Fault } from '../../shared/result/fault.ts'
import { monthOf } from '../../shared/time/period.ts'
import { type EntryAvailability, entryAvailability } from '../commitments/entry-availability.ts'
import { estimatedRate } from '../conversion/estimated-rate.ts'
import { convertGrant } from '../conversion/grant-conversion.ts'
import { eligibilityFlags } from '../eligibility/entry-flags.ts'
import { treasuryFlags } from '../payments/treasury-flags.ts'
import { draftIdOf } from './draft-life-cycle.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { flagDuplicates } from './possible-duplicates.ts'

export interface VoucherCheck {
  readonly faults: Fault[]
  /** What is worth a look and refuses nothing. */
  readonly flags: Fault[]
  /** What posting gives back of the order that this draft invoices. */
  readonly released: EntryAvailability['released']
  readonly lines: {
    /** Debit positive; null without a rate. */
    readonly amountXof: number | null
    /** Minor units of the grant's currency, by estimate; null where the line is no donor spending or has no rate yet. */
    readonly donorMinor: number | null
  }[]
}

/** Everything posting would refuse, and what each line is worth: asked while one types, writes nothing. A draft is not its own duplicate. */
export function checkVoucher(
  database: Database,
  voucher: VoucherInput,
  user: string,
  ownKey: string | null = null,
): VoucherCheck {
  const masters = readMasters(database)
  const roles = listUsers(database).find((known) => known.name === user)?.roles ?? []
  const facts = ledgerFacts(database, masters, roles, voucher.sourceId ?? undefined)
  const decision = decidePosting(voucher, facts)
  const rates = voucher.lines.map((line) =>
    line.currency === FUNCTIONAL_CURRENCY ? null : (line.rate ?? facts.functionalRate(line.currency, voucher.date)?.rate ?? null),
  )
  const amounts = functionalAmounts(voucher.lines, rates)
  const lines = voucher.lines.map((line, index) => {
    const amountXof = signed(line, amounts[index] ?? null)
    return { amountXof, donorMinor: donorEstimate(database, voucher, line, amountXof, masters.grants) }
  })
  const signedXof = lines.map((line) => line.amountXof)
  const draftId = ownKey?.startsWith('draft:') ? draftIdOf(ownKey) : undefined
  const budget = entryAvailability(database, voucher, signedXof, masters.grants, draftId)
  return {
    faults: decision.ok ? [] : [...decision.faults],
    flags: [
      ...flagDuplicates(database, voucher, signedXof, ownKey, placeOnScreen(voucher)),
      ...flagIdleBudgetLines(voucher, placeOnScreen(voucher)),
      ...budget.flags,
      ...treasuryFlags(database, voucher),
      ...eligibilityFlags(database, voucher, signedXof, masters.grants, placeOnScreen(voucher)),
    ],
    released: budget.released,
    lines,
  }
}

function signed(line: VoucherLineInput, amount: number | null): number | null {
  if (amount === null) return null
  return isDebit(line) || amount === 0 ? amount : -amount
}

/** What a line of donor spending is worth in the donor's currency: its own amount, else its XOF by the month's estimate. */
function donorEstimate(
  database: Database,
  voucher: VoucherInput,
  line: VoucherLineInput,
  xof: number | null,
  grants: ReadonlyMap<string, GrantRow>,
): number | null {
  const grant = line.grant === null ? undefined : grants.get(line.grant)
  if (!grant || line.budgetLine === null || xof === null || !isSpendingAccount(line.account)) return null
  if (line.currency === grant.currency) return (line.debitMinor ?? 0) - (line.creditMinor ?? 0)
  const rate = estimatedRate(convertGrant(database, grant), monthOf(voucher.date))
  return rate ? convertQuoteToBase(xof, rate, grant.currency, FUNCTIONAL_CURRENCY) : null
}
