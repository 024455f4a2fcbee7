import { listUsers } from '../../db/queries/users.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Ledger } from './ledger.ts'

export interface ActingPeople {
  readonly user: string
  /** Who approves what `user` prepares, when both are declared at once. */
  readonly approver: string | undefined
}

/**
 * Who acts on the command line (spec 10 "Users"). While one user can write, that user acts and posts alone. With more, `as` is
 * needed, and posting needs `approveAs` too, another person. In an encrypted ledger the passphrase's own user acts.
 */
export function actingPeople(
  ledger: Ledger,
  as: string | undefined,
  approveAs: string | undefined,
  posting: boolean,
): Result<ActingPeople> {
  const users = listUsers(ledger.database)
  const writers = users.filter((user) => user.roles.some((role) => role !== 'auditor'))
  for (const name of [as, approveAs]) {
    if (name !== undefined && !users.some((user) => user.name === name))
      return failure(fault('USER_UNKNOWN', undefined, { name }))
  }
  if (writers.length <= 1) return success({ user: as ?? writers[0]?.name ?? '', approver: undefined })
  const user = as ?? ledger.openedBy
  if (posting && (user === undefined || approveAs === undefined || user === approveAs))
    return failure(fault('SEPARATION_OF_DUTIES'))
  if (user === undefined) return failure(fault('USER_NEEDED'))
  return success({ user, approver: approveAs })
}
