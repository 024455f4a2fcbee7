import { QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'

/**
 * The cache of what the service answered. The service is on this computer, so the state of the network never pauses a
 * question; only a service that does not answer (it may be starting again) is asked anew.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      retry: (count, error) => count < 3 && failureOf(error).kind === 'unreachable',
      retryDelay: (count) => 300 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
