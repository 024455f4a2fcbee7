import type { Role } from '../../shared/contract/role.ts'
import type { Database } from '../database.ts'

export interface UserRow {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
}

export const listUsers = (database: Database): UserRow[] =>
  database
    .all<{ id: number; name: string; roles: string }>('SELECT id, name, roles FROM user WHERE disabled = 0 ORDER BY id')
    .map((row) => ({ id: row.id, name: row.name, roles: row.roles.split(' ') as Role[] }))

export function insertUser(database: Database, name: string, roles: readonly Role[], at: string): void {
  database.run('INSERT INTO user (name, roles, created_at) VALUES (?,?,?)', name, roles.join(' '), at)
}

export function updateUserRoles(database: Database, name: string, roles: readonly Role[]): void {
  database.run('UPDATE user SET roles = ? WHERE name = ?', roles.join(' '), name)
}

/** Every person's row as it stands, whoever may still act. */
export const everyUser = (database: Database): { name: string; roles: string; createdAt: string; disabled: number }[] =>
  database.all('SELECT name, roles, created_at, disabled FROM user ORDER BY id')
