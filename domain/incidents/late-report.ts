const MINUTE_MS = 60_000
/** "Immediately" (spec 03 §1.7) is taken as within a day of the detection. */
const LIMIT_MINUTES = 24 * 60

/** A day and minute in UTC ("2020-05-14T09:30") as minutes; undefined for what is no such moment. */
export function minutesOf(moment: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment)) return undefined
  const time = Date.parse(`${moment}:00.000Z`)
  // Date.parse takes 31 April for 1 May: what is written back must be what was given.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 16) !== moment) return undefined
  return time / MINUTE_MS
}

/** True where the donor was told more than a day after the detection, or has not been told a day after it. `now` is an instant or a moment, in UTC. */
export function isReportLate(detectedAt: string, reportedAt: string | null, now: string): boolean {
  const detected = minutesOf(detectedAt)
  const told = minutesOf((reportedAt ?? now).slice(0, 16))
  return detected !== undefined && told !== undefined && told - detected > LIMIT_MINUTES
}
