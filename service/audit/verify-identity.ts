import type { Database } from '../../db/database.ts'
import { eventBySequence, lastEventsOf } from '../../db/queries/events.ts'
import { readLedger } from '../../db/queries/settings.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { eventContent } from './event-content.ts'

/** Proves what a ledger is since its first event: its id, its organisation's code, its chart, its language, its day of birth. Name and country may change, by setup. */
export function verifyIdentity(database: Database): Fault[] {
  const { id, organisationCode, chart, language, createdAt, organisationName, country } = readLedger(database)
  const renamed = lastEventsOf(database, ['setup']).some(({ subject }) => subject.startsWith('organisation:'))
  const first = eventBySequence(database, 1)
  // The first event's hash is proved with the chain; here the row is held against its content.
  const stated = eventContent(first?.content ?? null)
  // Once setup has stated name and country anew, they are held against that event instead.
  const fixed = { id, organisationCode, chart, language, createdAt, ...(renamed ? {} : { organisationName, country }) }
  const kept = Object.entries(fixed).every(([name, value]) => stated[name] === value)
  return kept ? [] : [fault('VERIFY_HASH', undefined, { sequence: 1, subject: 'ledger' })]
}
