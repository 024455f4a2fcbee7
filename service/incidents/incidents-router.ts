import { incidentOfficerDeeds } from '../../db/queries/incidents.ts'
import { listUsers } from '../../db/queries/users.ts'
import { uuidV7 } from '../../shared/ids/uuid.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure } from '../../shared/result/result.ts'
import { commandOf } from '../host/command-of.ts'
import { type HostContext, openLedgerOf, service, take } from '../host/host-context.ts'
import type { Ledger } from '../kernel/ledger.ts'
import { runCommand } from '../kernel/run-command.ts'
import { incidentBook, incidentRow } from './incident-book.ts'
import { administratorCount, incidentOfficers, requireOfficer } from './incident-officers.ts'
import { askOfficer, decideOfficer } from './name-officer.ts'
import { saveIncident } from './save-incident.ts'

const area = service.incidents
type Errors = Parameters<typeof openLedgerOf>[1]

/** The open ledger for an officer; everybody else is refused before anything is read, and whatever they ask for. */
function officersLedger(context: HostContext, errors: Errors): Ledger {
  const ledger = openLedgerOf(context, errors)
  take(requireOfficer(ledger.database, context.state.user), errors)
  return ledger
}

/** The area incidents of the contract: the restricted register (spec 03 §1.7). */
export const incidentsRouter = {
  access: area.access.handler(({ context, errors }) => {
    const { database } = openLedgerOf(context, errors)
    const { user } = context.state
    const officers = incidentOfficers(database)
    const isAdministrator = listUsers(database).some(({ name, roles }) => name === user && roles.includes('administrator'))
    const pending = isAdministrator ? incidentOfficerDeeds(database).filter(({ decision }) => decision === null) : []
    return {
      officers,
      isOfficer: officers.includes(user),
      needsSecond: administratorCount(database) > 1,
      pending: pending.map(({ id, user: name, deed, askedBy, askedAt }) => ({
        id,
        user: name,
        deed,
        askedBy,
        askedAt,
      })),
    }
  }),
  askOfficer: area.askOfficer.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.askOfficer, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => askOfficer(work, input)),
      errors,
    )
  }),
  decideOfficer: area.decideOfficer.handler(({ input: { commandId, ...input }, context, errors }) => {
    const request = commandOf(area.decideOfficer, context, commandId, input)
    return take(
      runCommand(openLedgerOf(context, errors), request, (work) => decideOfficer(work, input)),
      errors,
    )
  }),
  list: area.list.handler(({ context, errors }) => {
    const { database, surroundings } = officersLedger(context, errors)
    const now = surroundings.clock.now()
    return take(incidentBook(database), errors)
      .map((kept) => incidentRow(kept, now))
      .reverse()
  }),
  open: area.open.handler(({ input, context, errors }) => {
    const { database, surroundings } = officersLedger(context, errors)
    const kept = take(incidentBook(database), errors).find(({ incident }) => incident === input.incident)
    if (!kept) return take(failure(fault('INCIDENT_UNKNOWN')), errors)
    return { ...incidentRow(kept, surroundings.clock.now()), history: [...kept.entries].reverse() }
  }),
  save: area.save.handler(({ input: { commandId, ...input }, context, errors }) => {
    // Asked before the command too: a command that was answered once answers again without looking.
    const ledger = officersLedger(context, errors)
    const request = commandOf(area.save, context, commandId, input)
    return take(
      runCommand(ledger, request, (work) => saveIncident(work, ledger.surroundings.randomBytes, input)),
      errors,
    )
  }),
  export: area.export.handler(async ({ input, context, errors }) => {
    const ledger = officersLedger(context, errors)
    const { user } = context.state
    const { exportIncidents } = await import('./incident-files.ts')
    const made = take(await exportIncidents(ledger, user, input), errors)
    const { clock, randomBytes } = ledger.surroundings
    const exportId = uuidV7(Date.parse(clock.now()), randomBytes)
    context.state.keepExport(exportId, { ...made, onlyFor: user })
    return { exportId, fileName: made.fileName }
  }),
}
