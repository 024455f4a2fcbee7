import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

/** What of a voucher line an event bears, whole francs. */
export type ActivityCostRow = RowOf<'activityCost'>

const COSTS = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('activityCost as c')
    .innerJoin('activityEvent as e', 'e.id', 'c.eventId')
    .selectAll('c')
    .where('e.grantId', '=', p.grantId)
    .orderBy('c.voucherId')
    .orderBy('c.lineNumber')
    .orderBy('c.eventId'),
)

export const listActivityCosts = (database: Database, grantId: number): ActivityCostRow[] => database.all(COSTS, { grantId })

export function replaceActivityCosts(
  database: Database,
  eventId: number,
  rows: readonly Omit<ActivityCostRow, 'eventId'>[],
): void {
  database.delete('activityCost', { eventId })
  for (const { voucherId, lineNumber, amountXof } of rows)
    database.insert('activityCost', { eventId, voucherId, lineNumber, amountXof })
}

const LINES = statement((db, p: Given<{ grantId: number }>) =>
  db
    .selectFrom('voucherLine as l')
    .innerJoin('account as a', 'a.code', 'l.account')
    .leftJoin('activity as ac', 'ac.id', 'l.activityId')
    .leftJoin('site as s', 's.id', 'l.siteId')
    .leftJoin('thirdParty as t', 't.id', 'l.thirdPartyId')
    .leftJoin('budgetVersionLine as bl', (join) =>
      join
        .onRef('bl.budgetLineId', '=', 'l.budgetLineId')
        .on('bl.versionId', '=', (eb) =>
          eb
            .selectFrom('budgetVersion as v')
            .select('v.id')
            .whereRef('v.grantId', '=', 'l.grantId')
            .orderBy('v.number', 'desc')
            .limit(eb.lit(1)),
        ),
    )
    .select(['l.voucherId', 'l.lineNumber', 's.code as site', 't.name as thirdParty', 'l.expenseType'])
    .select((eb) => eb.fn.coalesce('ac.code', 'bl.activity').as('activity'))
    .where('l.grantId', '=', p.grantId)
    .where('l.budgetLineId', 'is not', null)
    .where('a.spending', '=', 1),
)

/** What a line of donor spending says of the activity that it paid for: its own activity, else that of its budget line in the latest version. */
export type ActivityLineRow = Answered<typeof LINES>

export const activityLines = (database: Database, grantId: number): ActivityLineRow[] => database.all(LINES, { grantId })

const ACTIVITIES = statement((db) =>
  db
    .selectFrom('activity')
    .select('code')
    .union(
      db
        .selectFrom('budgetVersionLine')
        .select('activity as code')
        .where('activity', 'is not', null)
        .where('activity', '<>', '')
        .$narrowType<{ code: string }>(),
    )
    .orderBy('code'),
)

/** Codes of the activities that a grant's vouchers, budget and register name. */
export const knownActivities = (database: Database): string[] => database.all(ACTIVITIES).map(({ code }) => code)

const PLACES = statement((db) =>
  db.selectFrom('site').select('code as place').union(db.selectFrom('activityEvent').select('place')).orderBy('place'),
)

export const knownPlaces = (database: Database): string[] => database.all(PLACES).map(({ place }) => place)

const TEXTS = statement((db, p: Given<{ grantId: number | null }>) =>
  db
    .selectFrom('activityCost as c')
    .innerJoin('activityEvent as e', 'e.id', 'c.eventId')
    .innerJoin('voucher as v', 'v.id', 'c.voucherId')
    .innerJoin('voucherLine as l', (join) =>
      join.onRef('l.voucherId', '=', 'c.voucherId').onRef('l.lineNumber', '=', 'c.lineNumber'),
    )
    .selectAll('c')
    .select(['v.number', 'l.label', 'l.expenseType'])
    .where((eb) => eb.or([eb(p.grantId, 'is', null), eb('e.grantId', '=', p.grantId)]))
    .orderBy('c.eventId')
    .orderBy('c.voucherId')
    .orderBy('c.lineNumber'),
)

/** What the events of a grant, or of all (null), bear, with the words of each line: the audit tests look for per diem in them. */
export const activityCostTexts = (database: Database, grantId: number | null): Answered<typeof TEXTS>[] =>
  database.all(TEXTS, { grantId })
