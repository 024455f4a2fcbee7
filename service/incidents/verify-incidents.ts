import type { Database } from '../../db/database.ts'
import { incidentEntries } from '../../db/queries/incidents.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { readIncident } from './incident-cipher.ts'

/** Proves what each entry of the restricted register says against the fingerprint that the chain holds; a fault names the entry, and nothing of it. */
export const verifyIncidents = (database: Database): Fault[] =>
  incidentEntries(database)
    .filter((row) => readIncident(database, row) === undefined)
    .map(({ id }) => fault('VERIFY_HASH', undefined, { sequence: '–', subject: `incident-entry:${id}` }))
