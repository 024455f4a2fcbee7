import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'

/** How many due dates of the compliance area are late or near; zero where it is not asked or not known yet. */
export function useDueCount(asked: boolean): number {
  const { data } = useQuery(orpc.complianceOverview.reminders.queryOptions({ enabled: asked }))
  return asked && data ? data.late + data.soon : 0
}
