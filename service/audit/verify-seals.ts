import type { Database } from '../../db/database.ts'
import { type EventRow, eventWithHash, lastPeriodEvents } from '../../db/queries/events.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { closingSeal } from './closing-seal.ts'

/**
 * Proves the state of each month against the chain: the last event that closed it decides, whatever the row says. The seal's head must
 * be in the chain, and its control totals those of the month's rows.
 */
export function verifySeals(database: Database): Fault[] {
  const last = lastPeriodEvents(database)
  const periods = listPeriods(database)
  const unknown = [...last.keys()].filter((month) => !periods.some((period) => period.month === month))
  const faults = unknown.map((month) => fault('VERIFY_SEAL', undefined, { subject: month, what: 'period' }))
  for (const period of periods) {
    const event = last.get(period.month)
    const closedSequence = event?.type === 'closed' ? event.sequence : null
    const stateHolds = (period.state === 'closed') === (closedSequence !== null) && period.closedSequence === closedSequence
    if (!stateHolds) faults.push(fault('VERIFY_SEAL', undefined, { subject: period.month, what: period.state }))
    if (event && closedSequence !== null) faults.push(...sealFaults(database, event))
  }
  return faults
}

function sealFaults(database: Database, event: EventRow): Fault[] {
  const seal = closingSeal(event.content)
  const faults: Fault[] = []
  if (!eventWithHash(database, seal.head)) faults.push(fault('VERIFY_SEAL', undefined, { subject: event.subject, what: 'head' }))
  for (const [name, value] of Object.entries(sealFigures(database, event.subject, event.sequence))) {
    const sealed = seal.totals[name]
    if (sealed !== value)
      faults.push(fault('VERIFY_SEAL', undefined, { subject: event.subject, what: `${name} ${value} ≠ ${sealed}` }))
  }
  return faults
}
