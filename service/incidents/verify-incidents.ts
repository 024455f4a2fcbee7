import type { Database } from '../../db/database.ts'
import { incidentEntries } from '../../db/queries/incidents.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { readIncident } from './incident-cipher.ts'

/** Proves what each entry of the restricted register says against the fingerprint that the chain holds; a fault names the entry by when it was recorded, and says nothing of it. */
export const verifyIncidents = (database: Database): Fault[] =>
  incidentEntries(database)
    .filter((row) => readIncident(database, row) === undefined)
    .map(({ id, recordedAt }) => fault('VERIFY_INCIDENT', undefined, { subject: `incident-entry:${id}`, at: recordedAt }))
