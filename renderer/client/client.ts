import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract/index.ts'
import { followDamage } from './follow-damage.ts'
import { createLink } from './link.ts'
import { queryClient } from './query-client.ts'

export type ServiceClient = ContractRouterClient<typeof contract>

/** The service, typed by the contract: `await client.vouchers.open({ key })`. */
export const client: ServiceClient = createORPCClient(createLink(() => void askAnew()))

/** Options for TanStack Query: `useQuery(orpc.vouchers.open.queryOptions({ input: { key } }))`. */
export const orpc = createTanstackQueryUtils(client)

followDamage(queryClient, orpc.settings.status.queryKey())

/** The ledger process started again: what was asked of the one that is gone gets no answer any more. */
async function askAnew(): Promise<void> {
  await queryClient.cancelQueries()
  await queryClient.invalidateQueries()
}
