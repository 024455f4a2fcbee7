import type { AgreementTerms, AwardDetail } from '../../../../shared/contract/sub-awards.ts'
import { formatDate, formatMoney } from '../../../../shared/i18n/format.ts'
import type { Language } from '../../../../shared/i18n/language.ts'

type TermKey = keyof AgreementTerms

export interface ChangedTerm {
  readonly key: TermKey
  /** The budget line, when the term is one. */
  readonly line: string
  readonly before: string
  readonly after: string
}

const NOTHING = '–'
const DATES: readonly TermKey[] = ['start', 'end', 'signedOn']

/** What an amendment changed of the agreement, term by term, as it is written in the reader's language. */
export function changedTerms(
  { before, after }: Pick<AwardDetail['amendments'][number], 'before' | 'after'>,
  currency: string,
  language: Language,
): ChangedTerm[] {
  if (before === null) return []
  const written = (terms: AgreementTerms, key: Exclude<TermKey, 'lines'>): string => {
    const value = terms[key]
    if (value === null) return NOTHING
    if (key === 'ceiling') return formatMoney(terms.ceiling, currency, language)
    return DATES.includes(key) ? formatDate(String(value)) : String(value)
  }
  const keys = Object.keys(after).filter((key): key is Exclude<TermKey, 'lines'> => key !== 'lines')
  const terms = keys
    .map((key) => ({ key, line: '', before: written(before, key), after: written(after, key) }))
    .filter((change) => change.before !== change.after)
  const amounts = (of: AgreementTerms) =>
    new Map(of.lines.map(({ budgetLine, amount }) => [budgetLine, formatMoney(amount, currency, language)]))
  const [was, is] = [amounts(before), amounts(after)]
  const lines = [...new Set([...was.keys(), ...is.keys()])]
    .filter((line) => was.get(line) !== is.get(line))
    .map((line) => ({ key: 'lines' as const, line, before: was.get(line) ?? NOTHING, after: is.get(line) ?? NOTHING }))
  return [...terms, ...lines]
}
