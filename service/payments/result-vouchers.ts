import { vouchersOfOrigin } from '../../db/queries/origins.ts'
import type { MobileResultLineRow } from '../../db/queries/payments-results.ts'
import { type PaymentRunLineRow, runLines } from '../../db/queries/payments-runs.ts'
import { readLedger } from '../../db/queries/settings.ts'
import type { TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { type FullLineRow, linesOfVoucher } from '../../db/queries/voucher-lines.ts'
import { grouped } from '../../domain/payments/grouped.ts'
import { negativeLines, type PaidItem, paymentLines, plainLine } from '../../domain/payments/payment-lines.ts'
import { picked } from '../../shared/fields/picked.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { allocate } from '../../shared/money/allocate.ts'
import { sumMinor } from '../../shared/money/money.ts'
import type { LocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import type { OwnedFeeType } from './fee-types.ts'
import { paymentRule } from './payment-rules.ts'
import { runOrigin } from './propose-run.ts'
import { resultOrigin } from './run-detail.ts'

export interface MadeResult {
  readonly id: number
  readonly run: number
  readonly reference: string
  readonly date: LocalDate
  readonly account: TreasuryAccountRow
  readonly lines: readonly Pick<MobileResultLineRow, 'payment' | 'state' | 'feeMinor' | 'transactionId'>[]
  readonly types: readonly OwnedFeeType[]
}

/** What each line of a run pays: the payable's own line, or the spending that a draft paid. */
function itemsOf(work: Work, runId: number, payment: number): (PaidItem & { readonly line: PaymentRunLineRow })[] {
  return runLines(work.database, runId)
    .filter((line) => line.payment === payment && line.voucherId !== null)
    .flatMap((line) => {
      const source = linesOfVoucher(work.database, line.voucherId ?? 0).find((each) => each.lineNumber === line.lineNumber)
      if (!source) return []
      const { account, grantCode: grant, partner, invoice } = source
      return [{ account, payee: line.payee, grant, partner, invoice, label: line.label, amountMinor: line.amountMinor, line }]
    })
}

/** A failed payment returns to the wallet: the lines of its voucher with negative amounts, as a correction of it (spec 08 §4). */
export function proposeReturns(work: Work, surroundings: Surroundings, made: MadeResult): string[] {
  const vouchers = vouchersOfOrigin(work.database, runOrigin(made.run)).filter((row) => row.reversed === 0)
  const word = printWords(readLedger(work.database).language)
  return made.lines
    .filter((line) => line.state === 'failed')
    .flatMap(({ payment, transactionId }) => {
      const label = word('run.returnLabel', { transaction: transactionId })
      const paid = vouchers.filter((row) => row.role === `payment-${payment}` || row.role === 'payment')
      return paid.flatMap((voucher) => {
        const lines = returnedLines(work, made, payment, voucher.voucherId, label)
        if (lines.length === 0) return []
        const draft = proposeVoucher(
          work,
          surroundings,
          { sourceId: null, journal: made.account.journal, date: made.date, kind: 'correction', corrects: voucher.number, lines },
          { origin: resultOrigin(made.id), role: `return-${payment}` },
        )
        return [draftKey(draft)]
      })
    })
}

/** The payable lines of the payment; where a draft paid spending directly, the lines of its voucher. */
function returnedLines(work: Work, made: MadeResult, payment: number, voucherId: number | null, label: string) {
  const from = { account: made.account.account, currency: made.account.currency, mode: label, reference: made.reference }
  const items = itemsOf(work, made.run, payment)
  const posted = voucherId === null ? [] : linesOfVoucher(work.database, voucherId)
  const ofRun = items.length > 0 && posted.some((line) => line.documentReference === made.reference)
  if (ofRun)
    return negativeLines(
      paymentLines(
        items.map((item) => ({ ...item, label })),
        from,
      ),
    )
  return negativeLines(posted.map((line) => lineOf(line, label)))
}

const lineOf = (line: FullLineRow, label: string) =>
  plainLine({
    account: line.account,
    currency: line.currency,
    label,
    debitMinor: line.side === 1 ? line.amountMinor : null,
    creditMinor: line.side === -1 ? line.amountMinor : null,
    grant: line.grantCode,
    budgetLine: line.budgetLine ?? line.memoBudgetLine,
    ...picked(line, 'partner', 'activity', 'site', 'thirdParty', 'documentReference', 'invoice', 'paymentMode'),
  })

/** The fees of an answer, on the account of the fee types (6317), shared over the grants of what was paid; the budget line is chosen on the draft. */
export function proposeFees(work: Work, surroundings: Surroundings, made: MadeResult): string[] {
  const total = sumMinor(made.lines.map((line) => line.feeMinor))
  if (total === 0) return []
  const word = printWords(readLedger(work.database).language)
  const label = word('run.feesLabel', { reference: made.reference })
  const account = made.types[0]?.account ?? paymentRule(work.database, 'mobile.fee-account', made.date)
  const { currency } = made.account
  const shares = feeShares(work, made)
  const line = (code: string, grant: string | null, debitMinor: number | null, creditMinor: number | null) =>
    plainLine({ account: code, currency, label, grant, debitMinor, creditMinor, documentReference: made.reference })
  const lines = [
    ...shares.map(({ grant, minor }) => line(account, grant, minor, null)),
    ...shares.map(({ grant, minor }) => line(made.account.account, grant, null, minor)),
  ]
  const draft = proposeVoucher(
    work,
    surroundings,
    { sourceId: null, journal: made.account.journal, date: made.date, kind: 'normal', corrects: null, lines },
    { origin: resultOrigin(made.id), role: 'fees' },
  )
  return [draftKey(draft)]
}

/** Each payment's fee goes to the grants that it was paid for, by amount (largest remainder). */
function feeShares(work: Work, made: MadeResult): { grant: string | null; minor: number }[] {
  const parts = made.lines.flatMap(({ payment, feeMinor }) => {
    const items = itemsOf(work, made.run, payment)
    if (items.length === 0) return [{ grant: made.account.grantCode, minor: feeMinor }]
    const weights = items.map((item) => ({ code: item.grant ?? '', weight: String(item.amountMinor) }))
    return allocate(feeMinor, weights).map((minor, index) => ({ grant: items[index]?.grant ?? null, minor }))
  })
  return [...grouped(parts, (part) => part.grant ?? '').values()].flatMap((group) => {
    const minor = sumMinor(group.map((part) => part.minor))
    return minor === 0 ? [] : [{ grant: group[0]?.grant ?? null, minor }]
  })
}
