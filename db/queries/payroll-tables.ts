import type { Database } from '../database.ts'

export interface ContributionRateRow {
  readonly id: number
  readonly code: string
  readonly label_fr: string
  readonly label_en: string
  readonly kind: 'social' | 'tax'
  readonly return_code: string
  readonly risk_class: string | null
  readonly valid_from: string
  readonly valid_to: string | null
  readonly employer_percent: string
  readonly employee_percent: string
  readonly floor_xof: number | null
  readonly ceiling_xof: number | null
  readonly account: string
  readonly cost_account: string
  readonly source: string
  readonly evidence: string | null
}

export interface IncomeTaxScaleRow {
  readonly id: number
  readonly valid_from: string
  readonly valid_to: string | null
  readonly married_percent: string
  readonly child_percent: string
  readonly maximum_children: number
  readonly disabled_child_percent: string
  readonly further_percent: string
  readonly account: string
  readonly return_code: string
  readonly source: string
  readonly evidence: string | null
}

export interface IncomeTaxBandRow {
  readonly scale_id: number
  readonly position: number
  readonly up_to_xof: number | null
  readonly percent: string
}

export interface StatutoryRuleRow {
  readonly code: string
  readonly label_fr: string
  readonly label_en: string
  readonly authority: string
  readonly due_day: number
  readonly frequency: 'monthly' | 'quarterly'
  readonly source: string
  readonly evidence: string | null
}

export const listContributionRates = (database: Database): ContributionRateRow[] =>
  database.all('SELECT * FROM contribution_rate ORDER BY kind, id')

export const listIncomeTaxScales = (database: Database): IncomeTaxScaleRow[] =>
  database.all('SELECT * FROM income_tax_scale ORDER BY valid_from')

export const listIncomeTaxBands = (database: Database): IncomeTaxBandRow[] =>
  database.all('SELECT * FROM income_tax_band ORDER BY scale_id, position')

export const listStatutoryRules = (database: Database): StatutoryRuleRow[] =>
  database.all('SELECT * FROM statutory_rule ORDER BY authority, code')

const lastId = (database: Database): number => database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0

/** Writes a rate: a new row when its id is null; answers the id. */
export function saveContributionRate(database: Database, rate: Omit<ContributionRateRow, 'id'> & { id: number | null }): number {
  database.run(
    `INSERT INTO contribution_rate (id, code, label_fr, label_en, kind, return_code, risk_class, valid_from, valid_to, employer_percent, employee_percent, floor_xof, ceiling_xof,
       account, cost_account, source, evidence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en, kind = excluded.kind, return_code = excluded.return_code,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, employer_percent = excluded.employer_percent, employee_percent = excluded.employee_percent,
       floor_xof = excluded.floor_xof, ceiling_xof = excluded.ceiling_xof, account = excluded.account, cost_account = excluded.cost_account, source = excluded.source,
       evidence = excluded.evidence`,
    rate.id,
    rate.code,
    rate.label_fr,
    rate.label_en,
    rate.kind,
    rate.return_code,
    rate.risk_class,
    rate.valid_from,
    rate.valid_to,
    rate.employer_percent,
    rate.employee_percent,
    rate.floor_xof,
    rate.ceiling_xof,
    rate.account,
    rate.cost_account,
    rate.source,
    rate.evidence,
  )
  return rate.id ?? lastId(database)
}

export function endContributionRate(database: Database, id: number, lastDay: string): void {
  database.run('UPDATE contribution_rate SET valid_to = ? WHERE id = ?', lastDay, id)
}

/** Writes a tax scale with its bands: a new one when its id is null; answers the id. */
export function saveIncomeTaxScale(
  database: Database,
  scale: Omit<IncomeTaxScaleRow, 'id'> & { id: number | null },
  bands: readonly { readonly upToXof: number | null; readonly percent: string }[],
): number {
  database.run(
    `INSERT INTO income_tax_scale (id, valid_from, valid_to, married_percent, child_percent, maximum_children, disabled_child_percent, further_percent, account, return_code,
       source, evidence) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)
     ON CONFLICT (id) DO UPDATE SET valid_from = excluded.valid_from, valid_to = excluded.valid_to, married_percent = excluded.married_percent,
       child_percent = excluded.child_percent, maximum_children = excluded.maximum_children, disabled_child_percent = excluded.disabled_child_percent,
       further_percent = excluded.further_percent, account = excluded.account, source = excluded.source, evidence = excluded.evidence`,
    scale.id,
    scale.valid_from,
    scale.valid_to,
    scale.married_percent,
    scale.child_percent,
    scale.maximum_children,
    scale.disabled_child_percent,
    scale.further_percent,
    scale.account,
    scale.return_code,
    scale.source,
    scale.evidence,
  )
  const id = scale.id ?? lastId(database)
  database.run('DELETE FROM income_tax_band WHERE scale_id = ?', id)
  bands.forEach((band, index) => {
    database.run(
      'INSERT INTO income_tax_band (scale_id, position, up_to_xof, percent) VALUES (?,?,?,?)',
      id,
      index,
      band.upToXof,
      band.percent,
    )
  })
  return id
}

export function endIncomeTaxScale(database: Database, id: number, lastDay: string): void {
  database.run('UPDATE income_tax_scale SET valid_to = ? WHERE id = ?', lastDay, id)
}

export function saveStatutoryRule(database: Database, rule: StatutoryRuleRow): void {
  database.run(
    `INSERT INTO statutory_rule (code, label_fr, label_en, authority, due_day, frequency, source, evidence) VALUES (?,?,?,?,?,?,?,?)
     ON CONFLICT (code) DO UPDATE SET label_fr = excluded.label_fr, label_en = excluded.label_en, authority = excluded.authority, due_day = excluded.due_day,
       frequency = excluded.frequency, source = excluded.source, evidence = excluded.evidence`,
    rule.code,
    rule.label_fr,
    rule.label_en,
    rule.authority,
    rule.due_day,
    rule.frequency,
    rule.source,
    rule.evidence,
  )
}
