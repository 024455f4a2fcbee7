import { type Answered, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { NewRowOf } from '../schema/tables.ts'

const ALL = statement((db) =>
  db
    .selectFrom('findingEntry')
    .innerJoin('finding', 'finding.id', 'findingEntry.findingId')
    .select([
      'findingEntry.findingId',
      'findingEntry.hash',
      'findingEntry.root',
      'findingEntry.sequence',
      'findingEntry.author',
      'findingEntry.at',
      'finding.number',
    ])
    .orderBy('findingEntry.at')
    .orderBy('findingEntry.hash'),
)

/** Every entry of an auditor's file that the ledger took in, or left, with the number of its finding. */
export const findingEntries = (database: Database): Answered<typeof ALL>[] => database.all(ALL)

/** Notes that an entry of an auditor's file was taken in, or left. */
export function insertFindingEntry(database: Database, entry: NewRowOf<'findingEntry'>): void {
  database.insert('findingEntry', entry)
}
