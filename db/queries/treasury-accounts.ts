import type { Database } from '../database.ts'

export type TreasuryKind = 'bank' | 'cash' | 'wallet'

/** A bank, cash or wallet account with its journal; the settings are null until someone writes them. Limits are XOF. */
export interface TreasuryAccountRow {
  readonly account: string
  readonly nameFr: string
  readonly nameEn: string
  readonly journal: string
  readonly currency: string
  readonly kind: TreasuryKind
  readonly bank: string | null
  readonly number: string | null
  readonly operator: string | null
  readonly holder: string | null
  readonly grantCode: string | null
  readonly ceilingXof: number | null
  readonly imprestXof: number | null
  readonly maximumPaymentXof: number | null
  readonly dailyLimitXof: number | null
  /** How many journals share the account: statements and reconciliations refuse more than one (spec 08 §12). */
  readonly journals: number
}

/** Every account that a bank, cash or mobile-money journal stands on, by code; with several journals on one account, the first of them. */
export const listTreasuryAccounts = (database: Database): TreasuryAccountRow[] =>
  database.all(
    `SELECT a.code AS account, a.name_fr, a.name_en, j.code AS journal, j.currency, count(*) AS journals,
       CASE j.type WHEN 'bank' THEN 'bank' WHEN 'cash' THEN 'cash' ELSE 'wallet' END AS kind,
       t.bank, t.number, t.operator, t.holder, g.code AS grant_code, t.ceiling_xof, t.imprest_xof, t.maximum_payment_xof, t.daily_limit_xof,
       min(j.position) AS first
     FROM journal j JOIN account a ON a.code = j.account LEFT JOIN treasury_account t ON t.account = a.code LEFT JOIN grant_agreement g ON g.id = t.grant_id
     WHERE j.type IN ('bank', 'cash', 'mobile-money') GROUP BY a.code ORDER BY a.code`,
  )

/** Σ debit − credit of an account up to a day, in its currency's minor units and in XOF. */
export const accountBalanceOn = (database: Database, account: string, day: string): { minor: number; xof: number } =>
  database.get<{ minor: number; xof: number }>(
    'SELECT coalesce(sum(side * amount_minor), 0) AS minor, coalesce(sum(side * amount_xof), 0) AS xof FROM voucher_line WHERE account = ? AND date <= ?',
    account,
    day,
  ) ?? { minor: 0, xof: 0 }
