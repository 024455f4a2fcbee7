import type { Database } from '../../db/database.ts'
import type { StatedHead } from '../../shared/contract/verification.ts'
import { importedHeads } from '../heads/head-records.ts'

/** The heads that came back countersigned, as stated heads: whoever signed them saw them, so that none is ever set aside. */
export const countersignedHere = (database: Database): StatedHead[] =>
  importedHeads(database).map(({ head, sequence, date, by }) => ({
    head,
    source: 'countersigned',
    date,
    note: by.map(({ organisation }) => organisation).join(', '),
    byHand: true,
    statedSequence: sequence,
  }))
