import { formatMonth } from '../../../shared/i18n/format.ts'
import { navigate } from '../../app/routes/router.ts'
import { useScope } from '../../app/shell/scope.tsx'
import { Button } from '../../ui/button/button.tsx'
import { useLanguage } from '../../ui/language/use-language.ts'
import { useText } from '../../ui/language/use-text.ts'
import { monthToFreeze } from './model/month-to-freeze.ts'

/** Leads to the monthly close of the next open month: sealing it is what freezes its conversion. */
export function FreezeAction() {
  const t = useText('conversion')
  const language = useLanguage()
  const { ledger } = useScope()
  const month = monthToFreeze(ledger.periods)
  if (month === null) {
    return (
      <Button icon="lock" blocked={t('freeze.noneText')}>
        {t('freeze.none')}
      </Button>
    )
  }
  return (
    <Button variant="primary" icon="lock" onClick={() => navigate('closing', { month, item: '15' })}>
      {t('freeze', { month: formatMonth(month, language) })}
    </Button>
  )
}
