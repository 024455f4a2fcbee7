import { useQuery } from '@tanstack/react-query'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'

/** Whom a finding may concern: the organisation, then its partners. */
export function useEntities(): { readonly code: string; readonly name: string }[] {
  const { ledger } = useScope()
  const partners = useQuery(orpc.settings.partners.queryOptions())
  return [{ code: ledger.organisationCode, name: ledger.organisationName }, ...(partners.data ?? [])]
}
