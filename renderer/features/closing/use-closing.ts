import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Month } from '../../../shared/time/period.ts'
import { replaceParameters, useParameters } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { orpc } from '../../client/client.ts'

/** The month of the top bar, or the one that the address asks for, with its checklist and the item chosen. */
export function useClosing() {
  const { ledger, month, chooseMonth } = useScope()
  const parameters = useParameters('closing')
  const asked = ledger.periods.find((period) => period.month === parameters.month)?.month
  // An address that names a month chooses it once; from then on the top bar does.
  useEffect(() => {
    if (asked === undefined) return
    chooseMonth(asked)
    replaceParameters('closing', { item: parameters.item })
  }, [asked, chooseMonth, parameters.item])
  const shown: Month | null = asked ?? month
  const checklist = useQuery(orpc.closing.checklist.queryOptions({ input: { month: shown ?? '' }, enabled: shown !== null }))
  const item = Number(parameters.item ?? '') || null
  const chooseItem = (number: number) => replaceParameters('closing', { item: String(number) })
  return { month: shown, checklist, item, chooseItem, chooseMonth }
}
