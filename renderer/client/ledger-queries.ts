import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { LedgerStatus } from '../../shared/contract/settings.ts'

/**
 * Closes a ledger without a question about it left behind: what is on its way is cancelled first, and once the ledger is closed its
 * answers are dropped and the window told that none is open, before the status is asked again. When it cannot be closed, what was
 * cancelled is asked again.
 */
export async function closeQuietly(cache: QueryClient, statusKey: QueryKey, close: () => Promise<unknown>): Promise<void> {
  await cache.cancelQueries()
  try {
    await close()
  } catch (error) {
    await cache.invalidateQueries()
    throw error
  }
  const status = cache.getQueryCache().find({ queryKey: statusKey })
  cache.setQueryData<LedgerStatus>(statusKey, (known) => known && { ...known, ledger: null })
  cache.removeQueries({ predicate: (query) => query !== status })
  await cache.invalidateQueries({ queryKey: statusKey })
}
