import type { Database } from '../database.ts'

export interface PaymentRuleRow {
  readonly id: number
  readonly name: string
  readonly validFrom: string
  readonly value: string
  readonly source: string
}

export const listPaymentRules = (database: Database): PaymentRuleRow[] =>
  database.all('SELECT * FROM payment_rule ORDER BY name, valid_from')

/** Writes a rule's value from a day on, again if that day has one; answers its id. */
export function savePaymentRule(database: Database, rule: Omit<PaymentRuleRow, 'id'>): number {
  database.run(
    `INSERT INTO payment_rule (name, valid_from, value, source) VALUES (?,?,?,?)
     ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value, source = excluded.source`,
    rule.name,
    rule.validFrom,
    rule.value,
    rule.source,
  )
  return (
    database.get<{ id: number }>('SELECT id FROM payment_rule WHERE name = ? AND valid_from = ?', rule.name, rule.validFrom)
      ?.id ?? 0
  )
}

export interface FeeTypeRow {
  readonly id: number
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly operator: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly percent: string
  readonly fixedMinor: number
  readonly minimumMinor: number
  readonly maximumMinor: number | null
  readonly account: string
  readonly source: string
}

export const listFeeTypes = (database: Database): FeeTypeRow[] =>
  database.all('SELECT * FROM payment_fee_type ORDER BY code, valid_from')

/** Writes a charge from a day on, again if that day has one; answers its id. */
export function saveFeeType(database: Database, fee: Omit<FeeTypeRow, 'id'>): number {
  database.run(
    `INSERT INTO payment_fee_type (code, label_fr, label_en, operator, valid_from, valid_to, percent, fixed_minor, minimum_minor, maximum_minor, account, source)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (code, valid_from) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en, operator = excluded.operator, valid_to = excluded.valid_to,
       percent = excluded.percent, fixed_minor = excluded.fixed_minor, minimum_minor = excluded.minimum_minor, maximum_minor = excluded.maximum_minor,
       account = excluded.account, source = excluded.source`,
    fee.code,
    fee.labelFr,
    fee.labelEn,
    fee.operator,
    fee.validFrom,
    fee.validTo,
    fee.percent,
    fee.fixedMinor,
    fee.minimumMinor,
    fee.maximumMinor,
    fee.account,
    fee.source,
  )
  return (
    database.get<{ id: number }>('SELECT id FROM payment_fee_type WHERE code = ? AND valid_from = ?', fee.code, fee.validFrom)
      ?.id ?? 0
  )
}

export const listLayouts = (database: Database): { code: string; content: string }[] =>
  database.all('SELECT code, content FROM payment_layout ORDER BY code')

export function saveLayout(database: Database, code: string, content: string): void {
  database.run(
    'INSERT INTO payment_layout (code, content) VALUES (?,?) ON CONFLICT (code) DO UPDATE SET content = excluded.content',
    code,
    content,
  )
}
