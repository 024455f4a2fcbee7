import { useLanguage } from '../../ui/language/use-language.ts'

/** A score as the reader writes decimals; nothing while nothing counts. */
export function ScoreText({ score }: { readonly score: string }) {
  const language = useLanguage()
  return <>{language === 'fr' ? score.replace('.', ',') : score}</>
}
