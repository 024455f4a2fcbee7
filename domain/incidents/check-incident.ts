import { INCIDENT_STATES, type IncidentContent, type IncidentState } from '../../shared/contract/incidents.ts'
import { type Fault, fault } from '../../shared/result/fault.ts'
import { isLocalDate } from '../../shared/time/local-date.ts'
import { minutesOf } from './late-report.ts'

/**
 * What is wrong with an incident, all at once (spec 03 §1.7): moments that are none, still to come or in the wrong order; nothing told of it; a state
 * that the one before does not lead to; told to the donor, looked into or closed without the day on which the donor was told; closed without an
 * outcome; an anonymous report with a name; a recovery without a day or an amount. `now` is an instant, UTC.
 */
export function checkIncident(content: IncidentContent, before: IncidentState | null, now: string): Fault[] {
  const faults: Fault[] = []
  const at = (path: string) => ({ kind: 'field', path }) as const
  const detected = minutesOf(content.detectedAt)
  const reported = content.reportedAt === null ? undefined : minutesOf(content.reportedAt)
  const present = minutesOf(now.slice(0, 16)) ?? 0
  if (detected === undefined) faults.push(fault('INCIDENT_MOMENT', at('detectedAt'), { value: content.detectedAt }))
  else if (detected > present) faults.push(fault('INCIDENT_FUTURE', at('detectedAt'), { value: content.detectedAt }))
  if (content.reportedAt !== null && reported === undefined)
    faults.push(fault('INCIDENT_MOMENT', at('reportedAt'), { value: content.reportedAt }))
  else if (reported !== undefined && reported > present)
    faults.push(fault('INCIDENT_FUTURE', at('reportedAt'), { value: content.reportedAt ?? '' }))
  if (detected !== undefined && reported !== undefined && reported < detected)
    faults.push(fault('INCIDENT_REPORT_BEFORE', at('reportedAt')))
  if (content.narrative.trim() === '') faults.push(fault('VALUE_MISSING', at('narrative'), { name: 'narrative' }))
  if (content.anonymous && content.reporter.trim() !== '') faults.push(fault('INCIDENT_ANONYMOUS', at('reporter')))
  if (!leadsTo(before, content.state)) faults.push(fault('INCIDENT_STATE', at('state')))
  if (content.state !== 'suspected' && content.reportedAt === null) faults.push(fault('INCIDENT_UNREPORTED', at('reportedAt')))
  if (content.state === 'closed' && content.outcome.trim() === '')
    faults.push(fault('VALUE_MISSING', at('outcome'), { name: 'outcome' }))
  content.recoveries.forEach(({ date, amountXof }, index) => {
    if (!isLocalDate(date) || date > now.slice(0, 10))
      faults.push(fault('DATE_INVALID', at(`recoveries.${index}.date`), { value: date }))
    if (amountXof <= 0) faults.push(fault('INCIDENT_RECOVERY', at(`recoveries.${index}.amountXof`)))
  })
  return faults
}

/** A state leads to itself and to those after it; a closed one back to being looked into. */
function leadsTo(before: IncidentState | null, state: IncidentState): boolean {
  if (before === null) return true
  if (before === 'closed') return state === 'closed' || state === 'investigated'
  return INCIDENT_STATES.indexOf(state) >= INCIDENT_STATES.indexOf(before)
}
