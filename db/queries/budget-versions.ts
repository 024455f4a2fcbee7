import type { Database } from '../database.ts'

/** One line of a budget version. Decimals are text; amounts are minor units of the grant's currency and francs. */
export interface BudgetVersionLineRow {
  readonly code: string
  readonly head: string
  readonly labelFr: string
  readonly labelEn: string
  readonly partner: string | null
  readonly activity: string | null
  readonly nature: string | null
  readonly unitFr: string | null
  readonly unitEn: string | null
  readonly unitCost: string | null
  readonly quantity: string | null
  readonly frequency: string | null
  readonly percent: string | null
  readonly currency: string | null
  readonly amountMinor: number
  readonly amountXof: number
  /** The rate that gave one of the two amounts from the other, and where it comes from; null when both were given. */
  readonly rate: string | null
  readonly rateSource: string | null
}

export interface BudgetVersionRow {
  readonly id: number
  readonly number: number
  readonly createdAt: string
  readonly reference: string | null
}

/** The version in force: the last one made. Undefined while a grant has no budget. */
export const latestBudgetVersion = (database: Database, grantId: number): BudgetVersionRow | undefined =>
  database.get<BudgetVersionRow>(
    'SELECT id, number, created_at, reference FROM budget_version WHERE grant_id = ? ORDER BY number DESC LIMIT 1',
    grantId,
  )

/** Every version of a grant's budget, the first first. */
export const listBudgetVersions = (database: Database, grantId: number): BudgetVersionRow[] =>
  database.all<BudgetVersionRow>(
    'SELECT id, number, created_at, reference FROM budget_version WHERE grant_id = ? ORDER BY number',
    grantId,
  )

export const budgetVersionLines = (database: Database, versionId: number): BudgetVersionLineRow[] =>
  database.all<BudgetVersionLineRow>(
    `SELECT b.code, l.head, l.label_fr, l.label_en, p.code AS partner, l.activity, l.nature, l.unit_fr, l.unit_en, l.unit_cost, l.quantity, l.frequency,
      l.percent, l.currency, l.amount_minor, l.amount_xof, l.rate, l.rate_source
     FROM budget_version_line l JOIN budget_line b ON b.id = l.budget_line_id LEFT JOIN partner p ON p.id = l.partner_id
     WHERE l.version_id = ? ORDER BY l.position`,
    versionId,
  )

/** The whole budget of a version, in minor units of the grant's currency. */
export const budgetVersionTotal = (database: Database, versionId: number): number =>
  database.get<{ total: number | null }>(
    'SELECT sum(amount_minor) AS total FROM budget_version_line WHERE version_id = ?',
    versionId,
  )?.total ?? 0

/** Writes a whole version: it never changes afterwards, and the next one carries all lines again. */
export function insertBudgetVersion(
  database: Database,
  grantId: number,
  version: Omit<BudgetVersionRow, 'id'>,
  lines: readonly BudgetVersionLineRow[],
): void {
  database.run(
    'INSERT INTO budget_version (grant_id, number, created_at, reference) VALUES (?,?,?,?)',
    grantId,
    version.number,
    version.createdAt,
    version.reference,
  )
  for (const [position, line] of lines.entries()) {
    database.run('INSERT OR IGNORE INTO budget_line (grant_id, code) VALUES (?, ?)', grantId, line.code)
    insertLine(database, grantId, version.number, position, line)
  }
}

const INSERT_LINE = `INSERT INTO budget_version_line (version_id, budget_line_id, position, head, label_fr, label_en, partner_id, activity, nature,
    unit_fr, unit_en, unit_cost, quantity, frequency, percent, currency, amount_minor, amount_xof, rate, rate_source)
  VALUES ((SELECT id FROM budget_version WHERE grant_id = ? AND number = ?), (SELECT id FROM budget_line WHERE grant_id = ? AND code = ?),
    ?,?,?,?, (SELECT id FROM partner WHERE code = ?), ?,?,?,?,?,?,?,?,?,?,?,?,?)`

function insertLine(database: Database, grantId: number, number: number, position: number, line: BudgetVersionLineRow): void {
  database.run(
    INSERT_LINE,
    grantId,
    number,
    grantId,
    line.code,
    position,
    line.head,
    line.labelFr,
    line.labelEn,
    line.partner,
    line.activity,
    line.nature,
    line.unitFr,
    line.unitEn,
    line.unitCost,
    line.quantity,
    line.frequency,
    line.percent,
    line.currency,
    line.amountMinor,
    line.amountXof,
    line.rate,
    line.rateSource,
  )
}
