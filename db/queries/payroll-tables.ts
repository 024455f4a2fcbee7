import type { Database } from '../database.ts'

export interface ContributionRateRow {
  readonly id: number
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly kind: 'social' | 'tax'
  readonly returnCode: string
  readonly riskClass: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly employerPercent: string
  readonly employeePercent: string
  readonly floorXof: number | null
  readonly ceilingXof: number | null
  readonly account: string
  readonly costAccount: string
  readonly source: string
  readonly evidence: string | null
}

export interface IncomeTaxScaleRow {
  readonly id: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly marriedPercent: string
  readonly childPercent: string
  readonly maximumChildren: number
  readonly disabledChildPercent: string
  readonly furtherPercent: string
  readonly account: string
  readonly returnCode: string
  readonly source: string
  readonly evidence: string | null
}

export interface IncomeTaxBandRow {
  readonly scaleId: number
  readonly position: number
  readonly upToXof: number | null
  readonly percent: string
}

export interface StatutoryRuleRow {
  readonly code: string
  readonly labelFr: string
  readonly labelEn: string
  readonly authority: string
  readonly dueDay: number
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
    rate.labelFr,
    rate.labelEn,
    rate.kind,
    rate.returnCode,
    rate.riskClass,
    rate.validFrom,
    rate.validTo,
    rate.employerPercent,
    rate.employeePercent,
    rate.floorXof,
    rate.ceilingXof,
    rate.account,
    rate.costAccount,
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
    scale.validFrom,
    scale.validTo,
    scale.marriedPercent,
    scale.childPercent,
    scale.maximumChildren,
    scale.disabledChildPercent,
    scale.furtherPercent,
    scale.account,
    scale.returnCode,
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
    rule.labelFr,
    rule.labelEn,
    rule.authority,
    rule.dueDay,
    rule.frequency,
    rule.source,
    rule.evidence,
  )
}
