import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client, orpc } from '../../../client/client.ts'

/** A scanner that writes slowly is looked at again after a moment. */
const ARRIVING_MS = 2_000

/** What waits to be filed; it follows the folder of scans while the screen is open. */
export function useInbox() {
  const cache = useQueryClient()
  const options = orpc.documents.inbox.queryOptions()
  useEffect(() => {
    const gone = new AbortController()
    void (async () => {
      try {
        for await (const { change } of await client.documents.watchInbox(undefined, { signal: gone.signal }))
          if (change > 0) await cache.invalidateQueries({ queryKey: orpc.documents.inbox.key() })
      } catch {
        // The service went away or the screen was left: the list is asked for again when it is shown again.
      }
    })()
    return () => gone.abort()
  }, [cache])
  return useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.scans.some((scan) => scan.arriving) ? ARRIVING_MS : false),
  })
}

export type InboxQuery = ReturnType<typeof useInbox>
