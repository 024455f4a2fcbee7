import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DraftFacts } from '../../../../domain/budgets/check-draft.ts'
import { useParameters } from '../../../app/routes/router.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import type { ServiceClient } from '../../../client/client.ts'
import { orpc } from '../../../client/client.ts'

export type VersionsView = Awaited<ReturnType<ServiceClient['budgets']['versions']>>

/** The grant of the address, else of the top bar, else the first. */
export function useVersionsGrant(): string | null {
  const { grant: asked } = useParameters('budgetVersions')
  const { ledger, grant } = useScope()
  return asked ?? grant ?? ledger.grants[0]?.code ?? null
}

export const useVersions = (grant: string) => useQuery(orpc.budgets.versions.queryOptions({ input: { grant } }))

/** What the draft is checked against while one types: the same facts as the service's. */
export const useDraftFacts = (view: VersionsView): DraftFacts =>
  useMemo(
    () => ({
      ...view,
      partners: new Set(view.partners),
      used: new Set(view.used),
      base: new Map(view.base.map((each) => [each.line.code, each])),
    }),
    [view],
  )
