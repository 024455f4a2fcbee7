import type { Database } from '../../db/database.ts'
import { type EventRow, eventWithHash, lastPeriodEvents } from '../../db/queries/events.ts'
import { listPeriods } from '../../db/queries/periods.ts'
import { misplacedMonths } from '../../db/queries/references.ts'
import { sealFigures } from '../../db/queries/verification.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { closingSeal } from './closing-seal.ts'

/**
 * Proves the state of each month against the chain: the last event that closed it decides, whatever the row says. The seal's head must
 * be in the chain, and its control totals those of the month's rows. Each fault names the month, what differs, what the chain holds and what was found.
 */
export function verifySeals(database: Database): Fault[] {
  const last = lastPeriodEvents(database)
  const periods = listPeriods(database)
  const unknown = [...last.keys()].filter((month) => !periods.some((period) => period.month === month))
  const faults = unknown.map((month) => sealFault(month, 'period', month, ''))
  for (const period of periods) {
    const event = last.get(period.month)
    const closedSequence = event?.type === 'closed' ? event.sequence : null
    const isClosed = closedSequence !== null
    if ((period.state === 'closed') !== isClosed)
      faults.push(sealFault(period.month, 'state', isClosed ? 'closed' : 'open', period.state))
    else if (period.closedSequence !== closedSequence)
      faults.push(sealFault(period.month, 'closedSequence', closedSequence ?? '', period.closedSequence ?? ''))
    if (event && isClosed) faults.push(...totalFaults(database, event))
  }
  const years = misplacedMonths(database).map(({ month, fiscalYear }) =>
    sealFault(month, 'fiscalYear', Number(month.slice(0, 4)), fiscalYear),
  )
  return [...faults, ...years]
}

function totalFaults(database: Database, event: EventRow): Fault[] {
  const seal = closingSeal(event.content)
  const faults: Fault[] = []
  if (!eventWithHash(database, seal.head)) faults.push(sealFault(event.subject, 'chainHead', seal.head, ''))
  for (const [name, value] of Object.entries(sealFigures(database, event.subject, event.sequence))) {
    const sealed = seal.totals[name]
    if (sealed !== value) faults.push(sealFault(event.subject, name, typeof sealed === 'number' ? sealed : '', value))
  }
  return faults
}

const sealFault = (subject: string, field: string, held: string | number, found: string | number): Fault =>
  fault('VERIFY_SEAL', undefined, { subject, field, held, found })
