import { insertUser, listUsers, updateUserRoles } from '../../../db/queries/users.ts'
import { ROLES, type Role } from '../../../shared/contract/role.ts'
import type { SetupEntries } from '../setup-schema.ts'
import { ENTRY_DEFAULTS } from './entry-defaults.ts'
import type { Placed } from './setup-file.ts'
import type { SetupPlan } from './setup-plan.ts'

/** Users and their roles. One administrator at least must remain. */
export function planUsers(plan: SetupPlan, entries: readonly Placed<SetupEntries['users']>[], now: string): void {
  const roles = new Map(listUsers(plan.database).map((user) => [user.name, user.roles]))
  for (const { value, path } of entries) {
    const name = value.name.trim()
    if (!plan.isFirst('user', name, path)) continue
    const before = roles.get(name)
    const after = inOrder(value.roles ?? before ?? ENTRY_DEFAULTS.userRoles)
    const write = before ? () => updateUserRoles(plan.database, name, after) : () => insertUser(plan.database, name, after, now)
    plan.settle(before ? inOrder(before) : null, after, write)
    roles.set(name, after)
  }
  const administrators = [...roles.values()].filter((held) => held.includes('administrator')).length
  if (administrators === 0) plan.fault('LAST_ADMINISTRATOR', 'users')
}

const inOrder = (roles: readonly Role[]): Role[] => ROLES.filter((role) => roles.includes(role))
