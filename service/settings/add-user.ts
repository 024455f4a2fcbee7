import { insertUser, listUsers } from '../../db/queries/users.ts'
import type { Role } from '../../shared/contract/role.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'

/** Adds a person with roles, as an event of the chain. From the second writer on, whoever prepares no longer approves alone (C03). */
export function addUser(work: Work, input: { name: string; roles: readonly Role[] }): Result<Record<string, never>> {
  const name = input.name.trim().normalize('NFC')
  if (name === '') return failure(fault('NAME_MISSING', { kind: 'field', path: 'name' }, { name: 'name' }))
  if (listUsers(work.database).some((user) => user.name === name)) {
    return failure(fault('USER_EXISTS', { kind: 'field', path: 'name' }, { name }))
  }
  const roles = [...new Set(input.roles)].sort()
  insertUser(work.database, name, roles, work.now)
  return success({})
}
