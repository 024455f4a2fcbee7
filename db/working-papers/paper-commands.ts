import type { Database } from '../database.ts'

export const findPaperCommand = (database: Database, id: string): { input_hash: string; answer: string } | undefined =>
  database.get('SELECT input_hash, answer FROM paper_command WHERE id = ?', id)

export interface PaperCommandRow {
  readonly id: string
  readonly name: string
  readonly inputHash: string
  readonly answer: string
  readonly at: string
}

export function insertPaperCommand(database: Database, command: PaperCommandRow): void {
  database.run(
    'INSERT INTO paper_command (id, name, input_hash, answer, at) VALUES (?,?,?,?,?)',
    command.id,
    command.name,
    command.inputHash,
    command.answer,
    command.at,
  )
}
