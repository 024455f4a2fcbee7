import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { type Failure, failureOf, faultsOf } from './failure.ts'

/** Whether an answer says that the ledger's file is damaged: every screen is then to know it, whichever asked. */
export const saysDamaged = (failure: Failure): boolean => faultsOf(failure).some(({ code }) => code === 'LEDGER_DAMAGED')

/** Asks the status anew when another question is answered by LEDGER_DAMAGED, so that the whole window says it at once. */
export function followDamage(cache: QueryClient, statusKey: QueryKey): void {
  const questions = cache.getQueryCache()
  questions.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return
    const status = questions.find({ queryKey: statusKey })
    if (event.query !== status && saysDamaged(failureOf(event.action.error)))
      void cache.invalidateQueries({ queryKey: statusKey })
  })
}
