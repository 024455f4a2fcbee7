import type { Database } from '../../db/database.ts'
import { draftVoucher, listDrafts } from '../../db/queries/drafts.ts'
import { listAccounts } from '../../db/queries/masters.ts'
import { originsOfDraft } from '../../db/queries/origins.ts'
import { payeeCards, thirdPartyLines } from '../../db/queries/payments-payables.ts'
import { carriedPayments, failedPayments, livingRunLines } from '../../db/queries/payments-runs.ts'
import { accountPrefixes } from '../../domain/payments/account-prefixes.ts'
import { openPayables } from '../../domain/payments/open-payables.ts'
import type { Payable, WaitingDraft } from '../../shared/contract/payments-runs.ts'
import { addDays, daysBetween, type LocalDate } from '../../shared/time/local-date.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { numberRule, paymentRule } from './payment-rules.ts'

const NO_CARD = { bank: null, bankAccount: null, operator: null, phone: null }
type Card = Payable['card']

/** How each third party is paid, by name. */
export function cardsByName(database: Database): ReadonlyMap<string, Card> {
  return new Map(payeeCards(database).map(({ name, ...card }) => [name, card]))
}

/** A payable with what its voucher line carries besides. */
export type OpenPayable = Payable & { readonly voucherId: number; readonly lineNumber: number; readonly partner: string | null }

/**
 * What is owed to third parties in a currency up to a day (spec 04 §2.9): the credit lines of the accounts of debts (a rule), less what
 * was paid, oldest first; what a payment run holds, posted or not, is taken. It is due a number of days (a rule) after its document.
 */
export function payablesOf(database: Database, currency: string, to: LocalDate): OpenPayable[] {
  const isPayable = accountPrefixes(paymentRule(database, 'payable.accounts', to)) ?? (() => false)
  const codes = listAccounts(database)
    .map((account) => account.code)
    .filter(isPayable)
  const rows = thirdPartyLines(database, codes, to).filter((row) => row.currency === currency)
  const term = numberRule(database, 'payable.term-days', to)
  const cards = cardsByName(database)
  const lineOf = ({ account, payee, currency: of, grant, invoice, date, netMinor }: (typeof rows)[number]) => {
    return { account, payee, currency: of, grant, invoice, date, amountMinor: Math.abs(netMinor) }
  }
  const standing = rows.filter((row) => row.ofRun === 0)
  const credits = standing
    .filter((row) => row.netMinor < 0)
    .map((row) => {
      const dueDate = addDays(row.documentDate ?? row.date, term)
      return {
        ...lineOf(row),
        key: `${row.voucherId}/${row.lineNumber}`,
        voucherId: row.voucherId,
        lineNumber: row.lineNumber,
        voucherKey: `posted:${row.voucherId}`,
        number: row.number,
        accountName: { fr: row.accountFr, en: row.accountEn },
        label: row.label,
        partner: row.partner,
        dueDate,
        lateDays: daysBetween(dueDate, to),
        card: cards.get(row.payee ?? '') ?? NO_CARD,
      }
    })
  const debits = standing.filter((row) => row.netMinor > 0).map(lineOf)
  return openPayables(credits, debits, takenByRuns(database))
}

/** What the payment runs hold of each voucher line: "voucher/line". */
function takenByRuns(database: Database): Map<string, number> {
  const carried = new Set(carriedPayments(database))
  const failed = new Set(failedPayments(database))
  const taken = new Map<string, number>()
  for (const line of livingRunLines(database)) {
    const payment = `${line.runId}/${line.payment}`
    if (line.voucherId === null || failed.has(payment)) continue
    if (!carried.has(payment) && !carried.has(`${line.runId}/*`)) continue
    const key = `${line.voucherId}/${line.lineNumber}`
    taken.set(key, (taken.get(key) ?? 0) + line.amountMinor)
  }
  return taken
}

/** The drafts that pay from an account and are in no run yet. */
export function draftsPaying(database: Database, account: string): WaitingDraft[] {
  const cards = cardsByName(database)
  return listDrafts(database).flatMap((draft) => {
    const { lines, date } = draftVoucher(draft)
    const paid = lines.filter((line) => line.account === account && line.creditMinor !== null)
    const amountMinor = paid.reduce((sum, line) => sum + (line.creditMinor ?? 0), 0)
    if (amountMinor <= 0 || originsOfDraft(database, draft.id).length > 0) return []
    const payee =
      paid.find((line) => line.thirdParty !== null)?.thirdParty ?? lines.find((line) => line.thirdParty !== null)?.thirdParty
    return [
      {
        id: draft.id,
        key: draftKey(draft.id),
        state: draft.state,
        date,
        label: draft.label,
        payee: payee ?? null,
        amountMinor,
        card: cards.get(payee ?? '') ?? NO_CARD,
      },
    ]
  })
}
