import { navigate, replaceParameters } from '../../../app/routes/router.ts'
import type { ScreenParameters } from '../../../app/routes/routes.ts'
import { useScope } from '../../../app/shell/scope.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty/empty-state.tsx'
import { useText } from '../../../ui/language/use-text.ts'
import { isNarrowed } from './register-filter.ts'

interface RegisterEmptyProps {
  readonly address: ScreenParameters<'vouchers'>
  readonly total: number
}

/** No voucher yet, or none that answers to the filters. */
export function RegisterEmpty({ address, total }: RegisterEmptyProps) {
  const t = useText('vouchers')
  const { grant, chooseGrant } = useScope()
  if (total === 0 && !isNarrowed(address)) {
    return (
      <EmptyState
        icon="voucher"
        title={t('empty.title')}
        action={
          <Button icon="plus" onClick={() => navigate('voucherEntry')}>
            {t('new')}
          </Button>
        }
      >
        {t('empty.text')}
      </EmptyState>
    )
  }
  const showAll = () => {
    if (grant !== null) chooseGrant(null)
    replaceParameters('vouchers', {})
  }
  return (
    <EmptyState
      icon="filter"
      title={t('empty.filtered')}
      action={
        <Button icon="close" onClick={showAll}>
          {t('empty.showAll')}
        </Button>
      }
    >
      {t('empty.filteredText', { total })}
    </EmptyState>
  )
}
