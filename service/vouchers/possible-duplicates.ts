import type { Database } from '../../db/database.ts'
import {
  type DuplicateRow,
  draftsWithAmount,
  draftsWithInvoice,
  postedWithAmount,
  postedWithInvoice,
} from '../../db/queries/duplicates.ts'
import type { LinePlace } from '../../domain/vouchers/decide-posting.ts'
import { isSpendingAccount } from '../../shared/accounting/spending-account.ts'
import type { VoucherInput } from '../../shared/contract/vouchers.ts'
import { fold } from '../../shared/i18n/fold.ts'
import { formatDate } from '../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../shared/money/currency.ts'
import { minorToDecimalText } from '../../shared/money/money.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { addDays, isLocalDate } from '../../shared/time/local-date.ts'

/** How far apart two vouchers of the same third party and amount may be and still look like one expense. */
const DAYS_APART = 30

/** What of a voucher, typed or posted, is compared. */
export interface ComparedVoucher extends Pick<VoucherInput, 'date' | 'kind' | 'corrects'> {
  readonly lines: readonly Pick<VoucherInput['lines'][number], 'account' | 'thirdParty' | 'invoice'>[]
}

interface Party {
  readonly name: string
  readonly line: number
  /** What the voucher's expenses that name it come to, XOF. */
  readonly spentXof: number
}

/**
 * Flags what may be the same expense twice: another voucher with the same third party and invoice, or with the same third party and
 * amount within thirty days. Each flag names the voucher and its key. Only vouchers with an expense are compared, so that paying a booked
 * invoice is no duplicate; a voucher is not its own duplicate, nor that of the one it corrects. `ownKey` is the draft being typed.
 */
export function flagDuplicates(
  database: Database,
  voucher: ComparedVoucher,
  amountsXof: readonly (number | null)[],
  ownKey: string | null,
  placeOf: LinePlace,
): Fault[] {
  if (!isLocalDate(voucher.date) || voucher.kind === 'correction') return []
  const parties = partiesOf(voucher, amountsXof)
  const other = (row: DuplicateRow) => row.key !== ownKey && row.name !== voucher.corrects
  const seen = new Set<string>()
  const flags: Fault[] = []
  const flag = (found: Fault, key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    flags.push(found)
  }
  const invoices = new Set(voucher.lines.flatMap(({ invoice }) => (invoice?.trim() ? [invoice.trim()] : [])))
  for (const party of parties) {
    const folded = fold(party.name)
    for (const invoice of invoices) {
      const drafts = draftsWithInvoice(database, invoice).filter((row) => fold(row.thirdParty) === folded)
      for (const row of [...postedWithInvoice(database, folded, invoice), ...drafts].filter(other)) {
        const details = { invoice, thirdParty: party.name, voucher: row.name, date: formatDate(row.date), key: row.key }
        flag(fault('DUPLICATE_INVOICE', placeOf(party.line, 'invoice'), details), row.key)
      }
    }
    if (party.spentXof === 0) continue
    const from = addDays(voucher.date, -DAYS_APART)
    const to = addDays(voucher.date, DAYS_APART)
    const amount = { from, to, amountXof: party.spentXof }
    const posted = postedWithAmount(database, { ...amount, folded })
    const drafts = draftsWithAmount(database, { ...amount, thirdParty: party.name })
    for (const row of [...posted, ...drafts].filter(other)) {
      // Two invoices of different numbers are two expenses.
      if (row.invoice !== null && invoices.size > 0 && !hasInvoice(invoices, row.invoice)) continue
      const spent = minorToDecimalText(party.spentXof, FUNCTIONAL_CURRENCY)
      const details = { thirdParty: party.name, amount: spent, voucher: row.name, date: formatDate(row.date), key: row.key }
      flag(fault('DUPLICATE_AMOUNT', placeOf(party.line, 'third_party'), details), row.key)
    }
  }
  return flags
}

const hasInvoice = (invoices: ReadonlySet<string>, wanted: string): boolean =>
  [...invoices].some((invoice) => invoice.toLowerCase() === wanted.toLowerCase())

/** The third parties of a voucher that holds an expense, each once, with what the voucher spends on it. */
function partiesOf(voucher: ComparedVoucher, amountsXof: readonly (number | null)[]): Party[] {
  if (!voucher.lines.some(({ account }) => isSpendingAccount(account))) return []
  const parties = new Map<string, Party>()
  voucher.lines.forEach(({ thirdParty, account }, line) => {
    const name = thirdParty?.trim() ?? ''
    if (name === '') return
    const known = parties.get(fold(name)) ?? { name, line, spentXof: 0 }
    const spent = isSpendingAccount(account) ? (amountsXof[line] ?? 0) : 0
    parties.set(fold(name), { ...known, spentXof: known.spentXof + spent })
  })
  return [...parties.values()]
}
