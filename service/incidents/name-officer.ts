import { decideOfficerDeed, incidentOfficerDeeds, insertOfficerDeed } from '../../db/queries/incidents.ts'
import { listUsers } from '../../db/queries/users.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { administratorCount, incidentOfficers } from './incident-officers.ts'

/**
 * Names an officer of the register of incidents, or ends it. With one administrator it counts at once; from two on another of them must agree (spec 12:
 * changes of who may what need a second person). Refused: an unknown person, what stands already, what is asked already.
 */
export function askOfficer(
  work: Work,
  input: { readonly user: string; readonly deed: 'grant' | 'withdraw' },
): Result<{ waits: boolean }> {
  const { database, actor, now: at } = work
  const user = listUsers(database).find(({ name }) => name === input.user)
  if (!user) return failure(fault('USER_UNKNOWN', { kind: 'field', path: 'user' }, { name: input.user }))
  const isOfficer = incidentOfficers(database).includes(user.name)
  if (isOfficer === (input.deed === 'grant')) return failure(fault('INCIDENT_OFFICER_STANDS', undefined, { name: user.name }))
  if (incidentOfficerDeeds(database).some((deed) => deed.user === user.name && deed.decision === null))
    return failure(fault('INCIDENT_OFFICER_ASKED', undefined, { name: user.name }))
  const id = insertOfficerDeed(database, { userId: user.id, deed: input.deed, by: actor.id, at })
  const waits = administratorCount(database) > 1
  if (!waits) decideOfficerDeed(database, id, { decision: 'confirmed', by: actor.id, at })
  return success({ waits })
}

/** A second administrator agrees or refuses. Refused: what was not asked or is decided, and whoever asked for it, unless nobody else is left to agree. */
export function decideOfficer(
  work: Work,
  input: { readonly id: number; readonly confirmed: boolean },
): Result<Record<string, never>> {
  const { database, actor, now: at } = work
  const known = incidentOfficerDeeds(database).find(({ id }) => id === input.id)
  if (!known || known.decision !== null) return failure(fault('INCIDENT_OFFICER_DECIDED'))
  if (known.askedBy === actor.name && input.confirmed && administratorCount(database) > 1)
    return failure(fault('INCIDENT_SECOND_PERSON'))
  decideOfficerDeed(database, known.id, { decision: input.confirmed ? 'confirmed' : 'refused', by: actor.id, at })
  return success({})
}
