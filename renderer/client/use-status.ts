import { useQuery } from '@tanstack/react-query'
import type { LedgerStatus } from '../../shared/contract/settings.ts'
import { orpc } from './client.ts'

export type OpenLedger = NonNullable<LedgerStatus['ledger']>

/** While a ledger is checked at its opening the verdict is awaited, since what writes awaits it too. */
const CHECKING_MS = 500
const RESTING_MS = 60_000

/** The state of the host and of its open ledger. */
export const useStatus = () =>
  useQuery(
    orpc.settings.status.queryOptions({
      refetchInterval: ({ state }: { readonly state: { readonly data?: LedgerStatus | undefined } }) =>
        state.data?.ledger?.checking ? CHECKING_MS : RESTING_MS,
    }),
  )
