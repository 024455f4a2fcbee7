import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BudgetRow } from '../../../../shared/contract/budgets.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { orpc } from '../../../client/client.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import type { Choice } from '../../../ui/picker/match.ts'

export interface JournalChoice extends Choice {
  /** The treasury account that the journal keeps; null for journals that keep none. */
  readonly account: string | null
  readonly currency: string
}

export interface GrantBudget {
  readonly currency: string
  readonly asOf: string
  readonly lines: ReadonlyMap<string, BudgetRow>
  readonly choices: readonly Choice[]
}

/** What a voucher may name: accounts, journals, partners, grants and their budget lines. */
export interface References {
  /** Accounts that take postings. */
  readonly accounts: readonly Choice[]
  /** The name of every account, also of those that take none. */
  readonly accountNames: ReadonlyMap<string, string>
  readonly journals: readonly JournalChoice[]
  readonly partners: readonly Choice[]
  readonly grants: readonly Choice[]
  readonly grantCurrencies: ReadonlyMap<string, string>
  /** By grant; a grant's budget is absent while it is being read. */
  readonly budgets: ReadonlyMap<string, GrantBudget>
  /** Currencies used by the journals and the grants, then the usual ones. */
  readonly currencies: readonly Choice[]
  readonly ready: boolean
  readonly error: unknown
}

const USUAL_CURRENCIES = ['XOF', 'GBP', 'EUR', 'USD']

export function useReferences(): References {
  const language = useLanguage()
  const { ledger } = useScope()
  const accounts = useQuery(orpc.settings.accounts.queryOptions({ staleTime: 300_000 }))
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: 300_000 }))
  const partners = useQuery(orpc.settings.partners.queryOptions({ staleTime: 300_000 }))
  const budgets = useBudgets(ledger.grants.map((grant) => grant.code))
  return useMemo(() => {
    const open = (accounts.data ?? []).filter((account) => account.postable)
    const journalChoices = (journals.data ?? []).map(({ code, name, account, currency }) => ({
      code,
      label: name[language],
      account,
      currency,
    }))
    const codes = [
      ...USUAL_CURRENCIES,
      ...journalChoices.map((journal) => journal.currency),
      ...ledger.grants.map((grant) => grant.currency),
    ]
    return {
      accounts: open.map(({ code, name }) => ({ code, label: name[language] })),
      accountNames: new Map((accounts.data ?? []).map(({ code, name }) => [code, name[language]])),
      journals: journalChoices,
      partners: (partners.data ?? []).map(({ code, name }) => ({ code, label: name })),
      grants: ledger.grants.map(({ code, donor, title }) => ({ code, label: `${donor} · ${title[language]}` })),
      grantCurrencies: new Map(ledger.grants.map(({ code, currency }) => [code, currency])),
      budgets,
      currencies: [...new Set(codes)].map((code) => ({ code, label: '' })),
      ready: accounts.data !== undefined && journals.data !== undefined && partners.data !== undefined,
      error: accounts.error ?? journals.error ?? partners.error,
    }
  }, [
    accounts.data,
    accounts.error,
    journals.data,
    journals.error,
    partners.data,
    partners.error,
    budgets,
    ledger.grants,
    language,
  ])
}

/** The budgets of the grants with what is left of each line after everything posted. */
function useBudgets(grants: readonly string[]): ReadonlyMap<string, GrantBudget> {
  const language = useLanguage()
  return useQueries({
    queries: grants.map((grant) => orpc.budgets.versusActual.queryOptions({ input: { grant } })),
    combine: (answers) => {
      const budgets = new Map<string, GrantBudget>()
      for (const { data } of answers) {
        if (!data) continue
        const lines = data.rows.filter((row) => row.kind === 'line')
        budgets.set(data.grant, {
          currency: data.currency,
          asOf: data.asOf,
          lines: new Map(lines.map((line) => [line.code, line])),
          choices: lines.map((line) => ({ code: line.code, label: line.label[language] })),
        })
      }
      return budgets
    },
  })
}
