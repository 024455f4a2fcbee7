import type { Database } from '../../db/database.ts'
import { incidentOfficerDeeds } from '../../db/queries/incidents.ts'
import { listUsers } from '../../db/queries/users.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'

/** The people who may read and write the register of incidents: those whose last agreed deed names them, and who still are users. */
export function incidentOfficers(database: Database): string[] {
  const last = new Map<string, boolean>()
  for (const { user, deed, decision } of incidentOfficerDeeds(database))
    if (decision === 'confirmed') last.set(user, deed === 'grant')
  return listUsers(database)
    .map(({ name }) => name)
    .filter((name) => last.get(name) === true)
}

/** Lets an officer pass; everybody else, whatever their roles, learns that the register is restricted, and nothing of what it holds. */
export const requireOfficer = (database: Database, user: string): Result<undefined> =>
  incidentOfficers(database).includes(user) ? success(undefined) : failure(fault('INCIDENT_RESTRICTED'))

/** How many people may agree to a naming. */
export const administratorCount = (database: Database): number =>
  listUsers(database).filter(({ roles }) => roles.includes('administrator')).length
