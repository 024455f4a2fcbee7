import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

export type PartnerCardRow = Omit<RowOf<'partnerCard'>, 'partnerId'>

const CARDS = statement((db) =>
  db
    .selectFrom('partnerCard as c')
    .innerJoin('partner as p', 'p.id', 'c.partnerId')
    .select('p.code')
    .selectAll('c')
    .orderBy('p.id'),
)

/** The cards by the partner's code. */
export const listPartnerCards = (database: Database): Answered<typeof CARDS>[] => database.all(CARDS)

/** Writes a partner's card whole. */
export const savePartnerCard = (database: Database, partnerId: number, row: PartnerCardRow): number =>
  database.upsert('partnerCard', { partnerId, ...row })
