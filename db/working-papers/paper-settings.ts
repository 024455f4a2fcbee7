import type { Database } from '../database.ts'

/** The name that the auditor typed in this file; it does not travel: who imports the file has a name of their own. */
export const papersAuthor = (database: Database): string | undefined =>
  database.get<{ value: string }>("SELECT value FROM paper_setting WHERE name = 'author'")?.value

export function savePapersAuthor(database: Database, author: string): void {
  database.run(
    "INSERT INTO paper_setting (name, value) VALUES ('author', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    author,
  )
}
