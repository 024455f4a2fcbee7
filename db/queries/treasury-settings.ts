import type { Database } from '../database.ts'
import type { TreasuryKind } from './treasury-accounts.ts'

export interface TreasurySettings {
  readonly account: string
  readonly kind: TreasuryKind
  readonly bank: string | null
  readonly number: string | null
  readonly operator: string | null
  readonly holder: string | null
  readonly grantId: number | null
  readonly ceilingXof: number | null
  readonly imprestXof: number | null
  readonly maximumPaymentXof: number | null
  readonly dailyLimitXof: number | null
}

export function saveTreasuryAccount(database: Database, row: TreasurySettings): void {
  database.run(
    `INSERT INTO treasury_account (account, kind, bank, number, operator, holder, grant_id, ceiling_xof, imprest_xof, maximum_payment_xof, daily_limit_xof)
     VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (account) DO UPDATE SET kind = excluded.kind, bank = excluded.bank, number = excluded.number,
       operator = excluded.operator, holder = excluded.holder, grant_id = excluded.grant_id, ceiling_xof = excluded.ceiling_xof,
       imprest_xof = excluded.imprest_xof, maximum_payment_xof = excluded.maximum_payment_xof, daily_limit_xof = excluded.daily_limit_xof`,
    row.account,
    row.kind,
    row.bank,
    row.number,
    row.operator,
    row.holder,
    row.grantId,
    row.ceilingXof,
    row.imprestXof,
    row.maximumPaymentXof,
    row.dailyLimitXof,
  )
}

export interface ParameterRow {
  readonly id: number
  readonly name: string
  readonly validFrom: string
  readonly value: string
}

export const listParameters = (database: Database): ParameterRow[] =>
  database.all('SELECT id, name, valid_from, value FROM treasury_parameter ORDER BY name, valid_from')

export function saveParameterRow(database: Database, name: string, validFrom: string, value: string): number {
  database.run(
    'INSERT INTO treasury_parameter (name, valid_from, value) VALUES (?,?,?) ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value',
    name,
    validFrom,
    value,
  )
  return (
    database.get<{ id: number }>('SELECT id FROM treasury_parameter WHERE name = ? AND valid_from = ?', name, validFrom)?.id ?? 0
  )
}
