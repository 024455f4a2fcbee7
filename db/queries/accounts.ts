import type { Database } from '../database.ts'

export function updateAccountNames(database: Database, code: string, nameFr: string, nameEn: string): void {
  database.run('UPDATE account SET name_fr = ?, name_en = ? WHERE code = ?', nameFr, nameEn, code)
}
