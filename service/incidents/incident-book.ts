import type { Database } from '../../db/database.ts'
import { incidentEntries } from '../../db/queries/incidents.ts'
import { isReportLate } from '../../domain/incidents/late-report.ts'
import type { IncidentContent, IncidentEntry, IncidentRow } from '../../shared/contract/incidents.ts'
import { fault } from '../../shared/result/fault.ts'
import { failure, type Result, success } from '../../shared/result/result.ts'
import { readIncident } from './incident-cipher.ts'

/** One incident: its number and every state that it had, oldest first. */
export interface KeptIncident {
  readonly incident: string
  readonly number: string
  readonly entries: readonly IncidentEntry[]
  readonly last: IncidentEntry
}

/**
 * Every incident, in the order in which they were first recorded. For officers alone: callers ask `requireOfficer` first. Refused where a content is
 * gone or is not that which the chain holds: the entry is named, and nothing is shown in its place.
 */
export function incidentBook(database: Database): Result<KeptIncident[]> {
  const found = new Map<string, { number: string; entries: IncidentEntry[] }>()
  for (const row of incidentEntries(database)) {
    const read = readIncident(database, row)
    if (!read) return failure(fault('INCIDENT_DAMAGED', undefined, { entry: row.id }))
    const { number, ...content } = read
    const known = found.get(row.incident) ?? { number, entries: [] }
    known.entries.push({ entry: row.id, at: row.recordedAt, by: row.recordedBy, content })
    found.set(row.incident, known)
  }
  return success(
    [...found].flatMap(([incident, { number, entries }]) => {
      const last = entries.at(-1)
      return last ? [{ incident, number, entries, last }] : []
    }),
  )
}

/** An incident as the list shows it. `now` is an instant, against which a report not yet made is late. */
export function incidentRow({ incident, number, last }: KeptIncident, now: string): IncidentRow {
  const { content } = last
  return {
    incident,
    number,
    kind: content.kind,
    state: content.state,
    detectedAt: content.detectedAt,
    reportedAt: content.reportedAt,
    late: isReportLate(content.detectedAt, content.reportedAt, now),
    exposedXof: content.exposedXof,
    exposedGbp: content.exposedGbp,
    recoveredXof: recoveredXof(content),
    vouchers: content.vouchers.length,
    changedAt: last.at,
  }
}

export const recoveredXof = ({ recoveries }: IncidentContent): number =>
  recoveries.reduce((sum, { amountXof }) => sum + amountXof, 0)
