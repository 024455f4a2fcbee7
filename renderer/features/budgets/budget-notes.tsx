import { navigate, replaceParameters, useParameters } from '../../app/routes/router.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { useText } from '../../ui/language/use-text.ts'
import { Notice } from '../../ui/notice/notice.tsx'

interface NoBudgetProps {
  readonly title: string
  /** The partner that the report is narrowed to: then it is the filter that leaves nothing. */
  readonly partner: string | undefined
}

/** Nothing to show: why, and the one button that changes it. */
export function NoBudget({ title, partner }: NoBudgetProps) {
  const t = useText('budgets')
  const address = useParameters('budgets')
  if (partner !== undefined) {
    const all = () => replaceParameters('budgets', { ...address, partner: undefined })
    return (
      <EmptyState icon="filter" title={t('nothingFound')} action={<Button onClick={all}>{t('allPartners')}</Button>}>
        {t('nothingFoundText', { partner })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="budget"
      title={title}
      action={<Button onClick={() => navigate('reference', { tab: 'setup' })}>{t('emptyAction')}</Button>}
    >
      {t('emptyText')}
    </EmptyState>
  )
}

/** A rate is missing: which figures stay blank, and where to see which rate. */
export function MissingRate({ currency, grant }: { readonly currency: string; readonly grant: string }) {
  const t = useText('budgets')
  return (
    <Notice tone="warn">
      <strong>{t('missing', { currency })}</strong> {t('missingText')}{' '}
      <Button small variant="quiet" onClick={() => navigate('conversion', { grant })}>
        {t('toConversion')}
      </Button>
    </Notice>
  )
}
