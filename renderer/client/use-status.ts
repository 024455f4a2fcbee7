import { useQuery } from '@tanstack/react-query'
import type { LedgerStatus } from '../../shared/contract/settings.ts'
import { orpc } from './client.ts'

export type OpenLedger = NonNullable<LedgerStatus['ledger']>

/** The state of the host and of its open ledger. */
export const useStatus = () => useQuery(orpc.settings.status.queryOptions({ refetchInterval: 60_000 }))
