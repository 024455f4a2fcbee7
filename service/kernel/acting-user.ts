import { listUsers } from '../../db/queries/users.ts'
import { type CommandName, PERMISSIONS } from '../../shared/contract/permission.ts'
import type { Role } from '../../shared/contract/role.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from './ledger.ts'

export interface ActingPeople {
  readonly user: string
  /** Who approves what `user` prepares, when both are declared at once. */
  readonly approver: string | undefined
}

export interface DeclaredPeople {
  /** `--as`. */
  readonly user: string | undefined
  /** `--approve-as`. */
  readonly approver: string | undefined
}

/**
 * Who acts on the command line (spec 10 "Users"). While one user can write, that user acts and posts alone. With more, posting needs
 * two different people named; anything else is done by the person named, else by the one whose passphrase opened the ledger, else by
 * the first who holds the role.
 */
export function actingPeople(
  ledger: Ledger,
  command: CommandName,
  declared: DeclaredPeople,
  posting: boolean,
): Result<ActingPeople> {
  const users = listUsers(ledger.database)
  for (const name of [declared.user, declared.approver]) {
    if (name !== undefined && !users.some((user) => user.name === name))
      return failure(fault('USER_UNKNOWN', undefined, { name }))
  }
  const writers = users.filter((user) => user.roles.some((role) => role !== 'auditor'))
  if (posting && writers.length > 1) {
    const { user, approver } = declared
    if (user === undefined || approver === undefined || user === approver) return failure(fault('SEPARATION_OF_DUTIES'))
    const approves = users.some((known) => known.name === approver && known.roles.includes('approver'))
    return approves
      ? success({ user, approver })
      : failure(fault('ROLE_MISSING', undefined, { name: approver, roles: 'approver' }))
  }
  const allowed: readonly Role[] = PERMISSIONS[command]
  const able = users.find((user) => user.roles.some((role) => allowed.includes(role)))
  return success({ user: declared.user ?? ledger.openedBy ?? able?.name ?? users[0]?.name ?? '', approver: undefined })
}
