import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../client/client.ts'
import { useLanguage } from '../../ui/language/use-language.ts'

/** The codes of the catalogue as a list to choose from: "GFT – Cadeaux, réceptions, alcool". */
export function useCodeChoices(grant: string): { readonly value: string; readonly label: string }[] {
  const language = useLanguage()
  const answer = useQuery(orpc.eligibility.catalogue.queryOptions({ input: { grant } }))
  return (answer.data?.codes ?? []).map(({ code, label }) => ({ value: code, label: `${code} – ${label[language]}` }))
}
