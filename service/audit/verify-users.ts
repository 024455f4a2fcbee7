import type { Database } from '../../db/database.ts'
import { userEvents } from '../../db/queries/events.ts'
import { everyUser } from '../../db/queries/users.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { eventContent } from './event-content.ts'

interface StatedUser {
  readonly roles: string
  readonly createdAt: string
  readonly sequence: number
}

/** Proves people and their roles against the events that made or changed them: a role slipped in decides who may post and approve. */
export function verifyUsers(database: Database): Fault[] {
  const stated = statedUsers(database)
  const faults: Fault[] = []
  for (const user of everyUser(database)) {
    const subject = `user:${user.name}`
    const known = stated.get(user.name)
    stated.delete(user.name)
    if (!known) faults.push(fault('VERIFY_UNCHAINED', undefined, { subject }))
    else if (sorted(user.roles.split(' ')) !== known.roles || user.createdAt !== known.createdAt || user.disabled !== 0)
      faults.push(fault('VERIFY_HASH', undefined, { sequence: known.sequence, subject }))
  }
  for (const [name, { sequence }] of stated)
    faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject: `user:${name}` }))
  return faults
}

function statedUsers(database: Database): Map<string, StatedUser> {
  const stated = new Map<string, StatedUser>()
  for (const { type, content, at, sequence } of userEvents(database)) {
    const read = eventContent(content)
    const name = type === 'created' ? read.user : read.name
    if (typeof name !== 'string' || !Array.isArray(read.roles)) continue
    stated.set(name, { roles: sorted(read.roles.map(String)), createdAt: stated.get(name)?.createdAt ?? at, sequence })
  }
  return stated
}

const sorted = (roles: readonly string[]): string => [...roles].sort().join(' ')
