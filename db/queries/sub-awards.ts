import { keptBudgetLines } from '../../shared/contract/sub-awards.ts'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import { grantId } from './grant-agreements.ts'

const SUB_AWARDS = statement((db) =>
  db
    .selectFrom('subAward as s')
    .innerJoin('grantAgreement as g', 'g.id', 's.grantId')
    .innerJoin('partner as p', 'p.id', 's.partnerId')
    .select(['s.code', 'g.code as grantCode', 'p.code as partner', 's.ceilingMinor', 's.currency', 's.startDate', 's.endDate'])
    .select(['s.budgetLines', 's.advanceLimitPercent', 's.minimumLiquidationPercent'])
    .orderBy('s.id'),
)

/** A sub-award, by codes, with the codes of the budget lines that the partner may spend on. */
export type SubAwardRow = Readonly<Omit<Answered<typeof SUB_AWARDS>, 'budgetLines'>> & {
  readonly budgetLines: readonly string[]
}

export const listSubAwards = (database: Database): SubAwardRow[] =>
  database.all(SUB_AWARDS).map((row) => ({ ...row, budgetLines: keptBudgetLines.read(row.budgetLines) }))

const PARTNER_ID = statement((db, p: Given<{ code: string }>) => db.selectFrom('partner').select('id').where('code', '=', p.code))

/** Creates a sub-award or rewrites its agreement. */
export function saveSubAward(database: Database, { grantCode, partner, ...row }: SubAwardRow): void {
  const partnerId = database.get(PARTNER_ID, { code: partner })?.id
  if (partnerId === undefined) throw new Error(`no partner ${partner}`)
  const budgetLines = keptBudgetLines.write(row.budgetLines)
  database.upsert('subAward', { ...row, budgetLines, grantId: grantId(database, grantCode), partnerId }, ['code'])
}
