import { lastDay } from '../../../shared/time/period.ts'
import { useScope } from './scope.tsx'

/** The day that a report by age opens on: the last of the month shown, or today when that month is not over. */
export function useAgeingDay(): string {
  const { month, today } = useScope()
  const end = month === null ? today : lastDay(month)
  return end < today ? end : today
}
