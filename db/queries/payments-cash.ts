import type { Database } from '../database.ts'

export interface DayMovementRow {
  readonly date: string
  readonly inMinor: number
  readonly outMinor: number
}

/** What came in and went out of an account, day by day, in its currency: a voucher counts with its net effect. */
export const accountDays = (database: Database, account: string, from: string, to: string): DayMovementRow[] =>
  database.all(
    `SELECT date, sum(max(net, 0)) AS in_minor, sum(max(-net, 0)) AS out_minor
     FROM (SELECT date, sum(side * amount_minor) AS net FROM voucher_line WHERE account = ? AND date BETWEEN ? AND ? GROUP BY voucher_id)
     GROUP BY date ORDER BY date`,
    account,
    from,
    to,
  )

/** Whether anything was ever booked on the account up to a day. */
export const accountMovedBy = (database: Database, account: string, to: string): boolean =>
  database.get('SELECT 1 AS found FROM voucher_line WHERE account = ? AND date <= ? LIMIT 1', account, to) !== undefined

/** The day of the last movement of an account up to a day. */
export const lastMovement = (database: Database, account: string, to: string): string | null =>
  database.get<{ date: string | null }>('SELECT max(date) AS date FROM voucher_line WHERE account = ? AND date <= ?', account, to)
    ?.date ?? null

/** The last voucher of each journal that moved an account up to a day: "AMSS-CA1-2020-000041". */
export const lastVouchers = (database: Database, account: string, to: string): string[] =>
  database
    .all<{ number: string }>(
      // With max(), SQLite takes the other columns from the row of the maximum.
      `SELECT v.number, max(v.fiscal_year * 1000000000 + v.sequence) AS last FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id
       WHERE l.account = ? AND l.date <= ? GROUP BY v.journal ORDER BY v.journal`,
      account,
      to,
    )
    .map((row) => row.number)

export interface AccountVoucherRow {
  readonly voucherId: number
  readonly number: string
  readonly date: string
  readonly label: string
  /** The voucher's net effect on the account, minor units of its currency: positive comes in. */
  readonly netMinor: number
  /** 1 when a bank account or a transfer on its way stands on the other side. */
  readonly fromBank: number
  readonly thirdParty: string | null
}

/** The vouchers that moved an account, reversed ones and their reversals left out, by date and id. */
export const accountVouchers = (database: Database, account: string, from: string, to: string): AccountVoucherRow[] =>
  database.all(
    `SELECT l.voucher_id, v.number, l.date, v.label, sum(l.side * l.amount_minor) AS net_minor, max(t.name) AS third_party,
       EXISTS (SELECT 1 FROM voucher_line b WHERE b.voucher_id = l.voucher_id AND substr(b.account, 1, 2) IN ('52', '53', '58')) AS from_bank
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN third_party t ON t.id = l.third_party_id
     WHERE l.account = ? AND l.date BETWEEN ? AND ? AND v.kind <> 'reversal'
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal')
     GROUP BY l.voucher_id HAVING net_minor <> 0 ORDER BY l.date, l.voucher_id`,
    account,
    from,
    to,
  )

export interface GrantNetRow {
  readonly grantCode: string | null
  readonly netMinor: number
}

/** What some vouchers took out of an account, by grant: positive is money out. */
export const spentByGrant = (database: Database, account: string, voucherIds: readonly number[]): GrantNetRow[] =>
  database.all(
    `SELECT g.code AS grant_code, -sum(l.side * l.amount_minor) AS net_minor FROM voucher_line l LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.account = ? AND l.voucher_id IN (SELECT value FROM json_each(?)) GROUP BY g.code ORDER BY g.code`,
    account,
    JSON.stringify(voucherIds),
  )

export interface ReplenishmentRow {
  readonly id: number
  readonly account: string
  readonly bank: string
  readonly date: string
  readonly imprestMinor: number
  readonly balanceMinor: number
  readonly amountMinor: number
  readonly madeBy: string
  readonly madeAt: string
}

export const listReplenishments = (database: Database, account: string): ReplenishmentRow[] =>
  database.all('SELECT * FROM cash_replenishment WHERE account = ? ORDER BY id DESC', account)

export const findReplenishment = (database: Database, id: number): ReplenishmentRow | undefined =>
  database.get('SELECT * FROM cash_replenishment WHERE id = ?', id)

export interface ReplenishedVoucherRow {
  readonly voucherId: number
  readonly number: string
  readonly date: string
  readonly label: string
  readonly amountMinor: number
}

export const replenishedVouchers = (database: Database, id: number): ReplenishedVoucherRow[] =>
  database.all(
    `SELECT r.voucher_id, v.number, v.date, v.label, r.amount_minor FROM cash_replenishment_voucher r JOIN voucher v ON v.id = r.voucher_id
     WHERE r.replenishment_id = ? ORDER BY v.date, v.id`,
    id,
  )

export function insertReplenishment(
  database: Database,
  row: Omit<ReplenishmentRow, 'id'>,
  vouchers: readonly { readonly voucherId: number; readonly amountMinor: number }[],
): number {
  database.run(
    'INSERT INTO cash_replenishment (account, bank, date, imprest_minor, balance_minor, amount_minor, made_by, made_at) VALUES (?,?,?,?,?,?,?,?)',
    row.account,
    row.bank,
    row.date,
    row.imprestMinor,
    row.balanceMinor,
    row.amountMinor,
    row.madeBy,
    row.madeAt,
  )
  const id = database.get<{ id: number }>('SELECT max(id) AS id FROM cash_replenishment')?.id ?? 0
  for (const voucher of vouchers)
    database.run('INSERT INTO cash_replenishment_voucher VALUES (?,?,?)', id, voucher.voucherId, voucher.amountMinor)
  return id
}
