import type { Database } from '../../db/database.ts'
import { lastEventsOf } from '../../db/queries/events.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { recordedBodies } from '../settings/setup/recorded-bodies.ts'

/**
 * Proves grants, budgets, partners, donors, accounts, journals, sub-awards, rates, tranches and openings against the last event of each
 * (spec 08 §6): a row that was altered, that no event made, or that is gone is named.
 */
export function verifySetup(database: Database): Fault[] {
  const faults: Fault[] = []
  const events = new Map(
    lastEventsOf(database, ['setup', 'rate-fixed', 'tranche']).map((event) => [`${event.type} ${event.subject}`, event]),
  )
  for (const { type, subject, body, alwaysChained } of recordedBodies(database)) {
    const key = `${type} ${subject.normalize('NFC')}`
    const event = events.get(key)
    events.delete(key)
    if (!event) {
      if (alwaysChained) faults.push(fault('VERIFY_UNCHAINED', undefined, { subject }))
    } else if (event.content !== canonicalText(body)) {
      faults.push(fault('VERIFY_HASH', undefined, { sequence: event.sequence, subject }))
    }
  }
  for (const { subject, sequence } of events.values()) {
    if (!subject.startsWith('user:')) faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject }))
  }
  return faults
}
