import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { BudgetRow } from '../../../../shared/contract/budgets.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { type client, orpc } from '../../../client/client.ts'
import { useLanguage } from '../../../ui/language/use-language.ts'
import type { Choice } from '../../../ui/picker/match.ts'
import { prepareChoices } from './model/narrow-choices.ts'

export interface JournalChoice extends Choice {
  /** The treasury account that the journal keeps; null for journals that keep none. */
  readonly account: string | null
  readonly currency: string
}

export type Virement = Awaited<ReturnType<typeof client.grants.list>>[number]['virement']

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
  /** What each agreement lets a budget line exceed. */
  readonly virements: ReadonlyMap<string, Virement>
  /** By grant; a grant's budget is absent while it is being read. */
  readonly budgets: ReadonlyMap<string, GrantBudget>
  /** The usual currencies, then those of the journals and the grants. */
  readonly currencies: readonly Choice[]
  readonly error: unknown
}

const USUAL_CURRENCIES = ['XOF', 'GBP', 'EUR', 'USD']
/** Masters seldom change while one types, and every command of this window asks for them anew. */
const FRESH_MS = 300_000

/** Each list is made again only when its own answer changes, so that a grid of hundreds of lines is not drawn again for nothing. */
export function useReferences(): References {
  const { ledger } = useScope()
  const { accounts, accountNames, error: accountError } = useAccounts()
  const { journals, partners, error } = useMasters()
  const grants = useQuery(orpc.grants.list.queryOptions({ staleTime: FRESH_MS })).data
  const budgets = useBudgets(ledger.grants.map((grant) => grant.code))
  const language = useLanguage()
  return useMemo(() => {
    const codes = [
      ...USUAL_CURRENCIES,
      ...journals.map((known) => known.currency),
      ...ledger.grants.map((known) => known.currency),
    ]
    return {
      accounts,
      accountNames,
      journals,
      partners,
      grants: ledger.grants.map(({ code, donor, title }) => ({ code, label: `${donor} · ${title[language]}` })),
      grantCurrencies: new Map(ledger.grants.map(({ code, currency }) => [code, currency])),
      virements: new Map((grants ?? []).map(({ code, virement }) => [code, virement])),
      budgets,
      currencies: [...new Set(codes)].map((code) => ({ code, label: '' })),
      error: accountError ?? error,
    }
  }, [accounts, accountNames, accountError, journals, partners, error, grants, budgets, ledger.grants, language])
}

function useAccounts() {
  const language = useLanguage()
  const answer = useQuery(orpc.settings.accounts.queryOptions({ staleTime: FRESH_MS }))
  const lists = useMemo(() => {
    const known = answer.data ?? []
    return {
      accounts: known.filter((account) => account.postable).map(({ code, name }) => ({ code, label: name[language] })),
      accountNames: new Map(known.map(({ code, name }) => [code, name[language]])),
    }
  }, [answer.data, language])
  useEffect(() => {
    const timer = window.setTimeout(() => prepareChoices(lists.accounts), 0)
    return () => window.clearTimeout(timer)
  }, [lists])
  return { ...lists, error: answer.error }
}

function useMasters() {
  const language = useLanguage()
  const journals = useQuery(orpc.settings.journals.queryOptions({ staleTime: FRESH_MS }))
  const partners = useQuery(orpc.settings.partners.queryOptions({ staleTime: FRESH_MS }))
  const lists = useMemo(
    () => ({
      journals: (journals.data ?? []).map(({ code, name, account, currency }) => ({
        code,
        label: name[language],
        account,
        currency,
      })),
      partners: (partners.data ?? []).map(({ code, name }) => ({ code, label: name })),
    }),
    [journals.data, partners.data, language],
  )
  return { ...lists, error: journals.error ?? partners.error }
}

type BudgetAnswer = Awaited<ReturnType<typeof client.budgets.versusActual>>

/** The budgets of the grants with what is left of each line after everything posted. */
function useBudgets(grants: readonly string[]): ReadonlyMap<string, GrantBudget> {
  const language = useLanguage()
  const combine = useCallback(
    (answers: readonly { readonly data: BudgetAnswer | undefined }[]) => {
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
    [language],
  )
  return useQueries({
    queries: grants.map((grant) => orpc.budgets.versusActual.queryOptions({ input: { grant } })),
    combine,
  })
}
