import { integer, text } from '../schema/column.ts'
import { derived, type TableTypes, table } from '../schema/table.ts'

/** Every table of an auditor's file, by the name it has in this program. */
export const PAPER_TABLES = {
  paperEntry: table(
    {
      hash: text().key(),
      sequence: integer(),
      previousHash: text(),
      type: text(),
      subject: text(),
      at: text(),
      author: text(),
      commandId: text(),
      content: text(),
    },
    { role: 'events' },
  ),
  paper: table(
    {
      kind: text().key(),
      id: text().key(),
      content: text(),
      removed: integer(),
      author: text(),
      at: text(),
      entry: text().to('paperEntry', 'hash'),
    },
    derived('the entries: the latest of each paper'),
  ),
} as const

/** The auditor's file as Kysely types it. */
export type PaperTables = { [T in keyof typeof PAPER_TABLES]: TableTypes<(typeof PAPER_TABLES)[T]> }
