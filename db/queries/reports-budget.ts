import { sql } from 'kysely'
import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'

const LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('budgetVersion')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('grantId', '=', p.grantId)
        .as('latest'),
    )
    .innerJoin('budgetLine as b', (join) => join.on('b.grantId', '=', p.grantId))
    .innerJoin('budgetVersion as v', (join) =>
      join.on('v.id', '=', ({ selectFrom }) =>
        selectFrom('budgetVersionLine as i')
          .innerJoin('budgetVersion as w', 'w.id', 'i.versionId')
          .select('i.versionId')
          .whereRef('i.budgetLineId', '=', 'b.id')
          .orderBy('w.number', 'desc')
          .limit(sql.lit(1)),
      ),
    )
    .innerJoin('budgetVersionLine as l', (join) => join.onRef('l.versionId', '=', 'v.id').onRef('l.budgetLineId', '=', 'b.id'))
    .leftJoin('partner as p', 'p.id', 'l.partnerId')
    .select(['b.id', 'b.code', 'l.head', 'l.labelFr', 'l.labelEn', 'l.partnerId', 'p.code as partner', 'l.nature', 'l.activity'])
    .select(sql<number>`case when v.number = latest.number then l.amount_minor else 0 end`.as('amountMinor'))
    .select(sql<number>`case when v.number = latest.number then l.amount_xof else 0 end`.as('amountXof'))
    .select(sql<number>`v.number = latest.number`.as('current'))
    .orderBy('current', 'desc')
    .orderBy('v.number', 'desc')
    .orderBy('l.position'),
)

/**
 * A budget line as the report shows it: its latest version's figures (`current` is 1), or, dropped from that version, its last labels and no
 * budget.
 */
export type ReportBudgetLineRow = Answered<typeof LINES>

/** Every budget line that a grant ever had, in budget order: those of the latest version first. */
export const reportBudgetLines = (database: Database, grantId: number): ReportBudgetLineRow[] => database.all(LINES, { grantId })
