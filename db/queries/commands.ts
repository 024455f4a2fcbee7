import type { Database } from '../database.ts'

export interface CommandRow {
  readonly inputHash: string
  readonly answer: string
}

export const findCommand = (database: Database, commandId: string): CommandRow | undefined =>
  database.get<CommandRow>('SELECT input_hash, answer FROM command WHERE command_id = ?', commandId)

export function insertCommand(
  database: Database,
  commandId: string,
  name: string,
  inputHash: string,
  answer: string,
  at: string,
): void {
  database.run(
    'INSERT INTO command (command_id, name, input_hash, answer, at) VALUES (?,?,?,?,?)',
    commandId,
    name,
    inputHash,
    answer,
    at,
  )
}
