import type { Database } from '../database.ts'

export type AssetCondition = 'N' | 'B' | 'M' | 'HS'
export type DisposalMethod = 'SALE' | 'GIFT' | 'SCRAP' | 'LOSS' | 'RETURN'

/** What a person writes of an asset. */
export interface AssetFields {
  readonly description: string
  readonly make: string | null
  readonly serial: string | null
  readonly quantity: number
  readonly supplier: string | null
  readonly account: string
  readonly voucherId: number | null
  readonly lineNumber: number | null
  readonly acquiredOn: string
  readonly inServiceOn: string
  readonly costXof: number
  readonly costDonorMinor: number | null
  readonly lifeMonths: number | null
  readonly openingDepreciationXof: number
  readonly donorPercent: string
  readonly grantId: number | null
  readonly owner: string | null
  readonly location: string | null
  readonly custodian: string | null
  readonly condition: AssetCondition
  readonly attractive: number
  readonly insurance: string | null
  readonly remarks: string | null
}

export interface AssetRow extends AssetFields {
  readonly id: number
  readonly tag: string
  readonly category: string
  readonly disposedOn: string | null
  readonly disposalMethod: DisposalMethod | null
  readonly proceedsXof: number | null
  readonly approvalReference: string | null
  readonly approvalDate: string | null
  readonly grantCode: string | null
  readonly grantCurrency: string | null
  readonly grantModel: 'association' | 'project' | null
  readonly voucherNumber: string | null
}

const COLUMNS = [
  'description',
  'make',
  'serial',
  'quantity',
  'supplier',
  'account',
  'voucher_id',
  'line_number',
  'acquired_on',
  'in_service_on',
  'cost_xof',
  'cost_donor_minor',
  'life_months',
  'opening_depreciation_xof',
  'donor_percent',
  'grant_id',
  'owner',
  'location',
  'custodian',
  'condition',
  'attractive',
  'insurance',
  'remarks',
] as const satisfies readonly (keyof AssetFields)[]

const valuesOf = (row: AssetFields) => COLUMNS.map((column) => row[column])

/** Every asset, by tag. */
export const listAssets = (database: Database): AssetRow[] =>
  database.all<AssetRow>(
    `SELECT a.*, g.code AS grant_code, g.currency AS grant_currency, g.model AS grant_model, v.number AS voucher_number FROM asset a
     LEFT JOIN grant_agreement g ON g.id = a.grant_id LEFT JOIN voucher v ON v.id = a.voucher_id ORDER BY a.tag`,
  )

export const lastAssetSequence = (database: Database, category: string): number =>
  database.get<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM asset WHERE category = ?', category)?.last ?? 0

/** Writes an asset with its tag and answers its id. */
export function insertAsset(
  database: Database,
  row: AssetFields,
  named: { tag: string; category: string; sequence: number },
): number {
  database.run(
    `INSERT INTO asset (${COLUMNS.join(', ')}, tag, category, sequence) VALUES (${COLUMNS.map(() => '?').join(',')},?,?,?)`,
    ...valuesOf(row),
    named.tag,
    named.category,
    named.sequence,
  )
  return database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0
}

export function updateAsset(database: Database, id: number, row: AssetFields): void {
  database.run(`UPDATE asset SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, ...valuesOf(row), id)
}

export function disposeAssetRow(
  database: Database,
  id: number,
  disposal: { on: string; method: DisposalMethod; proceedsXof: number; reference: string | null; approvedOn: string | null },
): void {
  database.run(
    'UPDATE asset SET disposed_on = ?, disposal_method = ?, proceeds_xof = ?, approval_reference = ?, approval_date = ? WHERE id = ?',
    disposal.on,
    disposal.method,
    disposal.proceedsXof,
    disposal.reference,
    disposal.approvedOn,
    id,
  )
}

export interface AssetLineRow {
  readonly voucherId: number
  readonly lineNumber: number
  readonly number: string
  readonly date: string
  readonly account: string
  readonly label: string
  readonly supplier: string | null
  readonly grantId: number | null
  readonly grantCode: string | null
  readonly xof: number
}

/** Posted debits that may be assets: fixed assets in use (21 to 24) and the expense accounts 60, neither opening nor taken back. */
export const assetLines = (database: Database): AssetLineRow[] =>
  database.all<AssetLineRow>(
    `SELECT l.voucher_id, l.line_number, v.number, l.date, l.account, l.label, t.name AS supplier, l.grant_id, g.code AS grant_code, l.amount_xof AS xof
     FROM voucher_line l JOIN voucher v ON v.id = l.voucher_id LEFT JOIN third_party t ON t.id = l.third_party_id
     LEFT JOIN grant_agreement g ON g.id = l.grant_id
     WHERE l.side = 1 AND l.amount_xof > 0 AND (l.account GLOB '2[1-4]*' OR l.account GLOB '60*') AND v.kind <> 'opening' AND v.corrects_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.corrects_id = v.id AND r.kind = 'reversal') ORDER BY l.date, l.voucher_id, l.line_number`,
  )

export interface AssetRuleRow {
  readonly validFrom: string
  readonly source: string
  readonly thresholdMinor: number
  readonly thresholdCurrency: string
  /** JSON list of words. */
  readonly attractiveWords: string
}

/** The ledger's own rules in force on a day; undefined where it has none. */
export const assetRuleOn = (database: Database, date: string): AssetRuleRow | undefined =>
  database.get<AssetRuleRow>('SELECT * FROM asset_rule WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1', date)

export const assetLives = (database: Database, validFrom: string): { category: string; lifeMonths: number | null }[] =>
  database.all('SELECT category, life_months FROM asset_life WHERE valid_from = ? ORDER BY category', validFrom)

export function writeAssetRule(
  database: Database,
  rule: AssetRuleRow,
  lives: readonly { category: string; lifeMonths: number | null }[],
): void {
  database.run('DELETE FROM asset_life WHERE valid_from = ?', rule.validFrom)
  database.run(
    `INSERT INTO asset_rule (valid_from, source, threshold_minor, threshold_currency, attractive_words) VALUES (?,?,?,?,?) ON CONFLICT (valid_from) DO UPDATE SET
      source = excluded.source, threshold_minor = excluded.threshold_minor, threshold_currency = excluded.threshold_currency, attractive_words = excluded.attractive_words`,
    rule.validFrom,
    rule.source,
    rule.thresholdMinor,
    rule.thresholdCurrency,
    rule.attractiveWords,
  )
  for (const life of lives)
    database.run(
      'INSERT INTO asset_life (valid_from, category, life_months) VALUES (?,?,?)',
      rule.validFrom,
      life.category,
      life.lifeMonths,
    )
}
