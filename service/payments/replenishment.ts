import type { Database } from '../../db/database.ts'
import {
  type AccountVoucherRow,
  accountVouchers,
  insertReplenishment,
  listReplenishments,
  spentByGrant,
} from '../../db/queries/payments-cash.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { accountBalanceOn, type TreasuryAccountRow } from '../../db/queries/treasury-accounts.ts'
import { figure } from '../../domain/payments/figure.ts'
import { plainLine } from '../../domain/payments/payment-lines.ts'
import type { VoucherLineInput } from '../../shared/contract/vouchers.ts'
import { printWords } from '../../shared/i18n/print-words.ts'
import { sumMinor } from '../../shared/money/money.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { isLocalDate, type LocalDate } from '../../shared/time/local-date.ts'
import type { Surroundings } from '../kernel/ledger.ts'
import type { Work } from '../kernel/run-command.ts'
import { draftKey } from '../vouchers/draft-life-cycle.ts'
import { proposeVoucher } from '../vouchers/voucher-origin.ts'
import { originLinks } from './origin-links.ts'
import { findTreasuryAccount, limitOf } from './payment-accounts.ts'

export const replenishmentOrigin = (id: number): string => `cash-replenishment:${id}`

interface Position {
  readonly balanceMinor: number
  readonly since: (AccountVoucherRow & { readonly balanceMinor: number }) | null
  readonly vouchers: readonly AccountVoucherRow[]
  readonly spentMinor: number
}

/** What the cash spent since the bank last filled it: the vouchers after that one, by date and number. */
function positionOf(database: Database, account: string, today: LocalDate): Position {
  const rows = accountVouchers(database, account, '1900-01-01', today)
  const last = rows.findLastIndex((row) => row.fromBank === 1 && row.netMinor > 0)
  const vouchers = rows.slice(last + 1)
  const balanceMinor = accountBalanceOn(database, account, today).minor
  const spentMinor = -sumMinor(vouchers.map((row) => row.netMinor))
  const filled = rows[last]
  return {
    balanceMinor,
    since: filled ? { ...filled, balanceMinor: balanceMinor + spentMinor } : null,
    vouchers,
    spentMinor,
  }
}

/** What would bring a cash account back to its imprest: imprest − balance, which is what its vouchers spent since (spec 04 §2.7). */
export function replenishmentNeed(database: Database, code: string, today: LocalDate) {
  const account = findTreasuryAccount(database, code)
  if (!account.ok) return account
  const imprestMinor = limitOf(account.value, account.value.imprestXof)
  const { balanceMinor, since, vouchers, spentMinor } = positionOf(database, code, today)
  const amountMinor = imprestMinor === null ? null : imprestMinor - balanceMinor
  return success({
    imprestMinor,
    balanceMinor,
    amountMinor,
    since: since
      ? { key: `posted:${since.voucherId}`, number: since.number, date: since.date, balanceMinor: since.balanceMinor }
      : null,
    vouchers: vouchers.map((row) => ({
      key: `posted:${row.voucherId}`,
      number: row.number,
      date: row.date,
      label: row.label,
      thirdParty: row.thirdParty,
      amountMinor: -row.netMinor,
    })),
    spentMinor,
    differenceMinor: amountMinor === null ? 0 : amountMinor - spentMinor,
    past: listReplenishments(database, code).map(({ account: _, madeAt, ...row }) => ({
      ...row,
      vouchers: originLinks(database, replenishmentOrigin(row.id)),
    })),
  })
}

/**
 * Proposes the voucher that brings a cash account back to its imprest (Dr cash / Cr bank, each grant's spending from its own fund), and
 * keeps the list of the vouchers it replaces. Refused: no imprest, cash that is full, another bank's currency, a proposal still waiting.
 */
export function proposeReplenishment(
  work: Work,
  surroundings: Surroundings,
  input: { readonly account: string; readonly bank: string; readonly date: LocalDate },
  today: LocalDate,
): Result<{ id: number; key: string }> {
  const { database } = work
  const cash = findTreasuryAccount(database, input.account)
  if (!cash.ok) return cash
  const bank = findTreasuryAccount(database, input.bank)
  if (!bank.ok) return bank
  if (!isLocalDate(input.date)) return failure(fault('DATE_INVALID', undefined, { value: input.date }))
  const imprest = limitOf(cash.value, cash.value.imprestXof)
  if (imprest === null) return failure(fault('REPLENISHMENT_NO_IMPREST', undefined, { account: input.account }))
  if (bank.value.kind !== 'bank' || bank.value.currency !== cash.value.currency)
    return failure(fault('REPLENISHMENT_BANK', undefined, { account: input.bank, currency: cash.value.currency }))
  const position = positionOf(database, input.account, today)
  const amountMinor = imprest - position.balanceMinor
  if (amountMinor <= 0)
    return failure(
      fault('REPLENISHMENT_FULL', undefined, {
        balance: figure(position.balanceMinor, cash.value.currency),
        imprest: figure(imprest, cash.value.currency),
      }),
    )
  const waiting = listReplenishments(database, input.account).find((row) =>
    originLinks(database, replenishmentOrigin(row.id)).some((link) => link.number === null),
  )
  if (waiting) return failure(fault('REPLENISHMENT_WAITING', undefined, { replenishment: waiting.id }))
  const id = insertReplenishment(
    database,
    {
      account: input.account,
      bank: input.bank,
      date: input.date,
      imprestMinor: imprest,
      balanceMinor: position.balanceMinor,
      amountMinor,
      madeBy: work.actor.name,
      madeAt: work.now,
    },
    position.vouchers.map((row) => ({ voucherId: row.voucherId, amountMinor: -row.netMinor })),
  )
  const lines = replenishmentLines(database, cash.value, bank.value, { id, amountMinor, position })
  const draft = proposeVoucher(
    work,
    surroundings,
    { sourceId: null, journal: bank.value.journal, date: input.date, kind: 'normal', corrects: null, lines },
    { origin: replenishmentOrigin(id), role: 'payment' },
  )
  return success({ id, key: draftKey(draft) })
}

/** One debit and one credit a fund; what the vouchers do not explain, or a fund that gave money back, is on the cash account's own fund. */
function replenishmentLines(
  database: Database,
  cash: TreasuryAccountRow,
  bank: TreasuryAccountRow,
  { id, amountMinor, position }: { id: number; amountMinor: number; position: Position },
): VoucherLineInput[] {
  const word = printWords(readLedger(database).language)
  const label = word('replenishment.label', { number: id })
  const reference = word('replenishment.reference', { number: id })
  const spent = spentByGrant(
    database,
    cash.account,
    position.vouchers.map((row) => row.voucherId),
  ).map((row): [string | null, number] => [row.grantCode, row.netMinor])
  const funds = new Map(spent)
  const rest = amountMinor - sumMinor([...funds.values()])
  funds.set(cash.grantCode, (funds.get(cash.grantCode) ?? 0) + rest)
  const split = [...funds].every(([, minor]) => minor >= 0) ? [...funds] : [[cash.grantCode, amountMinor] as const]
  const shares = split.filter(([, minor]) => minor !== 0)
  const line = (account: string, grant: string | null, debitMinor: number | null, creditMinor: number | null) =>
    plainLine({ account, currency: cash.currency, label, debitMinor, creditMinor, grant, documentReference: reference })
  return [
    ...shares.map(([grant, minor]) => line(cash.account, grant, minor, null)),
    ...shares.map(([grant, minor]) => line(bank.account, grant, null, minor)),
  ]
}
