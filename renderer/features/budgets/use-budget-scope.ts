import { useMemo } from 'react'
import { useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'

/** What the screen asks the service for; without dates it is everything posted. */
export interface BudgetScope {
  readonly grant: string
  readonly from?: string
  readonly to?: string
  readonly partner?: string
}

/** The grant of the address, else of the top bar, else the first; null when the ledger has none. */
export function useBudgetScope(): BudgetScope | null {
  const { grant: asked, from, to, partner } = useParameters('budgets')
  const { ledger, grant } = useScope()
  const chosen = asked ?? grant ?? ledger.grants[0]?.code
  return useMemo(
    () =>
      chosen === undefined ? null : { grant: chosen, ...given('from', from), ...given('to', to), ...given('partner', partner) },
    [chosen, from, to, partner],
  )
}

const given = <Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, string>>
