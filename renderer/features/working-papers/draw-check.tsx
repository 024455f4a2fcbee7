import { useQuery } from '@tanstack/react-query'
import { formatMoney } from '../../../shared/i18n/format.ts'
import { FUNCTIONAL_CURRENCY } from '../../../shared/money/currency.ts'
import { orpc } from '../../client/client.ts'
import { QueryFailure } from '../../ui/failure/query-failure.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'

/** Says whether the books give a kept sample again, and what its population has become since. */
export function DrawCheck({ id }: { readonly id: string }) {
  const t = useText('workingPapers')
  const language = useLanguage()
  const answer = useQuery({ ...orpc.workingPapers.redraw.queryOptions({ input: { id } }), staleTime: 0 })
  if (answer.error) return <QueryFailure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return null
  const { headHolds, same, missing, added, populationBeforeXof, populationXof, linesSince } = answer.data
  const xof = (amount: number) => formatMoney(amount, FUNCTIONAL_CURRENCY, language)
  const names = (keys: readonly string[]) => (keys.length === 0 ? t('none2') : keys.join(', '))
  return (
    <Notice tone={same && headHolds ? 'good' : 'bad'} alert>
      <p>{same ? t('draw.same') : t('draw.different', { missing: names(missing), added: names(added) })}</p>
      {headHolds ? null : <p>{t('draw.head')}</p>}
      <p>
        {linesSince === 0
          ? t('draw.unchanged')
          : t('draw.changed', { count: linesSince, before: xof(populationBeforeXof), now: xof(populationXof) })}
      </p>
    </Notice>
  )
}
