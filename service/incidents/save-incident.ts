import type { Database } from '../../db/database.ts'
import { insertIncidentEntry } from '../../db/queries/incidents.ts'
import { insertHold, releaseHold, standingHolds } from '../../db/queries/voucher-holds.ts'
import { findVoucher } from '../../db/queries/vouchers.ts'
import { checkIncident } from '../../domain/incidents/check-incident.ts'
import type { IncidentContent } from '../../shared/contract/incidents.ts'
import type { RandomBytes } from '../../shared/ids/uuid.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import type { Work } from '../kernel/run-command.ts'
import { incidentBook, type KeptIncident } from './incident-book.ts'
import { sealIncident } from './incident-cipher.ts'
import { requireOfficer } from './incident-officers.ts'

export interface IncidentToSave {
  /** Null for a new one. */
  readonly incident: string | null
  /** The entry that was read before the change; null for a new one. */
  readonly after: string | null
  readonly content: IncidentContent
}

/**
 * Records an incident, or what it says from now on; what it said before stays (spec 03 §1.7). Its vouchers are held out of claims until it is closed.
 * The answer, which the ledger keeps in clear, names the incident and says nothing of it. Refused: whoever is no officer, a change on a state that
 * another has changed meanwhile, what `checkIncident` refuses, and a voucher that is not posted or is named twice.
 */
export function saveIncident(work: Work, randomBytes: RandomBytes, input: IncidentToSave): Result<{ incident: string }> {
  const { database, commandId, now } = work
  const allowed = requireOfficer(database, work.actor.name)
  if (!allowed.ok) return allowed
  const book = incidentBook(database)
  if (!book.ok) return book
  const known = book.value.find(({ incident }) => incident === input.incident)
  if (input.incident !== null && !known) return failure(fault('INCIDENT_UNKNOWN'))
  if ((known?.last.entry ?? null) !== input.after) return failure(fault('INCIDENT_CHANGED'))
  const faults = [
    ...checkIncident(input.content, known?.last.content.state ?? null, now),
    ...voucherFaults(database, input.content),
  ]
  if (faults.length > 0) return failure(...faults)
  const incident = known?.incident ?? commandId
  const number = known?.number ?? nextNumber(book.value, now.slice(0, 4))
  const content = trimmed(database, input.content)
  const { sealed, fingerprint } = sealIncident(database, randomBytes, commandId, { number, ...content })
  insertIncidentEntry(database, { id: commandId, incident, recordedBy: work.actor.id, recordedAt: now, fingerprint, sealed })
  const others = book.value.filter((each) => each.incident !== incident).map(({ last }) => last.content)
  keepHolds(work, [...others, content])
  return success({ incident })
}

function voucherFaults(database: Database, content: IncidentContent): Fault[] {
  const named = [
    ...content.vouchers.map((voucher, index) => ({ voucher, path: `vouchers.${index}` })),
    ...content.recoveries
      .map(({ voucher }, index) => ({ voucher, path: `recoveries.${index}.voucher` }))
      .filter(({ voucher }) => voucher.trim() !== ''),
  ]
  return named.flatMap(({ voucher, path }) =>
    findVoucher(database, voucher.trim()) ? [] : [fault('VOUCHER_UNKNOWN', { kind: 'field', path }, { voucher })],
  )
}

const nextNumber = (book: readonly KeptIncident[], year: string): string => {
  const place = book.filter(({ number }) => number.startsWith(`INC-${year}-`)).length + 1
  return `INC-${year}-${String(place).padStart(3, '0')}`
}

/** Texts without blanks around them, vouchers by their own numbers and once each. */
function trimmed(database: Database, content: IncidentContent): IncidentContent {
  const numberOf = (voucher: string): string => findVoucher(database, voucher.trim())?.number ?? ''
  return {
    ...content,
    means: content.means.trim(),
    reporter: content.reporter.trim(),
    reportReference: content.reportReference.trim(),
    narrative: content.narrative.trim(),
    actions: content.actions.trim(),
    outcome: content.outcome.trim(),
    vouchers: [...new Set(content.vouchers.map(numberOf))],
    recoveries: content.recoveries.map((recovery) => ({ ...recovery, voucher: numberOf(recovery.voucher) })),
  }
}

/** Holds what the incidents that are not closed name, and releases what none of them does any more. */
function keepHolds(work: Work, contents: readonly IncidentContent[]): void {
  const wanted = new Set(contents.filter(({ state }) => state !== 'closed').flatMap(({ vouchers }) => vouchers))
  const { database, actor, now } = work
  const standing = standingHolds(database)
  for (const hold of standing) {
    if (wanted.has(hold.voucherNumber)) continue
    releaseHold(database, hold.id, actor.id, now)
  }
  for (const voucher of [...wanted].sort()) {
    if (standing.some(({ voucherNumber: number }) => number === voucher)) continue
    insertHold(database, voucher, actor.id, now)
  }
}
