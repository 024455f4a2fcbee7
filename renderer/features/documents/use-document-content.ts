import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'

/** Bytes never change under their hash; they are let go soon after nobody looks at them any more. */
const ONCE = { staleTime: 'static', gcTime: 20_000 } as const

/** The bytes of a document, proved against its hash by the service. */
export const useDocumentContent = (document: string | null) =>
  useQuery({
    ...orpc.documents.content.queryOptions({ input: { document: document ?? '' } }),
    ...ONCE,
    enabled: document !== null,
  })

/** The bytes of a scan that waits; `modifiedAt` tells one state of the file from the next. */
export const useScanContent = (scan: { readonly scanId: string; readonly modifiedAt: string } | null) => {
  const options = orpc.documents.scanContent.queryOptions({ input: { scanId: scan?.scanId ?? '' } })
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, scan?.modifiedAt ?? ''] as unknown as typeof options.queryKey, // the same key, and the file's time
    ...ONCE,
    enabled: scan !== null,
  })
}
