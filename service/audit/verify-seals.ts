import type { Database } from '../../db/database.ts'
import { eventBySequence, eventWithHash } from '../../db/queries/events.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'

interface Seal {
  readonly month: string
  readonly head: string
  readonly totals: Readonly<Record<string, number>>
}

/** Proves each closed month against its seal: the head it names is in the chain, and the control totals are those of its rows. */
export function verifySeals(database: Database): Fault[] {
  const faults: Fault[] = []
  for (const period of listPeriods(database)) {
    if (period.closed_sequence === null) {
      if (period.state === 'closed') faults.push(fault('VERIFY_SEAL', undefined, { subject: period.month, what: 'closed' }))
      continue
    }
    const event = eventBySequence(database, period.closed_sequence)
    if (event?.type !== 'closed' || event.subject !== period.month || event.content === null) {
      faults.push(fault('VERIFY_SEAL', undefined, { subject: period.month, what: 'event' }))
      continue
    }
    const seal = JSON.parse(event.content) as Seal
    if (!eventWithHash(database, seal.head)) faults.push(fault('VERIFY_SEAL', undefined, { subject: period.month, what: 'head' }))
    const figures = sealFigures(database, period.month, event.sequence)
    for (const [name, value] of Object.entries(figures)) {
      if (seal.totals[name] !== value)
        faults.push(fault('VERIFY_SEAL', undefined, { subject: period.month, what: `${name} ${value} ≠ ${seal.totals[name]}` }))
    }
  }
  return faults
}
