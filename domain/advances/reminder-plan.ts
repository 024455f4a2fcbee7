import { addDays, type LocalDate } from '../../shared/time/local-date.ts'

export interface ReminderPlan {
  /** The level of the next letter, from 1; null when the last one was sent. */
  readonly level: number | null
  /** The first day on which it may be sent; null without a due date or a next letter. */
  readonly from: LocalDate | null
  readonly levels: number
}

/** The next reminder of an advance: level by level, each so many days after the due date. */
export function nextReminder(dueOn: LocalDate | null, sent: number, daysOfLevels: readonly number[]): ReminderPlan {
  const days = daysOfLevels[sent]
  const levels = daysOfLevels.length
  if (days === undefined) return { level: null, from: null, levels }
  return { level: sent + 1, from: dueOn === null ? null : addDays(dueOn, days), levels }
}
