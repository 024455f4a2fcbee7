import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const VERSIONS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetVersion')
    .select(['id', 'number', 'createdAt', 'reference'])
    .where('grantId', '=', p.grantId)
    .orderBy('number'),
)

export type BudgetVersionRow = Answered<typeof VERSIONS>

/** Every version of a grant's budget, the first first. */
export const listBudgetVersions = (database: Database, grantId: number): BudgetVersionRow[] => database.all(VERSIONS, { grantId })

const LATEST = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('budgetVersion')
    .select(['id', 'number', 'createdAt', 'reference'])
    .where('grantId', '=', p.grantId)
    .orderBy('number', 'desc')
    .limit(sql.lit(1)),
)

/** The version in force: the last one made. Undefined while a grant has no budget. */
export const latestBudgetVersion = (database: Database, grantId: number): BudgetVersionRow | undefined =>
  database.get(LATEST, { grantId })

/** The version of a grant that bears a number. */
export const budgetVersionNumbered = (database: Database, grantId: number, number: number): BudgetVersionRow | undefined =>
  listBudgetVersions(database, grantId).find((version) => version.number === number)

const LINES = statement((db, p: Given<{ versionId: number }>) =>
  db
    .selectFrom('budgetVersionLine as l')
    .innerJoin('budgetLine as b', 'b.id', 'l.budgetLineId')
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['b.code', 'l.head', 'l.labelFr', 'l.labelEn', 'p.code as partner', 'l.activity', 'l.nature', 'l.unitFr', 'l.unitEn'])
    .select(['l.unitCost', 'l.quantity', 'l.frequency', 'l.percent', 'l.currency', 'l.amountMinor', 'l.amountXof'])
    .select(['l.rate', 'l.rateSource'])
    .where('l.versionId', '=', p.versionId)
    .orderBy('l.position'),
)

/**
 * One line of a budget version. Decimals are text; amounts are minor units of the grant's currency and francs. The rate gave one of the two amounts
 * from the other, and its source says where it comes from; both are null when both amounts were given.
 */
export type BudgetVersionLineRow = Readonly<Answered<typeof LINES>>

export const budgetVersionLines = (database: Database, versionId: number): BudgetVersionLineRow[] =>
  database.all(LINES, { versionId })

const TOTAL = statement((db, p: Given<{ versionId: number }>) =>
  db
    .selectFrom('budgetVersionLine')
    .select(sql<number>`coalesce(sum(amount_minor), 0)`.as('total'))
    .where('versionId', '=', p.versionId),
)

/** The whole budget of a version, in minor units of the grant's currency. */
export const budgetVersionTotal = (database: Database, versionId: number): number =>
  database.get(TOTAL, { versionId })?.total ?? 0

const LINE_IDS = statement((db, p: Given<{ grantId: number }>) =>
  db.selectFrom('budgetLine').select(['code', 'id']).where('grantId', '=', p.grantId),
)

/** The ids of a grant's budget lines, by code, whatever version has them. */
export const budgetLineIdsOf = (database: Database, grantId: number): Map<string, number> =>
  new Map(database.all(LINE_IDS, { grantId }).map(({ code, id }) => [code, id]))

const PARTNERS = statement((db) => db.selectFrom('partner').select(['code', 'id']))

/** Writes a whole version and answers its id: it never changes afterwards, and the next one carries all lines again. */
export function insertBudgetVersion(
  database: Database,
  grantId: number,
  version: Omit<BudgetVersionRow, 'id'>,
  lines: readonly BudgetVersionLineRow[],
): number {
  const versionId = database.insert('budgetVersion', { grantId, ...version })
  for (const { code } of lines) database.insertIfNew('budgetLine', { grantId, code })
  const lineIds = budgetLineIdsOf(database, grantId)
  const partnerIds = new Map(database.all(PARTNERS).map(({ code, id }) => [code, id]))
  for (const [position, { code, partner, ...line }] of lines.entries()) {
    const budgetLineId = lineIds.get(code) ?? 0
    const partnerId = partner === null ? null : (partnerIds.get(partner) ?? null)
    database.insert('budgetVersionLine', { versionId, budgetLineId, position, partnerId, ...line })
  }
  return versionId
}
