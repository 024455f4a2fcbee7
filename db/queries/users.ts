import { ROLES, type Role } from '../../shared/contract/role.ts'
import { statement } from '../build.ts'
import type { Database } from '../database.ts'

export interface UserRow {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
}

const ACTIVE = statement((db) => db.selectFrom('user').select(['id', 'name', 'roles']).where('disabled', '=', 0).orderBy('id'))

/** The people who may act, by number. */
export const listUsers = (database: Database): UserRow[] =>
  database.all(ACTIVE).map(({ roles, ...row }) => ({ ...row, roles: rolesHeld(roles) }))

/** A word that is no role gives no permission. */
const rolesHeld = (text: string): Role[] => text.split(' ').flatMap((word) => ROLES.find((role) => role === word) ?? [])

export const insertUser = (database: Database, name: string, roles: readonly Role[], createdAt: string): number =>
  database.insert('user', { name, roles: roles.join(' '), createdAt })

export const updateUserRoles = (database: Database, name: string, roles: readonly Role[]): number =>
  database.update('user', { name }, { roles: roles.join(' ') })
