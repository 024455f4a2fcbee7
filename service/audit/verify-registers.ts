import type { Database } from '../../db/database.ts'
import { lastEventsOf } from '../../db/queries/events.ts'
import { registerRows } from '../../db/queries/registers.ts'
import { REGISTERS } from '../../db/registers/registers.ts'
import { canonicalText } from '../../shared/canonical/canonical.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { RECORD_EVENT, registerBody } from '../kernel/record-row.ts'

/** Proves every register's rows against the last event of each: a row altered, slipped in or gone is named (spec 08 §6). */
export function verifyRegisters(database: Database): Fault[] {
  const faults: Fault[] = []
  const events = new Map(lastEventsOf(database, [RECORD_EVENT]).map((event) => [event.subject, event]))
  for (const register of REGISTERS) {
    for (const row of registerRows(database, register)) {
      const subject = `${register.name}:${row.key}`
      const event = events.get(subject.normalize('NFC'))
      events.delete(subject.normalize('NFC'))
      if (!event) faults.push(fault('VERIFY_UNCHAINED', undefined, { subject }))
      else if (event.content !== canonicalText(registerBody(row)))
        faults.push(fault('VERIFY_HASH', undefined, { sequence: event.sequence, subject }))
    }
  }
  for (const { subject, sequence, content } of events.values())
    if (content !== canonicalText(null)) faults.push(fault('VERIFY_MISSING', undefined, { sequence, subject }))
  return faults
}
