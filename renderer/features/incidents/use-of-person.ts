import { useScope } from '../../app/shell/scope.tsx'

/** The options of a query with whoever acts in its key, and forgotten when it is no longer shown: what one person was answered is never shown to another. */
export function useOfPerson<Options extends { readonly queryKey: readonly unknown[] }>(options: Options) {
  const { ledger } = useScope()
  return { ...options, queryKey: [...options.queryKey, ledger.user.name], gcTime: 0 }
}
