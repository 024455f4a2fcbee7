import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf, RowOf } from '../schema/tables.ts'

export type RequirementRow = RowOf<'documentRequirement'>

/** One document of a type of expense, or a type that asks for none (`kind` null). */
export type RequirementLineRow = Omit<RowOf<'documentRequirementLine'>, 'requirementId' | 'position'>

const TABLES = statement((db) => db.selectFrom('documentRequirement').selectAll().orderBy('effectiveFrom').orderBy('id'))

/** The tables that the ledger itself has recorded, in the order in which they take effect. */
export const listRequirements = (database: Database): RequirementRow[] => database.all(TABLES)

const LINES = statement((db, p: Given<{ requirementId: number }>) =>
  db
    .selectFrom('documentRequirementLine')
    .select(['type', 'typeFr', 'typeEn', 'kind', 'kindFr', 'kindEn', 'mandatory', 'dueDays'])
    .where('requirementId', '=', p.requirementId)
    .orderBy('position'),
)

export const requirementLines = (database: Database, requirementId: number): RequirementLineRow[] =>
  database.all(LINES, { requirementId })

/** Writes a whole table; answers its id. */
export function insertRequirement(
  database: Database,
  requirement: NewRowOf<'documentRequirement'>,
  lines: readonly RequirementLineRow[],
): number {
  const requirementId = database.insert('documentRequirement', requirement)
  for (const [position, line] of lines.entries()) database.insert('documentRequirementLine', { requirementId, position, ...line })
  return requirementId
}
