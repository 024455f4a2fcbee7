import type { ServiceClient } from '../../client/client.ts'

/** What the service answers for the dashboard. */
export type DashboardView = Awaited<ReturnType<ServiceClient['reports']['dashboard']>>
