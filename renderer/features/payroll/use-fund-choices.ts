import { useMemo } from 'react'
import { useText } from '../../ui/language/use-text.ts'
import type { Choice } from '../../ui/picker/match.ts'
import { useReferences } from '../vouchers/entry/use-references.ts'

/** What bears a cost: a budget line of a grant, or own funds. */
export interface FundPlace {
  readonly grant: string | null
  readonly budgetLine: string | null
}

export interface FundChoices {
  readonly choices: readonly Choice[]
  readonly codeOf: (place: FundPlace) => string | null
  readonly placeOf: (code: string | null) => FundPlace
}

/** Every budget line of every grant as one list to pick from, own funds first: "AT-PECIC A1.2". */
export function useFundChoices(): FundChoices {
  const t = useText('payroll')
  const own = t('ownFunds')
  const { grants, budgets } = useReferences()
  return useMemo(() => {
    const places = new Map<string, FundPlace & { label: string }>([[own, { grant: null, budgetLine: null, label: '' }]])
    for (const { code: grant } of grants)
      for (const line of budgets.get(grant)?.choices ?? [])
        places.set(`${grant} ${line.code}`, { grant, budgetLine: line.code, label: line.label })
    return {
      choices: [...places].map(([code, { label }]) => ({ code, label })),
      codeOf: ({ grant, budgetLine }) => (grant === null ? own : `${grant} ${budgetLine ?? ''}`),
      placeOf: (code) => {
        const found = code === null ? undefined : places.get(code)
        return { grant: found?.grant ?? null, budgetLine: found?.budgetLine ?? null }
      },
    }
  }, [grants, budgets, own])
}
