import { type Given, statement } from '../build.ts'
import type { Database } from '../database.ts'
import type { RowOf } from '../schema/tables.ts'

const FIND = statement((db, p: Given<{ commandId: string }>) =>
  db.selectFrom('command').select(['inputHash', 'answer']).where('commandId', '=', p.commandId),
)

/** What a command of this id was asked and answered before. */
export const findCommand = (database: Database, commandId: string): Pick<RowOf<'command'>, 'inputHash' | 'answer'> | undefined =>
  database.get(FIND, { commandId })

export const insertCommand = (database: Database, row: RowOf<'command'>): number => database.insert('command', row)
