import { type Answered, type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const TERMS = statement((db) =>
  db
    .selectFrom('subAwardTerm as t')
    .innerJoin('subAward as s', 's.id', 't.subAwardId')
    .select(['s.code as subAward', 't.agreementReference', 't.signedOn', 't.account', 't.reportDueDays', 't.reviewDays'])
    .select(['t.samplePercent', 't.deliverable', 't.risk', 't.controls']),
)

/** What an agreement says beside the row of the setup file; a sub-award without a row has the defaults. */
export type SubAwardTermRow = Answered<typeof TERMS>

export const listSubAwardTerms = (database: Database): SubAwardTermRow[] => database.all(TERMS)

const CEILINGS = statement((db) =>
  db
    .selectFrom('subAwardCeiling as c')
    .innerJoin('subAward as s', 's.id', 'c.subAwardId')
    .select(['s.code as subAward', 'c.budgetLine', 'c.amountMinor'])
    .orderBy('c.budgetLine'),
)

export const listSubAwardCeilings = (database: Database): Answered<typeof CEILINGS>[] => database.all(CEILINGS)

const AMENDMENTS = statement((db) =>
  db
    .selectFrom('subAwardAmendment as a')
    .innerJoin('subAward as s', 's.id', 'a.subAwardId')
    .innerJoin('user as u', 'u.id', 'a.madeBy')
    .select(['a.id', 's.code as subAward', 'a.number', 'a.kind', 'a.reference', 'a.signedOn', 'a.effectiveOn', 'a.reason'])
    .select(['u.name as madeBy', 'a.before', 'a.after'])
    .orderBy('a.subAwardId')
    .orderBy('a.number'),
)

/** An amendment of a sub-award, with its terms before (null before the first record) and after as they are kept. */
export type SubAwardAmendmentRow = Answered<typeof AMENDMENTS>

/** Every amendment, the agreement itself first. */
export const listSubAwardAmendments = (database: Database): SubAwardAmendmentRow[] => database.all(AMENDMENTS)

const SUB_AWARD_ID = statement((db, p: Given<{ code: string }>) =>
  db.selectFrom('subAward').select('id').where('code', '=', p.code),
)

/** The id of a sub-award; 0 where there is none of this code. */
export const subAwardId = (database: Database, code: string): number => database.get(SUB_AWARD_ID, { code })?.id ?? 0

/** Writes the terms and the ceilings of an agreement whole. */
export function saveSubAwardTerms(
  database: Database,
  terms: NewRowOf<'subAwardTerm'>,
  ceilings: readonly Omit<NewRowOf<'subAwardCeiling'>, 'subAwardId'>[],
): void {
  const { subAwardId } = terms
  database.upsert('subAwardTerm', terms)
  database.delete('subAwardCeiling', { subAwardId })
  for (const ceiling of ceilings) database.insert('subAwardCeiling', { subAwardId, ...ceiling })
}

/** Adds an amendment and answers its id. */
export const insertAmendment = (database: Database, row: NewRowOf<'subAwardAmendment'>): number =>
  database.insert('subAwardAmendment', row)
