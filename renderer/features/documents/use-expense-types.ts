import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ExpenseTypes } from '../../../domain/documents/required-documents.ts'
import { isLocalDate } from '../../../shared/time/local-date.ts'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'

/** The types of expense in force on a day, as choices; `codeOf` finds the one that a line's words name. */
export function useExpenseTypes(date: string) {
  const language = useLanguage()
  const day = isLocalDate(date) ? date : null
  const answer = useQuery(orpc.documents.required.queryOptions({ input: { date: day }, staleTime: 300_000 }))
  const types = answer.data?.types
  return useMemo(() => {
    const known = new ExpenseTypes({ effectiveFrom: '', types: (types ?? []).map((type) => ({ ...type, otherNames: [] })) })
    return {
      items: (types ?? []).map(({ code, name }) => ({ code, label: name[language] })),
      codeOf: (words: string | null): string | null => (words === null ? null : (known.find(words)?.code ?? words)),
    }
  }, [types, language])
}
